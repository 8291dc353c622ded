import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addVisit, listVisits } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { alex, loadDemoCity, megan, stranger } from '../support/demo-city.ts';
import { partsOf } from '../support/dialog.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const welcome = { answer: 'welcome' as const, words: '', on: '2026-11-02' };

describe('Of a visit that is named it is said, as if it had just been shown:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    const owner = {
      ...{ person: megan.aadObjectId, by: 'contact_person' as const, insteadOf: null, because: '5#10' },
    };
    const made = [
      { origin: 'Wien', country: 'AT', from: '2027-02-10', until: '2027-02-11', people: 9 },
      { origin: 'Riga', country: 'LV', from: '2027-03-03', until: '2027-03-04', people: 6 },
      { origin: 'Oslo', country: 'NO', from: '2025-09-10', until: '2025-09-11', people: 20 },
    ].map((facts) => {
      const isOver = facts.origin === 'Oslo';
      return makeVisit({
        ...{ id: `visit-${facts.origin}`, unit: 'kultur', fields: ['kultur'], facts, owner },
        ...{ requester: { id: alex.aadObjectId, name: alex.name }, tried: [megan.aadObjectId] },
        ...(isOver ? { state: 'done' as const } : { state: 'decided' as const }),
        decision: welcome,
      });
    });
    await bot.services.store.transaction(async (transaction) => {
      for (const { number: _, ...visit } of made) await addVisit(transaction, visit);
    });
  });
  afterAll(() => bot?.close());

  const saved = () => listVisits(bot.services.store.database, {});

  it.each([
    'draft a letter inviting the folks from Riga',
    'fixa ett brev som bjuder hit rigagänget',
    'can you put together a formal letter asking the Viennese over',
  ])('“%s” opens the form of the invitation letter', async (text) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toMatch(/Inbjudningsbrev för besök|Invitation letter for visit/);
  });

  it.each([
    ["can you write something nice back to the people in Riga saying they're welcome", 'Riga'],
    ['mejla dom i wien att de är välkomna', 'Wien'],
    ['skriv ett svarsbrev till riga', 'Riga'],
  ])('“%s” shows the letter that tells what was decided', async (text, origin) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toContain(`(${origin})`);
    expect(said).toMatch(/Utkast|A draft/);
  });

  it.each([
    ['va inte 9 utan 15 österrikare', { people: '15' }],
    ['they are 11, not 9', { people: '11' }],
    ['inte 10 utan 12 februari', { from: '2027-02-12', people: '9' }],
  ])('“%s” after the card sets right what was wrong', async (text, values) => {
    const { said } = await sayAfter(bot, ['visa besöket från Wien', text], megan);
    for (const [id, value] of Object.entries(values))
      expect(said).toMatch(
        new RegExp(`"id":"${id}"[^}]*"value":"?${value}|"value":"?${value}"?[^}]*"id":"${id}"`),
      );
  });

  it('what they need in writing for a visa is the invitation letter', async () => {
    const texts = ['visa besöket från Riga', 'behöver de visum? kan vi skriva ett sånt intyg åt dem'];
    expect((await sayAfter(bot, texts, megan)).said).toMatch(/Inbjudningsbrev för besök/);
  });

  it.each(['den österrikiska skolan vill ha hjälp', 'vad heter det på lettiska'])(
    '“%s” is said of something else that is of that country',
    async (text) => {
      expect((await sayAfter(bot, [text], megan)).said).not.toMatch(/från (?:Wien|Riga)/);
    },
  );

  it.each([
    ['Wien vill komma 12 februari i stället', { from: '2027-02-12' }],
    ['De från Wien kommer den 12 februari istället', { from: '2027-02-12' }],
    ['Får Wien komma 12 februari i stället?', { from: '2027-02-12' }],
    ['Wien blir 14 personer', { people: '14' }],
    ['Gruppen från Riga blir 9 personer', { people: '9' }],
    ['letterna blir två till', { people: '8' }],
    ['letterna är inte 6 utan 8', { people: '8' }],
    ['the Vienna group is going to be 11 people now', { people: '11' }],
    ['the Riga delegation is moving a week later', { from: '2027-03-10', until: '2027-03-11' }],
    ['österrikarna stannar en dag till', { from: '2027-02-10', until: '2027-02-12' }],
    ['Besök 1 blir en dag längre', { from: '2027-02-10', until: '2027-02-12' }],
    ['Besök 1 blir en dag kortare', { from: '2027-02-10', until: '2027-02-10' }],
    ['Besök 1 flyttas till den 17 februari', { from: '2027-02-17' }],
    [
      "The Latvian library people just told me they'll be nine now, not what we had before, can you fix that",
      { people: '9' },
    ],
    ['Wien vill hellre ta veckan efter', { from: '2027-02-17', until: '2027-02-18' }],
    ['the Vienna group would prefer the week before', { from: '2027-02-03', until: '2027-02-04' }],
    ['österrikarna åker hem redan på kvällen den tionde', { from: '2027-02-10', until: '2027-02-10' }],
    ['österrikarna vill hellre komma veckan innan', { from: '2027-02-03', until: '2027-02-04' }],
    [
      'The Vienna delegation wrote to say that one of them fell ill so there will be eight, could you please note that down somewhere',
      { people: '8' },
    ],
    ['rigagänget kommer först den fjärde', { from: '2027-03-04', until: '2027-03-04' }],
    ['the Riga delegation leaves on the 5th instead', { from: '2027-03-03', until: '2027-03-05' }],
    ['den lettiska har visst växt till 9 pers', { people: '9' }],
    ['den österrikiska kommer med 14 i stället', { people: '14' }],
    ['the ones from Vienna will be 11 people instead', { people: '11' }],
  ])('“%s” fills in the form of the change, which is not saved', async (text, values) => {
    const before = await saved();
    const { said, card } = await sayAfter(bot, [text], alex);

    expect(said).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
    const value = (id: string) => String(partsOf(card).find((part) => part.id === id)?.value);
    for (const [id, expected] of Object.entries(values)) expect(value(id)).toBe(expected);
    expect(await saved()).toEqual(before);
  });

  it('keeps what was said before it', async () => {
    const { said } = await sayAfter(bot, ['Wien blir 14 personer', 'och den 12 februari'], alex);
    expect(said).toMatch(/"id":"people"[^{}]*"value":14/);
    expect(said).toMatch(/"id":"from"[^{}]*"value":"2027-02-12"/);
  });

  it.each([
    'vi mäktar inte med wien hos oss kan nån annan förvaltning ta hand om dom',
    'Det här är inte vårt bord: besök 1',
    'Jag kan inte ta Wienbesöket, kan nån annan?',
    'kan trafik ta wien istället',
    'kan kollegan på trafik ta över riga',
    'vi hinner inte ta emot dom från wien, kan inte trafik göra det istället',
    'could the transport people take the vienna group instead',
  ])('“%s” brings the form to hand it over', async (text) => {
    expect((await sayAfter(bot, [text], megan)).said).toContain('visit-hand-over');
  });

  it('hands it to the unit that is named, as far as the form is filled in', async () => {
    const { card } = await sayAfter(bot, ['kan trafik ta wien istället'], megan);
    expect(partsOf(card).find(({ id }) => id === 'unit')?.value).toBe('trafik');
  });

  it.each([
    ['Vad är skillnaden mellan besök 1 och 2?', /Besöken som du nämner[\s\S]*Wien[\s\S]*Riga/],
    ['compare visits 1 and 2', /The visits that you name[\s\S]*Wien[\s\S]*Riga/],
    ['Vilka regler gäller för besök 1?', /Besök 1 från Wien[\s\S]*5#7/],
    ['Kan du jämföra besök 1 med besök 2 åt mig?', /Besöken som du nämner[\s\S]*Wien[\s\S]*Riga/],
    ['What rules apply to visit 2?', /Visit 2 from Riga/],
    ['Vad är skillnaden mellan besök 1 och 77?', /Jag hittar inget besök 77[\s\S]*Besök 1 från Wien/],
  ])('“%s” is asked of those that have these numbers', async (text, told) => {
    expect((await sayAfter(bot, [text], megan)).said).toMatch(told);
  });

  it.each([
    'Vi vill hellre skriva avtal med Wien nästa år',
    'Our trip to Vienna will be eight people, not nine',
    'de österrikiska skolorna blir två färre',
  ])('“%s” is of no visit', async (text) => {
    expect((await sayAfter(bot, [text], megan)).said).not.toMatch(
      /(?:Besök|besök|Visit|visit) \d|Welcome to/,
    );
  });

  it.each(['Vilka regler gäller för besök 2027?', 'Vilka regler gäller för besök?'])(
    '“%s” is asked of none',
    async (text) => {
      expect((await sayAfter(bot, [text], megan)).said).not.toMatch(/Besök \d|Besöken som du/);
    },
  );

  it('but whoever may see none of them is shown none', async () => {
    const { said } = await sayAfter(bot, ['Vad är skillnaden mellan besök 1 och 2?'], stranger);
    expect(said).not.toMatch(/Wien|Riga/);
  });

  it('a list is asked again of another unit, with what was asked after it', async () => {
    const { said } = await sayAfter(bot, ['Kommande besök hos kultur', 'trafik då, vad får dom'], alex);
    expect(said).toContain('Inga kommande besök hos Trafiknämnden');
  });

  it('and what is ahead is listed of a unit that is named in a long and polite message', async () => {
    const text =
      'Hej! Hoppas att du har haft en fin höst. Vi har ledningsmöte imorgon och jag skulle gärna kunna berätta för gruppen vilka utländska gäster vi på kultur har framför oss under våren, om det inte är för mycket besvär. Tack på förhand!';
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toContain('Kommande besök hos Kulturnämnden 1 mars');
    expect(said).toContain('Riga');
    expect(said).not.toContain('Wien');
  });

  it.each(['stick the riga days in my outlook pls', 'lägg rigabesöket i min kalender'])(
    '“%s” gives its calendar file',
    async (text) => {
      const calls = await bot.exchange(personalMessage(text, { from: megan }));
      const said = JSON.stringify(calls.map(({ activity }) => activity));
      expect(said).toMatch(/(?:visit|besok)-2\.ics/);
    },
  );

  it.each([
    [['visa wienbesöket', 'å den i mars'], 'Besök 2 från Riga'],
    [['the Riga visit', 'and the one in February?'], 'Visit 1 from Wien'],
    [['vem beslutar om vänorter', 'å dom från lettland då'], 'Besök 2 från Riga'],
    [['riga ställer in', 'nej vänta det va wien som ställde in inte riga'], 'Dra tillbaka besök 1 från Wien'],
    [
      ['cancel the Vienna visit', 'no sorry it was Riga that cancelled, not Vienna'],
      'Withdraw visit 2 from Riga',
    ],
    [['riga ställer in', 'å dom från wien då'], 'Besök 1 från Wien'],
    [['visa rigabesöket', 'wien då?'], 'Besök 1 från Wien'],
  ])(
    '%j goes on to the one that is meant by its time, its people or in the place of another',
    async (texts, expected) => {
      const before = await saved();
      expect((await sayAfter(bot, texts, megan)).said).toContain(expected);
      expect(await saved()).toEqual(before);
    },
  );

  it.each(['å den i augusti', 'den 10 mars'])('but “%s” is no other visit', async (text) => {
    const { said } = await sayAfter(bot, ['visa wienbesöket', text], megan);
    expect(said).not.toContain('från Riga');
  });

  it('“dom blev 14 från riga en tolk å en chaufför till” fills in how many they are', async () => {
    const { card } = await sayAfter(bot, ['dom blev 14 från riga en tolk å en chaufför till'], megan);
    expect(partsOf(card).find(({ id }) => id === 'people')?.value).toBe(14);
  });

  it.each([
    'En delegation från Wien, 14 personer, vill komma 12 februari och titta på bibliotek',
    'Nya gäster från Riga, 7 personer, 5 maj, vill se stadsbiblioteket',
    'En till grupp från Wien vill komma 3 mars, 8 personer',
  ])('but “%s” is a new one', async (text) => {
    const { said } = await sayAfter(bot, [text], alex);
    expect(said).not.toMatch(/Ändra besök|Besök \d/);
    expect(said).toMatch(/visit-save|visit-choose/);
  });

  it.each(['Vi blir 14 personer som åker till Wien 12 februari', 'Kan man flytta ett besök från Wien?'])(
    '“%s” says nothing of it',
    async (text) => {
      expect((await sayAfter(bot, [text], alex)).said).not.toContain('Ändra besök');
    },
  );

  it('and whoever may not see it is shown nothing of it', async () => {
    const { said } = await sayAfter(bot, ['Wien blir 14 personer'], stranger);
    expect(said).not.toMatch(/Ändra besök|Wiener/);
  });

  it.each(['Oslo kommer igen i mars', 'Oslo vill gärna komma i maj'])(
    '“%s” of those who have been here begins a new one',
    async (text) => {
      const { said } = await sayAfter(bot, [text], alex);
      expect(said).not.toContain('Besök 3');
      expect(said).toMatch(/visit-save|visit-choose/);
    },
  );

  it.each([
    'Kungen av Norge kommer på statsbesök',
    'Utrikesministern i Kenya vill ha ett möte med borgarrådet',
    'Kronprinsessan vill komma på besök i maj',
    'the Estonian minister of culture is coming to visit in April',
  ])('“%s” is a request, though it says neither day nor number', async (text) => {
    expect((await sayAfter(bot, [text], alex)).said).toContain('visit-save');
  });

  it.each(['Vem har besök 1 nu?', 'Vad har hänt med besök 1 nu?'])(
    '“%s” is told by its card',
    async (text) => {
      expect((await sayAfter(bot, [text], alex)).said).toContain('Besök 1 från Wien');
    },
  );

  it.each([
    ['Vad har hänt med mina besöksförfrågningar?', alex],
    ['Varför fick jag det här besöket?', megan],
  ])('“%s” is told by the list of them', async (text, person) => {
    const { said } = await sayAfter(bot, [text], person);
    expect(said).toContain('Besök 1 från Wien');
    expect(said).toContain('Besök 2 från Riga');
  });

  it.each([
    [
      'Hur lång tid har man på sig att svara på en besöksförfrågan?',
      /Strategin anger ingen tid[\s\S]*2 arbetsdagar/,
    ],
    ['how soon do we have to answer a visit request', /sets no time[\s\S]*2 working days/],
    ['Vad händer om jag inte hinner svara Wien?', /2 arbetsdagar/],
  ])('“%s” is answered by the rule that Utblick follows', async (text, rule) => {
    expect((await sayAfter(bot, [text], megan)).said).toMatch(rule);
  });

  it('“and roughly how big a group” is answered of the one that was shown', async () => {
    const { said } = await sayAfter(
      bot,
      ['when is the Riga group here', 'and roughly how big a group'],
      megan,
    );
    expect(said).toContain('There are 6 people.');
  });
});

