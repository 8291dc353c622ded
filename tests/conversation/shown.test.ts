import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
import { membership } from '../support/commitments.ts';
import { adele, alex, isaiah, megan } from '../support/demo-city.ts';
import { type Part, partsOf, pressedData } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What was just shown or noted is gone on from:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction((transaction) =>
      addCommitment(transaction, {
        ...{ ...membership, id: 'c1', version: 1, counterpart: 'Eurocities', unit: 'kultur' },
        ...{ endedOn: null, endReason: null, reviewOn: null, reviewedOn: null },
        ...{ registeredBy: alex.aadObjectId, registeredOn: '2024-03-01' },
      }),
    );
  });
  afterAll(() => bot?.close());

  const away = 'Jag är borta 3–14 juli, Adele tar mina ärenden';
  /** The same, and its form pressed. */
  const noted = async () => {
    const { card, message } = await sayAfter(bot, [away], megan);
    await bot.post(cardAction(message, 'set-absence', pressedData(card, 'Spara frånvaron'), { from: megan }));
  };
  const absences = async () => {
    const { absences, deputies } = await readStoredDirectory(bot.services.store.database);
    return { absences, deputies: deputies.filter(({ from }) => from !== null) };
  };

  it.each(['nä alex istället för adele', 'låt Alex ta dem', 'Alex instead please'])(
    '“%s” fills in another deputy, and changes nothing',
    async (text) => {
      await noted();
      const before = await absences();
      const { said, card } = await sayAfter(bot, [away, text], megan);

      expect(said).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
      expect(partsOf(card).find(({ id }) => id === 'deputy')?.value).toBe(alex.aadObjectId);
      expect(await absences()).toEqual(before);
    },
  );

  it.each([
    ['Jag är borta 2–13 augusti, Isaiah tar mina ärenden', 'nej, till 20 augusti', '2027-08-02..2027-08-20'],
    ['I am away 1 to 10 September, Isaiah covers for me', 'no, until 6 September', '2027-09-01..2027-09-06'],
    [
      'Jag är borta 4–8 oktober, Isaiah tar mina ärenden',
      'från 5 oktober menar jag',
      '2027-10-05..2027-10-08',
    ],
  ])('“%s” once saved, “%s” corrects it in place of making a second one', async (first, next, days) => {
    const save = /^(?:Spara frånvaron|Save the absence)$/;
    const { card, message } = await sayAfter(bot, [first], adele);
    await bot.post(cardAction(message, 'set-absence', pressedData(card, save), { from: adele }));
    const put = personalMessage(next, { from: adele, conversation: message.conversation });
    const form = (await answerTo(bot, put)).attachments?.[0]?.content as Part;
    await bot.post(cardAction(message, 'set-absence', pressedData(form, save), { from: adele }));

    const [from, until] = days.split('..');
    const ofAdele = ({ person }: { readonly person: string }) => person === adele.aadObjectId;
    const { absences: saved, deputies } = await absences();
    const inMonth = (one: { readonly from: string | null }) => one.from?.slice(0, 7) === from?.slice(0, 7);
    expect(saved.filter((one) => ofAdele(one) && inMonth(one))).toMatchObject([{ from, until }]);
    expect(deputies.filter((one) => ofAdele(one) && inMonth(one))).toMatchObject([
      { deputy: isaiah.aadObjectId, from, until },
    ]);
  });

  it.each([
    ['e tillbaka tidigare än jag trodde', 'skriver de nya dagarna'],
    ['jag kommer hem redan den 10 juli', 'jag är borta 3–9 juli 2027'],
    ['skippa det, jag är här ändå', 'Ta bort frånvaron här'],
  ])('“%s” brings the absence to be removed, and changes nothing', async (text, words) => {
    await noted();
    const before = await absences();
    const { said } = await sayAfter(bot, [away, text], megan);

    expect(said).toContain(words);
    expect(said).toContain('end-absence');
    expect(await absences()).toEqual(before);
  });

  it.each([
    ['nej vänta, till den 20 juli', '2027-07-03', '2027-07-20'],
    ['från 5 juli menar jag', '2027-07-05', '2027-07-14'],
    ['en vecka till', '2027-07-03', '2027-07-21'],
    ['jag kommer hem redan den 10 juli', '2027-07-03', '2027-07-09'],
  ])(
    '“%s” fills in other days where nothing is noted yet, and keeps the deputy',
    async (text, from, until) => {
      const asked = 'Jag är borta 3–14 juli, Isaiah tar mina ärenden';
      const { card } = await sayAfter(bot, [asked, text], alex);
      const shown = (wanted: string) => partsOf(card).find(({ id }) => id === wanted)?.value;

      expect([shown('from'), shown('until'), shown('deputy')]).toEqual([from, until, isaiah.aadObjectId]);
    },
  );

  it('a room that was turned off is turned on again, by whoever may', async () => {
    expect((await sayAfter(bot, ['Stäng av besök: vi städar', 'tänd den igen'], alex)).said).toContain(
      'på igen',
    );
    expect((await sayAfter(bot, ['Stäng av besök: vi städar', 'sätt på dem igen'], megan)).said).toContain(
      'administratör',
    );
  });

  it.each([
    ['det har vi gått ur', 'commitment-end'],
    ['den kostar 20000 nu', 'commitment-correct'],
  ])('“%s” brings the form of the commitment, and changes nothing', async (text, verb) => {
    const { said } = await sayAfter(bot, ['åtagande 1', text], alex);
    expect(said).toContain('Det du skrev har inte ändrat något');
    expect(said).toContain(verb);
  });

  it.each(['å hur länge gäller det', 'vem har hand om det', 'vad kostar det per år?', 'when does it end'])(
    '“%s” asks of the commitment, and brings its card',
    async (text) => {
      const { said } = await sayAfter(bot, ['åtagande 1', text], alex);
      expect(said).toContain('Eurocities');
      expect(said).not.toContain('Internationell strategi för Stockholms stad');
    },
  );

  it.each([
    ['vilka har inte svarat på KS 2026/812', 'skicka dem en knuff', alex, 'Cykelplan för Stockholm'],
    ['tallinnarna får nån annan ta', 'de har två till med sig', alex, 'Tallinn'],
  ])('after “%s”, “%s” is said of that one', async (first, text, from, named) => {
    const { said } = await sayAfter(bot, [first, text], from);
    expect(said).toContain(named);
    expect(said).not.toContain('Internationell strategi för Stockholms stad');
  });

  it.each(['när gick vi med', 'what will that set us back', 'stod det nåt om tåg'])(
    'where nobody knows what “%s” asks, the commitment stays shown',
    async (text) => {
      const { said } = await sayAfter(bot, ['åtagande 1', text], alex);
      expect(said).toContain('Eurocities');
      expect(said).not.toContain('Internationell strategi för Stockholms stad');
    },
  );

  it.each(['vem beslutar om ett sådant?', 'får man gå med i fler nätverk', 'hur mycket får en resa kosta'])(
    '“%s” is asked of the strategy, whatever commitment was shown',
    async (text) => {
      const { said } = await sayAfter(bot, ['åtagande 1', text], alex);
      expect(said).toContain('Internationell strategi för Stockholms stad');
    },
  );

  it.each([
    ['hur får ja tag på henne', 'meganb@example.com'],
    ['var når jag henne då', 'meganb@example.com'],
    ['how do i reach her', 'meganb@example.com'],
    ['är hon borta på fredag', /Megan Bowen är inte antecknad som borta/],
    ['vem va de före henne', 'Kontaktpersoner för Kulturnämnden'],
    ['vem hade det innan Megan?', 'Kontaktpersoner för Kulturnämnden'],
    ['who was it before her', 'Contact persons for the Culture Committee'],
  ])('“%s” is asked of whoever was named', async (text, words) => {
    const { said } = await sayAfter(bot, ['vem är kontaktperson på kultur', text], adele);
    if (typeof words === 'string') expect(said).toContain(words);
    else expect(said).toMatch(words);
  });

  it('“hur når jag honom” is asked of somebody with a title in place of a name too', async () => {
    const { said } = await sayAfter(bot, ['vem är kontaktperson på trafik', 'hur når jag honom'], megan);
    expect(said).toContain('internationellt.trafik@stad.example');
  });

  it.each(['får hon bestämma det själv?', 'vad gör en kontaktperson'])(
    '“%s” is asked of the strategy, whoever was named',
    async (text) => {
      const { said } = await sayAfter(bot, ['vem är kontaktperson på kultur', text], adele);
      expect(said).toContain('Internationell strategi för Stockholms stad');
    },
  );

  it.each([
    ['va har vi för avtal me Köpenhamn', 'å Eurocities då', 'med Eurocities'],
    ['vad finns det för medlemskap med POLIS', 'och eurocities?', 'med Eurocities'],
  ])('“%s” and then “%s” is another list of the kind', async (first, text, words) => {
    const { said } = await sayAfter(bot, [first, text], megan);
    expect(said).toContain(words);
  });

  it.each(['samma fast för 2025', 'och året innan då', 'nej, förra året'])(
    '“%s” asks for the material of another year',
    async (text) => {
      const { said } = await sayAfter(bot, ['årsunderlag 2026', text], isaiah);
      expect(said).toContain('Underlaget till årsredovisningen lämnas till');
    },
  );

  it.each([
    ['vilka stycken då', 'har strategin ändrats'],
    ['å vilka paragrafer är det', 'har strategin ändrats'],
    ['which ones', 'has the strategy changed'],
  ])('“%s” after “%s” tells what has changed', async (text, first) => {
    const { said } = await sayAfter(bot, [first, text], megan);
    expect(said).toMatch(/Jag känner inte till någon ändring|I know of no change/);
  });

  it.each(['ok kulturs godkänner ja', 'jag godkänner alla', 'reject the last one'])(
    '“%s” does nothing to what waits, and lists it',
    async (text) => {
      const { said } = await sayAfter(bot, ['vad väntar på mig?', text], megan);
      expect(said).toMatch(/Det du skrev har inte ändrat något|What you wrote has changed nothing/);
      expect(said).toMatch(/Mina ärenden|My matters/);
    },
  );

  it('“jag tackar ja till Tallinn” is said of the visit, whatever was listed before', async () => {
    const { said } = await sayAfter(bot, ['vad väntar på mig?', 'jag tackar ja till Tallinn'], alex);
    expect(said).not.toContain('Mina ärenden');
  });

  it.each(['skicka de till slk då', 'kan du skicka frågan vidare till SLK', 'send that to the office then'])(
    '“%s” leads to the office, of the question before',
    async (text) => {
      const { said } = await sayAfter(bot, ['kan vi ge bidrag till rotary i estland', text], megan);
      expect(said).toMatch(/Tryck på Fråga stadsledningskontoret|Press Ask the City Executive Office/);
      expect(said).toContain('ask-office');
    },
  );

  it.each([
    ['får vi bli vänort med Oslo', 'å om de bara e ett år?', 'inga utpekade vänorter'],
    [
      'får vi teckna avtal med oslo om skolor',
      'å vem bestämmer det',
      'Vem som beslutar om eller undertecknar',
    ],
    ['can we make an agreement with Tallinn on schools', 'and who decides that', 'Who decides on or signs'],
  ])('“%s” is gone on from by “%s”', async (first, text, words) => {
    expect((await sayAfter(bot, [first, text], megan)).said).toContain(words);
  });

  it.each([
    ['varför inte', 'jag kan inte avgöra vad som får tas bort'],
    ['varför går det inte?', 'jag kan inte avgöra vad som får tas bort'],
  ])('“%s” after nothing was erased tells why', async (text, words) => {
    expect((await sayAfter(bot, ['Radera mina uppgifter', text], megan)).said).toContain(words);
  });

  it('when an answer comes is asked of the question that was passed on', async () => {
    const message = personalMessage('Får vi låna ut drönare till Oslo?', { from: adele });
    const sentParts = (await bot.exchange(message)).map(({ activity }) => activity.attachments?.[0]?.content);
    const card = sentParts.find((part) => JSON.stringify(part ?? {}).includes('ask-office')) as Part;
    const data = pressedData(card, /Fråga stadsledningskontoret/);
    await bot.post(cardAction(message, 'ask-office', data, { from: adele }));
    const next = personalMessage('när får jag svar', { from: adele, conversation: message.conversation });
    const sent = JSON.stringify(await bot.exchange(next));
    expect(sent).toContain('drönare');
    expect(sent).toContain('Väntar på svar');
  });
});
