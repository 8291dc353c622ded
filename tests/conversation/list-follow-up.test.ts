import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import { readAmendment } from '../../src/conversation/list-follow-up.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';
import { alex, isaiah, loadDemoCity, megan } from '../support/demo-city.ts';
import type { SentActivity } from '../support/fake-connector.ts';
import { makeVisit } from '../support/make-visit.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
const morning = new Date('2026-11-24T08:00:00Z');
let now = morning;

const owner = {
  ...{ person: megan.aadObjectId, by: 'contact_person' as const, insteadOf: null, because: '5#10' },
};
const visit = (unit: string, origin: string, from: string, state: 'accepted' | 'done') =>
  makeVisit({
    ...{ unit, owner, requester: { id: alex.aadObjectId, name: alex.name }, waitingSince: '2026-11-24' },
    ...{ facts: { origin, from, until: from, people: 5 }, state },
    ...(state === 'done' ? { decision: { answer: 'welcome' as const, words: '', on: '2025-09-01' } } : {}),
  });
const visits = [
  visit('kultur', 'Helsinki', '2027-04-14', 'accepted'),
  visit('trafik', 'Riga', '2027-03-02', 'accepted'),
  visit('kultur', 'Oslo', '2026-10-05', 'done'),
  visit('trafik', 'Bergen', '2025-09-15', 'done'),
];
const trips = [
  { letter: 'a', title: 'Urban Future', unit: 'kultur', from: '2027-05-12' },
  { letter: 'b', title: 'Nordic Edge', unit: 'trafik', from: '2026-11-20' },
  { letter: 'c', title: 'Mayors Forum', unit: 'ks', from: '2025-09-03' },
].map(({ letter, title, unit, from }, index) =>
  makeMatter({
    ...{ id: letter.repeat(32), number: `IB 2026-${index + 1}`, state: 'prepared' },
    ...{ requester: alex.aadObjectId, proposal: { title, from, until: from, onBehalfOf: unit } },
  }),
);

async function registerCommitments() {
  const ports = { ...bot.services, matrix: readDecisionMatrix(), send: async () => undefined };
  const all = [
    { counterpart: 'Oslo', unit: 'kultur', end: '2026-12-31', kind: 'cooperation-agreement' },
    { counterpart: 'Tartu', unit: 'kultur', end: '2027-10-31', kind: 'cooperation-agreement' },
    { counterpart: 'POLIS', unit: 'kultur', end: '2026-12-15', kind: 'membership' },
  ] as const;
  for (const { counterpart, unit, end, kind } of all) {
    const facts = { ...membership, theme: 'kultur', contact: null, counterpart, unit, end, kind };
    const press = { id: counterpart, facts, seen: [], actor: megan.aadObjectId, at: morning };
    expect(await registerCommitment(ports, press)).toMatchObject({ ok: true, value: { done: true } });
  }
}

beforeAll(async () => {
  bot = await startTestBot({ clock: { now: () => now } });
  await loadDemoCity(bot);
  await bot.services.store.transaction(async (transaction) => {
    const both = ['kultur', 'utbildning'];
    await addOpenRemiss(transaction, { id: '11/2026', deadline: '2026-12-15', units: both });
    await addOpenRemiss(transaction, { id: '12/2026', deadline: '2027-03-15', units: ['kultur'] });
    await addOpenRemiss(transaction, { id: '13/2026', deadline: '2026-11-10', units: ['utbildning'] });
    await addOpenRemiss(transaction, { id: '14/2026', deadline: '2027-02-01', units: ['trafik'] });
    for (const [index, { number: _, ...one }] of visits.entries())
      await addVisit(transaction, { ...one, id: `visit-${index}` });
    for (const matter of trips) await addMatter(transaction, matter);
  });
  await registerCommitments();
});
afterAll(() => bot?.close());

/** What the bot answers to the last of these messages, which one person writes after one another in a chat of its own. */
async function talk(texts: readonly string[], from: object = alex): Promise<string> {
  const { conversation } = personalMessage('', { from });
  let sent: SentActivity | undefined;
  for (const text of texts) {
    const message = { ...personalMessage(text, { from }), conversation };
    const calls = await bot.exchange(message);
    sent = calls.find(({ activity }) => activity.replyToId === message.id)?.activity;
  }
  return `${sent?.text ?? ''} ${JSON.stringify(sent?.attachments?.[0]?.content ?? '')}`;
}

