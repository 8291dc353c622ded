import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import { askExtension } from '../../src/remiss/handling/ask-extension.ts';
import { decideCityAnswer, writeCityAnswer } from '../../src/strategy/city-answers/change-city-answer.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { groupMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';
import { alex, loadDemoCity, megan, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss, addUnits } from '../support/open-remisses.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

const lynne = { id: 'user-id-5', name: 'Lynne', aadObjectId: '00000000-0000-0000-0000-0000000000025' };
const secondStrategist = {
  id: 'strategist-1',
  name: 'Internationell strateg 1',
  aadObjectId: 'a33d3568-6d88-51dd-92cc-c1a6c423041b',
};

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
  const ways = sent.suggestedActions?.actions.map(({ title }) => title) ?? [];
  expect(ways).toHaveLength(3);
  expect(ways[0]).toMatch(/^(?:Visa åtagande|Show commitment) \d+$/);
});

test.each([
  'vad ska jag godkänna?',
  'Hej, något att godkänna?',
  'har jag något att besluta om',
  'vad behöver jag ta ställning till idag',
  'ärenden att besluta',
  'är det nåt som väntar på mitt beslut',
  'nåt att tycka till om?',
  'ngt att godkänna?',
])('"%s" asks what waits', async (question) => {
  expect((await say(question, megan)).text).toContain('**Mina ärenden.** 2 saker väntar på dig.');
});

test('What nobody knows as it is typed is read as it is spelled out', async () => {
  const typed = await say('hur mkt kosta våra resor i år?', megan);
  expect(typed.text).toEqual((await say('hur mycket kostade våra resor i år?', megan)).text);
  expect(typed.text).not.toContain('strategin');
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

test.each([
  ['hej', '2 saker väntar på dig.', 'Vad väntar på mig?'],
  ['Good morning!', '2 things wait for you.', 'What is waiting for me?'],
])(
  'whoever greets with "%s" is told how much waits, and the way to it comes first',
  async (text, line, way) => {
    const sent = await say(text, megan);

    expect(sent.text).toContain(line);
    expect(sent.suggestedActions?.actions[0]).toMatchObject({ title: way });
    expect((await say(text, stranger)).text).not.toMatch(/väntar|wait/);
    const group = await bot.ask(groupMessage(`<at>Utblick</at> ${text}`, { from: megan }));
    expect(group.text).not.toMatch(/väntar|wait/);
  },
);

test('who has nothing that waits is told so', async () => {
  expect((await say('Mina ärenden', stranger)).text).toContain('Inget väntar på dig');
});

describe('of what others ask', () => {
  beforeAll(async () => {
    const { store, editions } = bot.services;
    await store.transaction(async (transaction) => {
      await addUnits(transaction, 1);
      await addOpenRemiss(transaction, { id: '2026-1', deadline: '2027-01-15', units: ['unit-0'] });
    });
    const ports = { ...bot.services, send: async () => undefined };
    const request = { recipient: '2026-1-unit-0', version: 1, actor: 'person-0', at: morning };
    const wanted = { until: '2027-02-12', reason: 'Nämnden', message: 'Mer tid?' };
    expect((await askExtension(ports, { ...request, ...wanted })).ok).toBe(true);
    const content = {
      phrasings: { sv: ['Får vi låna ut en drönare?'], en: [] },
      ...{ verdict: 'conditional' as const, cites: ['4#3'], text: { sv: 'Ja.', en: 'Yes.' } },
      ...{ conditions: { sv: ['avtal'], en: ['agreement'] }, instead: { sv: '', en: '' } },
    };
    const ofAnswers = { store, editions, send: async () => undefined };
    const by = { person: alex.aadObjectId, at: morning };
    const written = await writeCityAnswer(ofAnswers, { ...by, id: 'city-1', question: null, content });
    if (!written.ok) throw new Error(written.refusal);
    const proposal = { ...by, answer: 'city-1', version: written.value.version, reason: '' };
    expect((await decideCityAnswer(ofAnswers, { ...proposal, act: 'propose' })).ok).toBe(true);
  });

  test('a request of more time waits for those at the rotel, with the way to it', async () => {
    const sent = await say('Vad väntar på mig?', lynne);

    expect(sent.text).toContain('Begäran om mer tid: KS 2026-1 Remiss 2026-1, till 12 februari 2027');
    expect(sent.suggestedActions?.actions).toContainEqual(
      expect.objectContaining({ title: 'Vad händer med KS 2026-1?' }),
    );
    expect((await say('Vad väntar på mig?', megan)).text).not.toContain('mer tid');
  });

  test('a proposed answer waits for the other strategists', async () => {
    const sent = await say('Vad väntar på mig?', secondStrategist);

    expect(sent.text).toContain('Svar att godkänna: Får vi låna ut en drönare?');
    expect((await say('Vad väntar på mig?', alex)).text).not.toContain('drönare');
  });
});

test('where others read along the one who asks is told alone', async () => {
  const calls = await bot.exchange(groupMessage('<at>Utblick</at> Vad väntar på mig?', { from: megan }));
  const read = readBy(calls);
  expect(read.one).toContain('ICOM');
  // A matter of IB is among it.
  expect(read.one).toContain('usageInfo');
  expect(read.all).toBe(NOTHING);
});

test('how many trips we have made is told in figures', async () => {
  const sent = await say('Hur många resor har vi gjort 2026?', alex);
  expect(JSON.stringify(sent)).toMatch(/resor/i);
  expect(JSON.stringify(sent)).not.toContain('strategi');
});

test('for whom nothing waits themselves is told what lies with their unit', async () => {
  const contact = { id: '29:ffac5512', name: 'Kontakt', aadObjectId: 'ffac5512-32c8-53c4-af5b-1ec5f20b27e5' };
  await bot.services.store.transaction((transaction) =>
    addOpenRemiss(transaction, { id: '777/2026', deadline: '2026-12-18', units: ['trafik'] }),
  );
  expect((await say('var brinner det hos oss', contact)).text).toMatch(
    /Inget väntar på dig just nu\. Din enhet har \d+ remiss(?:er)? att svara på\./,
  );
});
