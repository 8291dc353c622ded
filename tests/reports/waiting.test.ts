import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { groupMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';
import { alex, loadDemoCity, megan, stranger, talkWith } from '../support/demo-city.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
const { say } = talkWith(() => bot);

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  const trip = makeMatter({
    ...{ id: 'd'.repeat(32), number: null, state: 'draft' },
    ...{ requester: megan.aadObjectId, proposal: { title: 'Resa till *Oslo*' } },
  });
  await bot.services.store.transaction((transaction) => addMatter(transaction, trip));
  const decidedOn = '2022-12-20';
  const facts = { ...membership, counterpart: 'ICOM', unit: 'kultur', decidedOn, start: decidedOn };
  const ports = { ...bot.services, matrix: readDecisionMatrix(), send: async () => undefined };
  const press = { id: 'icom', facts: { ...facts, contact: megan.aadObjectId }, seen: [] };
  await registerCommitment(ports, { ...press, actor: megan.aadObjectId, at: morning });
});
afterAll(() => bot?.close());

test.each([
  ['Vad väntar på mig?', '**Mina ärenden.** 2 saker väntar på dig.', 'Omprövning: ICOM, '],
  ['What is waiting for me?', '**My matters.** 2 things wait for you.', 'Review: ICOM, '],
])('"%s" is told what waits in all rooms, with the way on', async (question, lead, review) => {
  const sent = await say(question, megan);
  expect(sent.text).toContain(lead);
  expect(sent.text).toContain(review);
  expect(sent.text).toContain('Resa till \\*Oslo\\*');
  expect(sent.suggestedActions?.actions).toHaveLength(2);
});

test.each([
  'vad ska jag godkänna?',
  'Hej, något att godkänna?',
  'har jag något att besluta om',
  'vad behöver jag ta ställning till idag',
  'ärenden att besluta',
  'är det nåt som väntar på mitt beslut',
])('"%s" asks what waits', async (question) => {
  expect((await say(question, megan)).text).toContain('**Mina ärenden.** 2 saker väntar på dig.');
});

test.each([
  'anything to approve?',
  'What do I need to approve?',
  'anything waiting for me?',
  'Do I have anything to sign?',
])('"%s" asks what waits', async (question) => {
  expect((await say(question, megan)).text).toContain('**My matters.** 2 things wait for you.');
});

test.each([
  'Vem godkänner en resa?',
  'Vad får jag besluta?',
  'Vad ska jag göra om jag blir bjuden på middag?',
])('"%s" asks for the rules', async (question) => {
  expect((await say(question, megan)).text).not.toContain('Mina ärenden');
});

test('who has nothing that waits is told so', async () => {
  expect((await say('Mina ärenden', stranger)).text).toContain('Inget väntar på dig');
});

test('where others read along nothing is told', async () => {
  const sent = await bot.ask(groupMessage('<at>Utblick</at> Vad väntar på mig?', { from: megan }));
  expect(sent.text).toContain('vår egen chatt');
  expect(sent.text).not.toContain('ICOM');
});

test('how many trips we have made is told in figures', async () => {
  const sent = await say('Hur många resor har vi gjort 2026?', alex);
  expect(JSON.stringify(sent)).toMatch(/resor/i);
  expect(JSON.stringify(sent)).not.toContain('strategi');
});