describe('After a list of remisses', () => {
  test.each([
    ['Remisser för Trafiknämnden', 'å kulturnämnden', 'Öppna remisser för Kulturnämnden'],
    ['Remisser för Trafiknämnden', 'och kulturnämnden då?', 'Öppna remisser för Kulturnämnden'],
    ['Remisser för Trafiknämnden', 'hur är det med kultur?', 'Öppna remisser för Kulturnämnden'],
    ['Remisser för Trafiknämnden', 'kulturnämnden?', 'Öppna remisser för Kulturnämnden'],
    ['Mina remisser', 'tack! och för trafiknämnden?', 'Öppna remisser för Trafiknämnden'],
    ['Remisser för Trafiknämnden', 'och vad har kulturnämnden?', 'Öppna remisser för Kulturnämnden'],
    ['Remisser för Trafiknämnden', 'kulturnämden?', 'Öppna remisser för Kulturnämnden'],
    ['Remisser för Trafiknämnden', 'alla då?', 'Öppna remisser. 4 remisser'],
    ['Försenade remisser', 'inte bara de försenade', 'Öppna remisser. 4 remisser'],
    ['Försenade remisser', 'de som inte är besvarade', 'Öppna remisser'],
    ['Mina remisser', 'hur många är försenade?', 'Inga försenade remisser'],
    ['Referrals for the Transport Committee', 'same for Culture', 'for the Culture Committee'],
    ['Remisser för kultur', 'bara de försenade', 'Inga försenade remisser för Kulturnämnden'],
    ['Öppna remisser', 'bara inte trafik', 'Öppna remisser utom Trafiknämnden'],
    ['Öppna remisser utom trafik', 'och nästa år?', 'remisser utom trafik'],
    ['Remisser för Trafiknämnden', 'inte trafik, kultur menar jag', 'Öppna remisser för Kulturnämnden'],
    ['Försenade remisser', 'å utbildningsnämnden', 'Försenade remisser för Utbildningsnämnden'],
    ['Försenade remisser för Kulturnämnden', 'och för utbildning då', 'Försenade remisser för Utbildning'],
    ['Remisser för Kulturnämnden', 'och i mars?', 'Remisser för Kulturnämnden som går ut 1–31 mars 2027'],
    ['Remisser för Kulturnämnden i mars', 'å trafik i februari', 'Trafiknämnden som går ut 1–28 februari'],
    ['Remisser till nyår', 'å efter', 'Remisser som går ut från och med 2 januari 2027'],
    ['Remisser till nyår', 'och därefter?', 'Remisser som går ut från och med 2 januari 2027'],
    ['Referrals before Christmas', 'and after that', 'Referrals due from 27 December 2026'],
    ['Mina remisser', 'ajaj har vi missat nån', 'försenade remisser'],
    ['Öppna remisser', 'any that we missed?', 'Försenade remisser'],
    ['Remisser till nyår', 'och till påsk?', 'som går ut 24 november 2026 – 26 mars 2027'],
    ['Referrals for the Culture Committee', 'what about the Transport Committee', 'for the Transport Comm'],
    ['Referrals for the Culture Committee', 'only the overdue ones', 'No overdue referrals for the Culture'],
    [
      'Referrals for the Culture Committee',
      'and next year?',
      'referrals for the Culture Committee due 1 Jan',
    ],
  ])('"%s", "%s" asks for the same with another part', async (asked, followUp, title) => {
    expect((await talk([asked, followUp])).toLowerCase()).toContain(title.toLowerCase());
  });

  test.each([
    'skippa allt som kan vänta tills vi skriver 2027',
    'strunta i dom som är nästa år',
    'leave out everything due next year',
  ])('what is due then is taken away, and what is late is still to answer: %s', async (text) => {
    const said = await talk(['Mina remisser', text], isaiah);
    expect(said).toMatch(/31 december 2026/i);
    expect(said).toContain('11/2026');
    expect(said).not.toContain('12/2026');
    // What is late is still to be answered until then.
    expect(await talk(['Öppna remisser', text])).toContain('13/2026');
  });

  test('a time amid the list is not taken away, and the list is still gone on from', async () => {
    expect(await talk(['Öppna remisser', 'ta bort dom i januari'])).toContain('mitt i listan');
    const before = await talk(['Öppna remisser', 'ta bort dom i januari', 'före januari']);
    expect(before).toContain('till och med 31 december 2026');
  });

  test.each([
    ['Remisser i mars', 'och månaden innan', '1–28 februari 2027'],
    ['Remisser i december 2026', 'å månaden efter', '1–31 januari 2027'],
  ])('"%s", "%s" is the month beside it', async (asked, text, days) => {
    expect(await talk([asked, text])).toContain(days);
  });

  test('it is gone on from once more, and one’s own are asked for so', async () => {
    expect(await talk(['Mina remisser', 'och nästa år?', 'å trafiknämnden'], isaiah)).toContain(
      'för Trafiknämnden som går ut 1 januari – 31 december 2027',
    );
    expect(await talk(['Remisser i år', 'bara mina'], isaiah)).not.toContain('Utbildningsnämnden');
  });
});

