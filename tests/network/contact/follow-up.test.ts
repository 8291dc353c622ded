import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupMessage, personalMessage } from '../../support/activities.ts';
import { alex, isaiah, loadDemoCity, megan } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
});
afterAll(() => bot?.close());

/** What the bot says to the last of these messages, which one person writes after one another in one chat. */
async function lastReply(texts: readonly string[], first = personalMessage('', { from: alex })) {
  let said = '';
  for (const text of texts) {
    const message = { ...personalMessage(text, { from: first.from }), conversation: first.conversation };
    said = (await bot.ask(message)).text ?? '';
  }
  return said;
}

test.each([
  ['Vem är kontaktperson för trafik?', 'och för kultur?'],
  ['Vem är kontaktperson för trafik?', 'Tack, men hur är det med kultur då?'],
  ['vem kan jag mejla på trafik om en delegation', 'och för kultur?'],
  ['Who is the contact person for transport?', 'And for culture?'],
  ['Who is the contact person for transport?', 'what about kultur?'],
])('after "%s", "%s" goes on to the other unit', async (question, followUp) => {
  expect(await lastReply([question, followUp])).toContain('**Megan Bowen**');
});

test.each([
  ['vem är kontaktperson på kultur', 'å om hon e ledig', 'Megan Bowen'],
  ['vem är kontaktperson på kultur', 'och när hon är borta?', 'Megan Bowen'],
  ['Who is the contact person for culture?', 'and if she is on leave', 'Megan Bowen'],
  ['vilka är med i internationella beredningen', 'å vem leder den', 'Patti Fernandez'],
  ['who sits on IB?', 'and who chairs it', 'Patti Fernandez'],
  ['vilka sitter i IB', 'vem är ordförande', 'Patti Fernandez'],
  ['vilka sitter i IB', 'vem går in när ordföranden är sjuk', 'Ersättare för ordföranden: **Borgarråd'],
  [
    'who sits on IB?',
    'does the mayor have somebody who fills in for her',
    'Deputy of the chair: **Borgarråd',
  ],
])('after "%s", "%s" is asked of whom was named', async (question, followUp, named) => {
  const said = await lastReply([question, followUp]);
  expect(said).toContain(named);
  expect(said).toMatch(/ersätt|stands? in|stand-in|Ordförande|Chair/);
});

test.each([
  ['vem är chef på kulturförvaltningen', 'är hon borta nån gång i december', 'Adele Vance är inte antecknad'],
  ['vem är chef på kulturförvaltningen', 'har hon semester i jul', 'Adele Vance är inte antecknad'],
  ['who is the head of kultur', 'will she be away at all in December', 'Adele Vance is not noted as away'],
  ['who is the head of kultur', 'is she taking any leave in January', 'Adele Vance is not noted as away'],
])('after "%s", "%s" is asked of their days away', async (question, followUp, told) => {
  expect(await lastReply([question, followUp], personalMessage('', { from: megan }))).toContain(told);
});

test.each([
  ['vem är registrator på kultur', 'och chefen då', '**Adele Vance** är chef'],
  ['vem är kontaktperson på kultur', 'å registratorn?', '**Isaiah Langer** är registrator'],
  ['vem är kontaktperson på kultur', 'vem är chef där', '**Adele Vance** är chef'],
  ['vem ska jag prata med om besök på kultur', 'och chefen?', '**Adele Vance** är chef'],
  ['who is the head of kultur', 'what about the registrar then', '**Isaiah Langer** is registrar'],
  ['who is the registrar at kultur', 'and the contact person', '**Megan Bowen** is the international'],
])('after "%s", "%s" goes on to another role of the same unit', async (question, followUp, named) => {
  expect(await lastReply([question, followUp])).toContain(named);
});

test.each([
  [
    'Vem är chef på Kulturförvaltningen?',
    'nä inte chefen, den som har hand om det internationella',
    '**Megan Bowen** är internationell',
  ],
  ['Vem är chef på Kulturförvaltningen?', 'jag menar hon som sköter besöken', '**Megan Bowen** är intern'],
  ['who is the head of kultur', 'not the boss, the contact person', '**Megan Bowen** is the international'],
  ['vem är kontaktperson på kultur', 'nej chefen', '**Adele Vance** är chef'],
  [
    'vem är kontaktperson på kultur',
    'inte kontaktpersonen, registratorn',
    '**Isaiah Langer** är registrator',
  ],
])('after "%s", "%s" turns to another role of the same unit', async (question, followUp, named) => {
  expect(await lastReply([question, followUp])).toContain(named);
});

