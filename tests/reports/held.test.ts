import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { readHeldQuestion } from '../../src/reports/held/read-held-question.ts';
import { saveRequest } from '../../src/visits/intake/save-visit.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { adele, alex, isaiah, loadDemoCity, megan, stranger, talkWith } from '../support/demo-city.ts';
import { partsOf } from '../support/dialog.ts';
import { makeFacts } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { visitPorts } from '../support/visit-city.ts';

let bot: TestBot;
const { say } = talkWith(() => bot);

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  const trip = { title: 'Nordiskt möte', place: 'Oslo', kind: 'conference', from: '2027-02-03' } as const;
  const matter = makeMatter({
    ...{ id: 'd'.repeat(32), number: 'IB 2026-9', state: 'at-beredning' },
    ...{ requester: megan.aadObjectId, requesterName: megan.name, proposal: trip },
  });
  await bot.services.store.transaction((transaction) => addMatter(transaction, matter));
  const { at, ...ports } = visitPorts(bot.services.store, '2026-11-23T08:00:00Z');
  const done = await saveRequest(ports, {
    id: 'visit-1',
    facts: makeFacts({ origin: 'Riga', country: 'LV', from: '2027-03-02', until: '2027-03-03' }),
    ...{ fields: ['kultur'], unit: 'kultur', reason: 'single_field', because: '5#7', text: 'Hej', at },
    requester: { id: alex.aadObjectId, name: 'Alex' },
  });
  if (!done.ok) throw new Error(done.refusal);
});
afterAll(() => bot?.close());

test.each([
  ['Visa Megans ärenden', alex],
  ['Vad har Megan Bowen för ärenden?', adele],
  ['Megan Bowen slutar 31 december. Vilka ärenden har hon?', alex],
  ["Show Megan's open matters", alex],
  ['Megan is leaving. What matters does she have?', adele],
])('“%s” lists what she sees to, each with the way to it', async (text, from) => {
  const { text: said = '', suggestedActions } = await say(text, from);
  expect(said).toContain('Megan Bowen');
  expect(said).toContain('IB 2026-9 Nordiskt möte');
  expect(said).toContain('Riga');
  expect(suggestedActions?.actions.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^(?:Visa|Show) IB 2026-9$/),
  );
});

test('what waits for the decision of somebody is theirs too', async () => {
  expect((await say('Vilka ärenden har Patti på sitt bord?', alex)).text).toContain(
    'IB 2026-9 Nordiskt möte',
  );
});

test('who has no role there and oversees nothing is told who sees it', async () => {
  const { text } = await say('Vilka ärenden har Megan Bowen?', stranger);
  expect(text).toContain('visas för dem som har en roll på samma enhet');
  expect(text).not.toContain('Riga');
});

test.each([
  [['Lämna över alla Megans besök till Isaiah', '1'], alex],
  [['Megan Bowen slutar. Vilka besök har hon?', 'ge dem till Isaiah', '1'], alex],
  [["Show Megan's visits", 'hand them all over to Isaiah', '1'], adele],
])(
  '%j leads to the form of each visit with the receiver filled in, and changes nothing',
  async (texts, from) => {
    const { card } = await sayAfter(bot, [...texts.slice(0, -1)], from);
    expect(card).toEqual({});
    const filled = partsOf((await sayAfter(bot, texts, from)).card);
    const value = (wanted: string) => filled.find(({ id }) => id === wanted)?.value;
    expect(value('person')).toBe(isaiah.aadObjectId);
    expect(value('unit')).toBe('kultur');
    expect((await say('Visa Megans besök', from)).text).toContain('Riga');
  },
);

test.each([
  ['Lämna över alla mina besök till Isaiah', megan],
  ['kan du flytta alltihop till Isaiah', megan],
  ['Hand over all my visits to Isaiah', megan],
  ['nån kollega, Isaiah kanske, får ta över hela min hög med saker', megan],
])('“%s” of one’s own shows each with the receiver filled in, and changes nothing', async (text, from) => {
  const { text: said = '', suggestedActions } = await say(text, from);
  expect(said).toMatch(/Riga[\s\S]*(?:jag slutar|I am leaving)/);
  expect(suggestedActions?.actions.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^(?:Lämna över besök|Hand over visit) \d+ (?:till|to) Isaiah Langer$/),
  );
  expect((await say('Visa Megans besök', alex)).text).toContain('Riga');
});

test('what goes to nobody of the directory hands over nothing', async () => {
  expect((await say('skicka alla mina resor till IB', megan)).text ?? '').not.toContain('har hand om');
});

test.each([
  'Vilka besök har Kulturnämnden?',
  'Mina ärenden',
  'Vad har strategin för mål?',
  'Vem tar över efter Megan?',
  'Vad har vi på gång?',
  'Lämna över besök 3 till Kulturnämnden',
  'Vilka ärenden väntar på mig?',
  'What does the strategy say?',
])('“%s” asks of nobody, or finds nobody of that name', async (text) => {
  expect((await say(text, alex)).text ?? '').not.toMatch(/har hand om|sees to/);
});

test('a question is read to whom it is about and of what', () => {
  expect(readHeldQuestion('Vilka remisser har Isaiah Langer kvar?')).toMatchObject({
    name: 'Isaiah Langer',
    kind: 'remiss',
  });
  expect(readHeldQuestion('Let Isaiah take over all of Megan’s visits')).toMatchObject({
    name: 'Megan',
    kind: 'visit',
    to: 'Isaiah',
  });
});