describe('After other lists', () => {
  test.each([
    ['Vilka besök har Kulturnämnden?', 'och trafiknämnden då?', 'Besök på gång hos Trafiknämnden'],
    ['Vilka besök har Kulturnämnden?', 'bara de försenade', 'Inga försenade besök hos Kulturnämnden'],
    ['Vilka besök har Kulturnämnden?', 'förra året då', 'Inga besök hos Kulturnämnden 2025'],
    ['Vilka besök har Kulturnämnden?', 'inte kultur, trafik tack', 'Besök på gång hos Trafiknämnden'],
    ['Vilka besök har Kulturnämnden?', 'nej inte kultur utan trafik', 'Besök på gång hos Trafiknämnden'],
    ['Vilka besök har Trafiknämnden?', 'kultur menade jag, inte trafik', 'Besök på gång hos Kulturnämnden'],
    [
      'Which visits does the Culture Committee have?',
      'not culture, transport please',
      'Visits under way at the Transport Committee',
    ],
    ['Visits 2027', 'but not culture', 'Visits except the Culture Committee 2027'],
    [
      'Which visits does Culture have in 2027?',
      'same but for traffic pls',
      'at the Transport Committee 2027',
    ],
    ['Kommande besök', 'och Riga då', 'Kommande besök från Riga'],
    ['Mina besök', 'och nästa år?', 'Besök som är dina 2027'],
    ['Hur många besök har vi haft i år?', 'förra året då', 'Besök som har varit 2025'],
    ['Hur många besök har vi haft i år?', 'å hos trafik', 'Inga besök som har varit hos Trafiknämnden 2026'],
    ['Hur många besök har vi haft i år?', 'och nästa år?', 'Besök 2027'],
    [
      'How many visits last year',
      'what about the Culture Committee',
      'No visits at the Culture Committee 2025',
    ],
    ['How many visits this year', 'and last year?', 'Visits 2025'],
    ['Hur många besök har vi haft förra året?', 'och året innan?', 'Inga besök som har varit 2024'],
    ['Besöksstatistik 2026', 'och 2025 som jämförelse', 'Besök 2025'],
    ['Frågeloggen', 'bara oktober', 'Frågor i oktober 2026'],
    ['Question log', 'and in September?', 'Questions in September 2026'],
    ['Besök 2025', 'och året efter?', 'Besök 2026'],
    ['Besöksstatistik 2026', 'och 2025?', 'Besök 2025'],
    ['Besök 2026', '2025', 'Besök 2025'],
    ['Vilka avtal löper ut i år?', '2027', 'Löper ut 2027'],
    ['Vilka avtal löper ut i år?', 'och nästa år?', 'Löper ut 2027'],
    ['Vilka avtal löper ut i år?', 'förra året då', 'Löpte ut 2025'],
    ['Vilka avtal löper ut i år?', 'å kulturnämnden', 'Löper ut 2026: Kulturnämnden'],
    ['Vilka avtal löper ut i år?', 'och medlemskapen då?', 'Medlemskap i POLIS'],
    ['Alla avtal', 'och nästa år?', 'Gäller 2027'],
    ['Alla åtaganden', 'bara de som kostar', 'POLIS'],
    ['Alla åtaganden', 'bara de gratis', 'hittar inga i registret'],
    ['Which networks are we in', 'only those with a fee', 'POLIS'],
    ['vilka resor har vi sagt ja till i år', 'å vad sa vi nej till', 'Avslagna ärenden i IB 2026'],
    ['Vad har jag beslutat?', 'och vad avslog vi', 'Ärenden i IB som du har avslagit'],
    ['Vad har vi lagt på resor i år?', 'just the rejected ones', 'Rejected matters in IB 2026'],
    ['Ärenden i IB', 'å vad går dom på', 'Urban Future'],
    ['Which agreements expire this year', 'and next year?', 'Expiring 2027'],
    ['Mina ärenden i IB', 'och allas?', 'Ärenden i IB'],
    ['Mina ärenden i IB', 'bara de försenade', 'Dina försenade ärenden i IB'],
    ['Mina ärenden i IB', 'och kulturnämnden?', 'Ärenden i IB för Kulturnämnden'],
    ['Mina ärenden i IB', 'förra året då', 'Dina ärenden i IB 2025'],
    ['Vilka IB-ärenden är försenade?', 'och hos trafiknämnden', 'Försenade ärenden i IB för Trafiknämnden'],
    ['Besöksstatistik 2025', 'å kultur', 'Inga besök 2025'],
    ['Besöksstatistik trafik', 'och 2026?', 'Inga besök 2026'],
    ['Besöksstatistik trafik 2026', 'alla då?', 'Besök 2026. Ett besök'],
    ['Hur ser statistiken över besök ut för kultur 2025?', 'och i år?', 'Besök 2026. Ett besök'],
    ['Visit statistics 2025', 'what about the Transport Committee', 'Visits in 2025. One visit'],
    ['Mina ärenden i IB', 'å trafik', 'Ärenden i IB för Trafiknämnden'],
    ['Mina ärenden i IB', 'och hos kultur då', 'Ärenden i IB för Kulturnämnden'],
    ['Ärenden i IB', 'å trafik', 'Ärenden i IB för Trafiknämnden'],
    ['Vilka besök har Kulturnämnden?', '4-5 mars', 'besök hos Kulturnämnden 4–5 mars 2027'],
    ['Vilka avtal löper ut i år?', 'utom kultur', 'Löper ut 2026 utom Kulturnämnden'],
    ['Alla åtaganden', 'ta bort kulturs', 'Stadens åtaganden utom Kulturnämnden'],
    ['Show all commitments', 'take away those of the culture committee', 'except'],
    ['Öppna remisser', 'ta bort dom som är trafiks', 'Öppna remisser utom Trafiknämnden'],
    ['Vad händer i veckan?', 'efter jul', '**Från och med 27 december 2026.**'],
    ['Vad händer i veckan?', 'och nästa vecka då?', '**Nästa vecka.**'],
    ['Vad händer i veckan?', 'och i december?', '**1–31 december 2026.** 3 saker'],
  ])('"%s", "%s" asks for the same with another part', async (asked, followUp, title) => {
    expect(await talk([asked, followUp])).toContain(title);
  });
});

