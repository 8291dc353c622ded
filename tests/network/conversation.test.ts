import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { adele, alex, isaiah, loadDemoCity, megan, patti, stranger, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('the city in chat', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });

  afterAll(() => bot?.close());

  it.each([
    ['Vem är kontaktperson för trafik?', 'Trafiknämnden'],
    ['vem e kontaktperson på trafikkontoret', 'Trafiknämnden'],
    ['Who is the contact person for transport?', 'Transport Committee'],
    ['Who is the contact person at the Traffic department?', 'Transport Committee'],
    ['Who is the contact person for traffic?', 'Transport Committee'],
    ['kontaktperson kultur', 'Megan Bowen'],
    ['vem är kontaktperson kultur', 'Megan Bowen'],
    ['Who is contact person culture?', 'Megan Bowen'],
  ])('"%s" is answered with the person, since when, and a way to write', async (question, expected) => {
    const sent = await say(question);

    expect(sent.text).toContain(expected);
    expect(sent.text).toMatch(/sedan|since/);
    expect(cardOf(sent)).toContain('https://teams.microsoft.com/l/chat/0/0?users=');
  });

  it.each([
    ['Vem tar besök på Kulturnämnden?', 'Kulturnämnden bedömer själv', 'Megan Bowen'],
    ['vem tar emot besök om skolmat', 'Utbildningsnämnden bedömer själv', 'Utbildningsförvaltningen'],
    ['Vem tar emot besök på trafikkontoret?', 'Trafiknämnden bedömer själv', 'Trafikkontoret'],
    ['Who takes visits at the Culture Committee?', 'Culture Committee assesses', 'Megan Bowen'],
    ['Vem tar besök på Kommunstyrelsen?', 'Kommunstyrelsen samordnar', 'Stadsledningskontoret'],
    ['Who handles visits about bike lanes?', 'Transport Committee assesses', '5#10'],
  ])('"%s" names the unit and its contact person', async (question, unit, person) => {
    const { text } = await say(question);

    expect(text).toContain(unit);
    expect(text).toMatch(/5#[27]/);
    expect(text).toContain(person);
  });

  it.each([
    'Vem tar emot besök på hög politisk nivå?',
    'Vem tar hand om besök till flera förvaltningar?',
    'Vem tar emot besök om vi är borta?',
    'Vem tar emot besök till staden?',
    'Who handles visits to our department?',
  ])('"%s" is about visits at large, and goes to the strategy', async (question) => {
    expect((await say(question)).text).toContain('Internationell strategi');
  });

  it('a district has no contact person, and its own way is told', async () => {
    const sent = await say('Vem är kontaktperson för Södermalms stadsdelsnämnd?');

    expect(sent.text).toContain('5#7');
    expect(sent.text).toContain('5#9');
  });

  it.each([
    [
      'Vem är kontaktperson på Stadsledningskontoret?',
      'Kommunstyrelsen leder själv nätverket (5#10)',
      'ska utse',
    ],
    [
      'Who is the contact person at the City Executive Office?',
      'leads the network itself (5#10)',
      'must appoint',
    ],
  ])('the executive leads the network, and owes it nobody: %s', async (question, truth, duty) => {
    const { text } = await say(question);

    expect(text).toContain(truth);
    expect(text).toContain('kommunstyrelsen@');
    expect(text).not.toContain(duty);
  });

  it.each(['Vem är vår kontaktperson?', 'Vem är kontaktperson för oss?', 'Who is our contact person?'])(
    'that of the unit of whoever asks: %s',
    async (question) => {
      expect((await say(question, adele)).text).toContain('**Megan Bowen**');
      expect((await say(question, stranger)).text).toMatch(/känner inte igen|do not know/);
    },
  );

  it('a unit that nobody knows is asked for kindly', async () => {
    expect((await say('Vem är kontaktperson för xyzzy?')).text).toContain('känner inte igen');
  });

  it('a company, which is its own administration, is named once', async () => {
    const { text } = await say('Vem är kontaktperson på S:t Erik Försäkring?');

    expect(text).toMatch(/^S:t Erik Försäkrings AB har ingen internationell kontaktperson/);
    expect((await say('Vem är kontaktperson för trafik?')).text).toContain('Trafiknämnden (Trafikkontoret)');
  });

  it.each(['Vem utser kontaktperson?', 'Vad gör en kontaktperson?'])(
    '"%s" goes to the strategy',
    async (question) => {
      expect((await say(question)).text).toContain('5#10');
    },
  );

  it.each([
    [
      'Jag slutar 31 december',
      /chefen utser.* Adele Vance .*”Byt kontaktperson för Kulturnämnden till … från 1 januari 2027”/,
    ],
    ['Min sista dag som kontaktperson är den 31 december', /från 1 januari 2027/],
    ['I am leaving on 31 December', /ask Adele Vance .*from 1 January 2027/],
    ['Jag går i pension', /”Byt kontaktperson för Kulturnämnden till …”/],
    ['Jag slutar 31 november', /ingen dag som heter 31 november/],
  ])('a contact person who leaves is told who appoints the next one: %s', async (words, expected) => {
    const before = await readStoredDirectory(bot.services.store.database);

    expect((await say(words, megan)).text).toMatch(expected);
    expect(await readStoredDirectory(bot.services.store.database)).toEqual(before);
  });

  it.each([
    ['who has another role', isaiah, 'säg till Alex Wilber'],
    ['who is not in the directory', stranger, 'hittar dig inte'],
  ])('one %s is told what to do when leaving', async (_who, from, words) => {
    expect((await say('Jag slutar 31 december', from)).text).toContain(words);
  });

  it('a head appoints a contact person by the card; it is recorded, shown, and kept in the history', async () => {
    const form = await press('appoint-form', { unit: 'kultur', language: 'sv' }, adele);
    expect(form).toContain('Vem ska vara kontaktperson?');

    const data = { unit: 'kultur', person: alex.aadObjectId, from: '2026-11-23', language: 'sv' };
    const done = await press('appoint-contact-person', data, adele);
    expect(done).toContain('Alex Wilber är kontaktperson för Kulturnämnden');
    const again = await press('appoint-contact-person', data, adele);
    expect(again).toContain('redan');
    // Nobody who is told of it speaks below before it has arrived.
    for (const told of [
      '**Alex Wilber**',
      '**Megan Bowen** är internationell kontaktperson för Kulturnämnden till',
    ])
      await bot.connector.waitFor(({ activity }) => (activity.text ?? '').startsWith(told));

    expect((await say('Vem är kontaktperson för kultur?', patti)).text).toContain('Alex Wilber');
    expect((await say('historik kontaktperson kultur', patti)).text).toMatch(
      /1 januari 2016 – 22 november 2026: Megan Bowen/,
    );
    expect(await listHistory(bot.services.store.database, 'unit:kultur')).toHaveLength(1);
  });

  it.each([
    ['the head of another unit', adele, 'trafik', 'egen enhet'],
    ['one without the role', megan, 'kultur', 'enhetens chef'],
    ['one who is not in the directory', stranger, 'kultur', 'hittar dig inte'],
  ])('%s appoints nobody', async (_who, from, unit, words) => {
    const before = await readStoredDirectory(bot.services.store.database);
    const data = { unit, person: megan.aadObjectId, from: '2026-11-23', language: 'sv' };

    expect(await press('appoint-contact-person', data, from)).toContain(words);
    expect(await readStoredDirectory(bot.services.store.database)).toEqual(before);
  });

  it('a head confirms the contact person for the year, once, and not one who is no longer it', async () => {
    const data = { unit: 'kultur', person: alex.aadObjectId, year: '2026', language: 'sv' };
    expect(await press('confirm-contact-person', data, adele)).toContain('bekräftad för 2026');
    await press('confirm-contact-person', data, adele);
    expect(await listHistory(bot.services.store.database, 'unit:kultur')).toHaveLength(2);

    const old = { ...data, person: megan.aadObjectId };
    expect(await press('confirm-contact-person', old, adele)).toContain('har ändrats');
  });

  it('a strategist sees which units lack a contact person, and others do not', async () => {
    expect(cardOf(await say('Vilka saknar kontaktperson?'))).toContain('Enheter utan kontaktperson');
    expect((await say('Vilka saknar kontaktperson?', megan)).text).toContain('strateg');
    // A head is told of the own unit, and of nobody else's.
    const own = cardOf(await say('Vilka saknar kontaktperson?', adele));
    expect(own).toContain('Där du är chef finns en kontaktperson på plats.');
    expect(own).not.toContain('Alla fackförvaltningar');
  });

  it.each([
    'Vilka har ingen kontaktperson?',
    'vilka har inte utsett nån kontaktperson? Det ska upp på ett möte.',
    'inte inför hela kanalen: vilka har ännu inte pekat ut en kontaktperson',
    'which units have never appointed a contact person?',
    'Vilka nämnder har inte utsett någon kontaktperson?',
    'Kan du visa vilka som saknar kontaktperson?',
    'är det nån förvaltning som saknar en sån där person som har hand om det internationella',
    'Which departments lack someone who handles international matters',
    'Which units lack a contact person?',
    'Which units do not have a contact person?',
  ])('asked in other words, it is the same: %s', async (question) => {
    expect(cardOf(await say(question))).toMatch(/Enheter utan kontaktperson|Units without a contact person/);
  });

  it.each([
    'Vem ska vara kontaktperson?',
    'Måste varje nämnd ha en kontaktperson?',
    'Vilka måste inte ha en kontaktperson?',
    'Kan vi vara utan kontaktperson?',
    'vad gör vi om vi saknar nån som har hand om det internationella',
    'What must a unit do if it has no contact person?',
  ])('"%s" is for the strategy', async (question) => {
    const sent = await say(question);

    expect(sent.text).toContain('Internationell strategi');
  });

  it('who only tells of their wonder leaves no role', async () => {
    const sent = await say('Jag slutar aldrig förvånas över kontaktpersonerna');

    expect(sent.text).toContain('Vad gäller frågan?');
  });

  it('one acts as another, every message says so, and stops', async () => {
    expect((await say('agera som Förvaltningschef, Trafikkontoret')).text).toContain(
      'Du agerar som Förvaltningschef, Trafikkontoret.',
    );
    expect((await say('Får vi teckna ett vänortsavtal?')).text).toContain('Du agerar som Förvaltningschef');
    expect(cardOf(await say('Vilka saknar kontaktperson?'))).toContain('Du agerar som Förvaltningschef');
    expect(await press('appoint-form', { unit: 'trafik', language: 'sv' }, alex)).toContain(
      'Utse kontaktperson för Trafiknämnden',
    );
    expect((await say('agera som mig själv')).text).toBe('Du är dig själv igen.');
    expect((await say('hej')).text).not.toContain('agerar');
  });
});