test.each([
  ['vem är kontaktperson på kultur', 'hon hör aldrig av sig, finns det någon annan'],
  ['vem är kontaktperson på kultur', 'nån annan jag kan ta det med?'],
  ['who is the contact person for culture', 'she never answers. someone else?'],
])('after "%s", "%s" is told who stands in', async (question, followUp) => {
  expect(await lastReply([question, followUp])).toMatch(
    /Isaiah Langer\*\* (?:ersätter|stands in)|Adele Vance/,
  );
});

test('whether somebody sits here or works there tells what they are', async () => {
  for (const text of ['är lynne med där eller sitter hon på roteln', 'is Lynne in IB or at the rotel']) {
    const said = await lastReply(['vilka sitter i IB?', text]);
    expect(said).toMatch(/\*\*Lynne Robbins\*\* (?:är ledamot|is member)/);
    expect(said).toMatch(/rotel/);
  }
});

test('what is no unit of the city is not taken for those whose work sounds like it', async () => {
  const said = await lastReply(['Vem är kontaktperson för trafik?', 'och hos polisen?']);

  expect(said).toContain('känner inte igen den enheten');
});

test('it goes on once more, and with who had it before', async () => {
  const asked = 'Vem är kontaktperson för trafik?';

  expect(await lastReply([asked, 'och för utbildning?', 'och för kultur?'])).toContain('**Megan Bowen**');
  expect(await lastReply(['historik kontaktperson trafik', 'och för kultur?'])).toMatch(/nu: Megan Bowen/);
});

test.each(['och vem beslutar om en tjänsteresa?', 'Får vi teckna ett vänortsavtal?'])(
  '"%s" is a question of its own',
  async (question) => {
    expect(await lastReply(['Vem är kontaktperson för trafik?', question])).toMatch(/#\d/);
  },
);

test('once something else was spoken of it is not gone on from', async () => {
  const chat = personalMessage('', { from: alex });
  const between = ['Vem är kontaktperson för trafik?', 'Får vi teckna ett vänortsavtal?', 'och för kultur?'];
  expect(await lastReply(between, chat)).not.toContain('Megan');
});

describe('where many read along', () => {
  const said = async (text: string, from: typeof alex, conversation?: unknown) => {
    const message = groupMessage(`<at>Utblick</at> ${text}`, { from });
    const sent = { ...message, ...(conversation === undefined ? {} : { conversation }) } as typeof message;
    return { text: (await bot.ask(sent)).text ?? '', conversation: sent.conversation };
  };

  test('somebody else goes on from what all saw, until something else is spoken of', async () => {
    const { conversation } = await said('Vem är kontaktperson för trafik?', alex);
    expect((await said('och för kultur?', megan, conversation)).text).toContain('**Megan Bowen**');
    await said('Får vi teckna ett vänortsavtal med Riga?', alex, conversation);
    expect((await said('och Oslo?', isaiah, conversation)).text).toContain('vänortsavtal');
  });

  test('each goes on from what they were answered themselves, and nobody from what one saw alone', async () => {
    const { conversation } = await said('Vem är kontaktperson för trafik?', alex);
    await said('Får vi teckna ett vänortsavtal med Riga?', megan, conversation);
    expect((await said('och för kultur?', alex, conversation)).text).toContain('**Megan Bowen**');

    const alone = await said('Svara bara mig: Vem är kontaktperson för trafik?', alex);
    expect((await said('och för kultur?', megan, alone.conversation)).text).not.toContain('**Megan');
  });
});

test.each([
  'vem är kontaktperson trafik',
  'vem är kontaktperson trafiken',
  'Vem är kontaktperson trafikkontoret?',
])('the contact person is told without a word before the unit: %s', async (asked) => {
  expect(await lastReply([asked])).toContain('är internationell kontaktperson för Trafiknämnden');
});

test.each([
  ['who is the contact person for culture', 'and before her', /1 January 2016 – now: Megan Bowen/],
  ['vem är kontaktperson för kultur', 'och före henne?', /1 januari 2016 – nu: Megan Bowen/],
  ['vem är kontaktperson för kultur', 'vem efterträdde hon', /1 januari 2016 – nu: Megan Bowen/],
  ['who is the contact person for culture', 'who was her predecessor?', /now: Megan Bowen/],
  ['vem är chef på kultur', 'och innan henne då', /Chef för Kulturförvaltningen.*\n[\s\S]*nu: Adele Vance/],
  ['vem är kontaktperson för kultur', 'och i februari?', /Kulturnämnden 1–28 februari[\s\S]*Megan Bowen/],
  ['vem är kontaktperson för kultur', 'och efter jul?', /Kulturnämnden från och med 27 december[\s\S]*Megan/],
])('after "%s", "%s" is of the same role at the same unit', async (question, followUp, told) => {
  expect(await lastReply([question, followUp])).toMatch(told);
});