describe('No list is gone on from', () => {
  test.each([
    ['Remisser för Trafiknämnden', 'får vi resa dit?', 'strategi'],
    ['Remisser för Trafiknämnden', 'och vem är kontaktperson för kultur?', '**Megan Bowen**'],
    ['Remisser för Trafiknämnden', 'mina besök', 'Dina besök'],
    ['Remisser för Trafiknämnden', 'Får vi teckna ett vänortsavtal?', 'vänorter'],
    ['Remisser för Trafiknämnden', 'och vad har vi för ansvar?', 'strategi'],
    ['Remisser för Trafiknämnden', 'hur gör vi nästa år?', 'strategi'],
    ['Remisser för Trafiknämnden', 'och polisen då?', 'strategi'],
    ['Vilka besök har Kulturnämnden?', 'och vad kostar det?', 'strategi'],
    ['Vilka besök har Kulturnämnden?', 'får kulturnämnden resa till Riga?', 'strategi'],
    ['Vilka avtal löper ut i år?', 'tack!', 'Tack själv'],
    ['Remisser för Kulturnämnden', 'inte trafik', /strategi|Vad gäller frågan/],
    ['Remisser för Kulturnämnden', 'alla utom trafik', /strategi|Vad gäller frågan/],
    ['Vilka besök har Kulturnämnden?', 'men inte trafik', /strategi|Vad gäller frågan/],
    ['Besöksstatistik 2025', 'not culture', 'strateg'],
  ])('after "%s" by "%s"', async (asked, followUp, answered) => {
    expect(await talk([asked, followUp])).toMatch(answered);
  });

  test('once something else has been spoken of, somebody else speaks, or ten minutes have passed', async () => {
    const between = ['Remisser för Trafiknämnden', 'Får vi teckna ett vänortsavtal?', 'å kulturnämnden'];
    expect(await talk(between)).not.toContain('remisser');
    const { conversation } = personalMessage('', { from: alex });
    await bot.exchange({ ...personalMessage('Remisser för Trafiknämnden', { from: alex }), conversation });
    now = new Date(morning.getTime() + 11 * 60_000);
    const late = await bot.ask({ ...personalMessage('å kulturnämnden', { from: alex }), conversation });
    now = morning;
    expect(JSON.stringify(late)).not.toContain('Öppna remisser');
  });
});

