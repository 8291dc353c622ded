import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFeatures } from '../../src/features.ts';
import { cardAction, invoke, type Made, personalMessage } from '../support/activities.ts';
import { adele, alex, loadDemoCity } from '../support/demo-city.ts';
import { changedTables, type Digests, tableDigester } from '../support/digest-tables.ts';
import { readLetterCases } from '../support/letters.ts';
import { changeText } from '../support/mutations.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

/** `UTBLICK_FUZZ=5000 vitest run tests/faults/activities.test.ts` for a long one. */
const long = Number(process.env.UTBLICK_FUZZ ?? 0);
const settings = (usual: number) =>
  long > 0 ? { numRuns: long } : { numRuns: usual, seed: 20_261_123, endOnFailure: true };
const patience = long > 0 ? 6 * 60 * 60_000 : 120_000;

let bot: TestBot;
let verbs: string[] = [];
let digest: () => Promise<Digests>;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  const { database } = bot.services.store;
  const digestOf = await tableDigester(database);
  digest = () => digestOf(database);
  const rooms = createFeatures(bot.services, { send: async () => undefined, localMode: true });
  verbs = rooms.flatMap((room) => room.verbs.map(({ name }) => name)).sort();
});
afterAll(() => bot?.close());

/** What went wrong in the bot since a line of its log; that a connection rested for too long is the machine's fault. */
const failures = (since: number) =>
  bot.logged
    .slice(since)
    .map((line) => line as { level: number; msg: string; err?: { code?: string } })
    .filter(({ level, msg, err }) => level >= 50 && msg !== 'apology not sent' && err?.code !== 'ECONNRESET');

/** Names that cards use. Of data that gets past the schema all but one field must be right: `every-act.test.ts` sends that. */
const field = fc.constantFrom(
  ...[
    'id',
    'visit',
    'matter',
    'remiss',
    'recipient',
    'commitment',
    'version',
    'revision',
    'language',
    'what',
  ],
  ...[
    'deadline',
    'unit',
    'person',
    'from',
    'until',
    'title',
    'kind',
    'draft',
    'scope',
    'text',
    'answer',
    'in',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'verb',
    'msteams',
    'question',
    'counterpart',
    'reason',
    'words',
  ],
);
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e99',
    '2026-02-30',
    '9999-12-31',
    'sv',
    'en',
    'all',
    'a'.repeat(32),
    'trafik',
  ),
  fc.constantFrom(
    '\0',
    '\ud800',
    'x'.repeat(70_000),
    '[x](http://x)',
    '<at>a</at>',
    "'; drop table visit; --",
  ),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(field, tie('any'), { maxKeys: 6 }),
  ),
})).any;
const data = fc.dictionary(field, value, { maxKeys: 12 });

describe('Whatever comes in, the bot answers and nothing is changed by it', () => {
  test(
    'card data of every verb',
    async () => {
      const before = await digest();
      const property = fc.asyncProperty(fc.constantFrom(...verbs), data, async (verb, sent) => {
        const logged = bot.logged.length;
        const { status, body } = await bot.post(cardAction(personalMessage('x'), verb, sent, { from: alex }));
        expect([verb, status, failures(logged)]).toEqual([verb, 200, []]);
        expect(body).toMatchObject({ statusCode: expect.any(Number) });
      });
      await fc.assert(property, settings(90));
      await expectUnchanged(before);
    },
    patience,
  );

  test(
    'activities of any shape',
    async () => {
      const whole = personalMessage('Hej');
      const keys = fc.constantFrom(
        ...Object.keys(whole),
        'value',
        'name',
        'action',
        'attachments',
        'membersAdded',
      );
      const changes = fc.dictionary(keys, value, { maxKeys: 3 });
      const kinds = fc.constantFrom(
        ...[
          'message',
          'messageUpdate',
          'invoke',
          'installationUpdate',
          'conversationUpdate',
          'event',
          'typing',
        ],
      );
      const before = await digest();
      const property = fc.asyncProperty(kinds, changes, async (type, changed) => {
        const logged = bot.logged.length;
        const { status } = await bot.post({ ...personalMessage('Hej', { from: adele }), type, ...changed });
        expect([200, 400, 403, 501]).toContain(status);
        expect(failures(logged)).toEqual([]);
      });
      await fc.assert(property, settings(90));
      await expectUnchanged(before);
    },
    patience,
  );

  test(
    'invokes of every name with any value',
    async () => {
      const names = fc.constantFrom(
        ...['adaptiveCard/action', 'message/fetchTask', 'message/submitAction', 'fileConsent/invoke'],
        ...['task/fetch', 'task/submit', 'composeExtension/query', 'composeExtension/selectItem'],
        ...[
          'composeExtension/queryLink',
          'composeExtension/fetchTask',
          'composeExtension/submitAction',
          'x/y',
        ],
      );
      const before = await digest();
      const property = fc.asyncProperty(names, fc.oneof(data, value), async (name, sent) => {
        const logged = bot.logged.length;
        const { status } = await bot.post(invoke(personalMessage('x'), name, sent, { from: alex }));
        expect([200, 400, 501]).toContain(status);
        expect([name, failures(logged)]).toEqual([name, []]);
      });
      await fc.assert(property, settings(70));
      await expectUnchanged(before);
    },
    patience,
  );

  test(
    'messages of any text, long and short, and letters that are damaged',
    async () => {
      const letters = readLetterCases().map(({ text }) => text);
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.tuple(fc.constantFrom(...letters), changeText).map(([letter, change]) => change(letter)),
        fc
          .tuple(
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
            fc.constantFrom(4_001, 30_000, 70_000),
          )
          .map(([piece, length]) => piece.repeat(length).slice(0, length)),
      );
      const property = fc.asyncProperty(text, async (said) => {
        const logged = bot.logged.length;
        const message: Made = personalMessage(said.slice(0, 100_000), { from: adele });
        const { status } = await bot.post(message);
        const answers = bot.connector.calls.filter(
          ({ conversation }) => conversation === message.conversation.id,
        );
        expect([status, failures(logged)]).toEqual([200, []]);
        expect(answers.length).toBeGreaterThan(0);
      });
      await fc.assert(property, { ...settings(40), examples: found.map((one) => [one]) });
    },
    patience,
  );
});

/** What a long run has found, each mended. */
const found = [
  // Half of a character, in what the visits' reader keeps as JSON.
  '\ud800: Office of the Mayor\n\nA delegation of 12 from Riga would like to visit the city on 14 May 2027.',
];

/** What is only seen, asked or drafted may be kept; nothing that somebody is told of, decides or answers for. */
async function expectUnchanged(before: Digests): Promise<void> {
  const kept = /^(?:inbox|done_act|conversation_reference|known_person|question.*|.*_draft|offered_file)$/;
  expect(changedTables(before, await digest()).filter((table) => !kept.test(table))).toEqual([]);
}
