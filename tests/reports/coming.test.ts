import { afterAll, beforeAll, expect, test } from 'vitest';
import { planMeetings } from '../../src/beredning/meetings/plan-meeting.ts';
import { replaceCalendars } from '../../src/remiss/dates/meeting-register.ts';
import { listCases, saveRecipient } from '../../src/remiss/recipient-register.ts';
import { comingWish, daysOf } from '../../src/reports/coming/wishes.ts';
import { groupMessage } from '../support/activities.ts';
import { alex, isaiah, loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss, addUnits } from '../support/open-remisses.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { sayAfter } from '../support/say-after.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
const { say } = talkWith(() => bot);

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  const { store } = bot.services;
  await store.transaction(async (transaction) => {
    await addUnits(transaction, 1);
    await addOpenRemiss(transaction, { id: '2026-1', deadline: '2026-11-27', units: ['unit-0'] });
    await addOpenRemiss(transaction, { id: '2026-2', deadline: '2026-12-02', units: ['unit-0'] });
    await addOpenRemiss(transaction, { id: '2026-3', deadline: '2026-11-20', units: ['unit-0'] });
    await addOpenRemiss(transaction, { id: '2026-4', deadline: '2026-12-18', units: ['kultur'] });
    await replaceCalendars(transaction, [
      {
        ...{ unit: 'kultur', meetings: [{ date: '2026-12-08', papersOn: null }] },
        ...{ papersWorkingDays: 5, minutesDays: 14, reminders: [20, 10, 5, 1] },
      },
    ]);
  });
  const planned = await planMeetings(store, { dates: ['2026-11-25'], actor: alex.aadObjectId, at: morning });
  expect(planned.ok).toBe(true);
});
afterAll(() => bot?.close());

test.each([
  [
    'vad händer i veckan?',
    '**Den här veckan.** 2 saker infaller',
    'fredag 27 november 2026, om 4 dagar: Remiss',
  ],
  [
    'Vad händer den här veckan',
    '**Den här veckan.** 2 saker',
    'onsdag 25 november 2026, om 2 dagar: IB-möte',
  ],
  [
    "what's on this week?",
    '**This week.** 2 things fall due',
    'Friday 27 November 2026, in 4 days: Referral',
  ],
  ['Vad är på gång nästa vecka?', '**Nästa vecka.** 1 sak infaller', 'Remiss 2026-2'],
  ['vad händer idag?', '**I dag.** Inget infaller', 'Närmast därefter: onsdag 25 november 2026'],
])('"%s" is told what falls on these days, and what is late', async (question, lead, line) => {
  const { text } = await say(question, megan);

  expect(text).toContain(lead);
  expect(text).toContain(line);
  expect(text).toMatch(/^\*\*(?:Försenat|Late)\.\*\*\n\n1\. \S+ 20 [Nn]ovember 2026, .*Remiss 2026-3/);
});

test.each([
  ['whats up this week', 'oops, I meant next', '**Next week.**'],
  ['vad händer i veckan?', 'förlåt, nästa menade jag', '**Nästa vecka.**'],
])('after "%s", "%s" takes the place of what was said', async (asked, text, told) => {
  expect((await sayAfter(bot, [asked, text], megan)).said).toContain(told);
});

test('the papers that an answer of one’s own is to be in are among what falls on their day', async () => {
  const papers =
    'tisdag 1 december 2026, om 8 dagar: Handlingar ut, Remiss 2026-4 (KS 2026-4 · Kulturnämnden)';
  expect((await say('Vad händer nästa vecka?', isaiah)).text).toContain(papers);

  const { store } = bot.services;
  const [kept] = await listCases(store.database, { units: ['kultur'] });
  if (kept === undefined) throw new Error('there is no such recipient');
  await store.transaction((transaction) =>
    saveRecipient(transaction, { ...kept.recipient, way: 'administration' }),
  );
  expect((await say('Vad händer nästa vecka?', isaiah)).text).not.toContain('Handlingar ut');
});

test('where others read along the one who asks is told alone', async () => {
  const calls = await bot.exchange(groupMessage('<at>Utblick</at> vad händer i veckan?', { from: megan }));
  const read = readBy(calls);

  expect(read.one).toContain('Den här veckan');
  expect(read.all).toBe(NOTHING);
});

test.each(['Vad händer om en nämnd bryter mot strategin?', 'Vad händer med en remiss?', 'Vad gäller idag?'])(
  '"%s" asks something else',
  (question) => expect(comingWish(question)).toBeUndefined(),
);

test('a week that has begun goes on to its Sunday', () => {
  expect(daysOf('this-week', '2026-11-29')).toEqual({ from: '2026-11-29', until: '2026-11-29' });
  expect(daysOf('next-week', '2026-11-29')).toEqual({ from: '2026-11-30', until: '2026-12-06' });
});

test.each([
  'vad har vi i ib nu',
  'när är nästa möte i IB?',
  'Vad står på IB:s dagordning?',
  "what's on the IB agenda?",
  'When is the next IB meeting?',
])('"%s" is told the agenda of the next meeting', async (question) => {
  expect(JSON.stringify(await say(question, megan))).toMatch(/IB 25 [Nn]ovember 2026/);
});

test.each(['Vad är IB?', 'Vem sitter i IB?', 'Hur ofta sammanträder IB?'])(
  '"%s" asks for no agenda',
  async (question) => {
    expect(JSON.stringify(await say(question, megan))).not.toMatch(/IB 25 november 2026/);
  },
);