test('no long message is looked at', () => {
  expect(readAmendment(`å ${'x'.repeat(100)}`, 'Mina remisser')?.words).toHaveLength(100);
  expect(readAmendment(`å ${'x'.repeat(300)}`, 'Mina remisser')).toBeUndefined();
});

describe('A list takes each time that can be said', () => {
  test.each([
    ['remisser förra månaden', 'remisser som går ut 1–31 oktober 2026'],
    ['remisser mellan 1 och 15 december', 'som går ut 1–15 december 2026'],
    ['remisser Q1', 'som går ut 1 januari – 31 mars 2027'],
    ['Vilka remisser gick ut i oktober?', 'som går ut 1–31 oktober 2026'],
    ['Besvarade remisser i oktober', 'Inga besvarade remisser 1–31 oktober 2026'],
    ['Försenade remisser i november', 'Försenade remisser som går ut 1–30 november 2026'],
    ['Hur många remisser har vi i år?', 'Remisser som går ut 1 januari – 31 december 2026'],
    ['besök förra året', 'Besök 2025'],
    ['besök 4-5 mars', 'besök 4–5 mars 2027'],
    ['besök före 2026', 'Besök till och med 31 december 2025'],
    ['vilka remisser gick ut last Friday', 'som går ut 20 november 2026'],
    ['remisser i februari, mars och april', 'som går ut 1 februari – 30 april 2027'],
    ['vilka avtal löpte ut före 2024', 'Löpte ut till och med 31 december 2023'],
    ['vilka avtal löper ut efter jul', 'Löper ut från och med 27 december 2026'],
    ['ärenden i IB i fredags', 'Ärenden i IB 20 november 2026'],
    ['visits before 2026', 'Visits until 31 December 2025'],
    ['mina ärenden i IB för trafik', 'Dina ärenden i IB för Trafiknämnden'],
    ['how many visits last year', 'Visits 2025'],
    ['visits in March', 'Visits 1–31 March 2027'],
    ['besök sen midsommar', 'Besök 19 juni – 24 november 2026'],
    ['besök Q3', 'Inga besök 1 juli – 30 september 2026'],
    ['besök senaste 30 dagarna', 'besök 26 oktober – 24 november 2026'],
    ['Besöksstatistik förra året', 'Besök 2025'],
    ['ärenden i IB under våren', 'Ärenden i IB 1 mars – 31 maj 2027'],
    ['mina ärenden i IB i fjol', 'Dina ärenden i IB 2025'],
    ['vilka avtal löper ut nästa år', 'Löper ut 2027'],
    ['Vilka avtal löper ut mellan mars och juni nästa år?', 'Löper ut 1 mars – 30 juni 2027'],
    ['våra åtaganden 2027', 'Gäller 2027'],
    ['vad händer i mars?', '**1–31 mars 2027.**'],
    ['what is due next month?', '**1–31 December 2026.**'],
  ])('"%s"', async (asked, title) => expect(await talk([asked])).toContain(title));

  test.each([
    'remisser under sportlovet',
    'besök 31 februari',
    'remisser förra året, nästa år',
    'mina ärenden i IB under sportlovet',
    'vilka avtal löper ut 31 februari',
    'vad händer förra månaden',
  ])('and says which those are where "%s" tells none', async (asked) => {
    expect(await talk([asked])).toContain('Tiden kan vara till exempel');
  });

  test('the figures are of whole years, and say so', async () => {
    expect(await talk(['Besöksstatistik i mars'])).toContain('ett helt år i taget');
  });
});