describe('Of a visit and a trip that a text names alike', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    const trip = { title: 'Huvudstadsmöte', place: 'Helsingfors', from: '2027-03-15', until: '2027-03-16' };
    const { number: _, ...visit } = makeVisit({
      ...{ id: 'visit-hki', unit: 'trafik', fields: ['trafik'], state: 'accepted' },
      facts: { origin: 'Helsingfors', country: 'FI', from: '2026-12-08', until: '2026-12-09' },
    });
    await bot.services.store.transaction(async (transaction) => {
      await addVisit(transaction, visit);
      await addMatter(transaction, makeMatter({ id: 'e'.repeat(32), number: 'IB 2026-16', proposal: trip }));
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['is the helsinki thing in two weeks still on or did they cancel', 'Visit 1 from Helsingfors'],
    ['helsingforsgrejen i december, är den fortfarande på gång?', 'Besök 1 från Helsingfors'],
    ['helsingforsgrejen i mars, är den klar?', 'IB 2026-16'],
  ])('“%s” is that of the time that is named', async (text, shown) => {
    expect((await sayAfter(bot, [text], alex)).said).toContain(shown);
  });
});

describe('After an answer of the strategy', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    const { number: _, ...oslo } = makeVisit({
      ...{ id: 'visit-oslo', unit: 'kultur', state: 'done', decision: welcome },
      facts: { origin: 'Oslo', country: 'NO', from: '2026-09-10', until: '2026-09-11' },
    });
    await bot.services.store.transaction((transaction) => addVisit(transaction, oslo));
  });
  afterAll(() => bot?.close());

  it.each(['och med Oslo?', 'och Oslo då?', 'and Oslo?'])('“%s” stays with it', async (text) => {
    const { said } = await sayAfter(bot, ['Får vi teckna samarbetsavtal med Riga?', text], alex);
    expect(said).not.toMatch(/(?:Besök|Visit) 1/);
    expect(said).toMatch(/Fortsättning på|Going on from|Continuing/);
  });

  it('and by itself the place means the visit', async () => {
    expect((await sayAfter(bot, ['och Oslo då?'], alex)).said).toContain('Besök 1 från Oslo');
    const { said } = await sayAfter(
      bot,
      ['Får vi teckna samarbetsavtal med Riga?', 'och oslobesöket då?'],
      alex,
    );
    expect(said).toContain('Besök 1 från Oslo');
  });
});
