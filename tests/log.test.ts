import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Feature } from '../src/conversation/feature.ts';
import type { MessageTurn } from '../src/conversation/turn.ts';
import { createLog } from '../src/log.ts';
import { personalMessage } from './support/activities.ts';
import { alex, loadDemoCity, talkWith } from './support/demo-city.ts';
import { startTestBot, type TestBot } from './support/test-bot.ts';

/** A room in which everything goes wrong, each time with what somebody wrote. */
const faults: Readonly<Record<string, (turn: MessageTurn, bot: TestBot) => Promise<unknown>>> = {
  json: async ({ text }) => JSON.parse(text),
  number: async ({ text }, bot) => sql`select ${text}::int`.execute(bot.services.store.database),
  twice: async ({ text }, bot) => {
    const row = sql`insert into done_act (act, done_at) values (${text}, now())`;
    await row.execute(bot.services.store.database);
    await row.execute(bot.services.store.database);
  },
  mail: async ({ text }) => {
    const [address = ''] = /\S+@\S+\.example/.exec(text) ?? [];
    throw new Error('not sent', { cause: new Error(`no mailbox ${address} there`) });
  },
  carried: async ({ text, person }) =>
    Promise.reject(Object.assign(new Error('rejected'), { request: { body: text, person }, detail: text })),
};

describe('The log of a whole conversation', () => {
  let bot: TestBot;
  const feature: Feature = {
    name: 'faults',
    intents: [
      {
        name: 'fault',
        claim: (text) => (text.startsWith('fel ') ? 2 : 0),
        handle: async (turn) => {
          await faults[turn.text.split(' ')[1] ?? '']?.(turn, bot);
          return { text: 'gick bra' };
        },
      },
    ],
    verbs: [],
    jobs: [],
    examples: { sv: [], en: [] },
  };
  beforeAll(async () => {
    bot = await startTestBot({ start: { features: [feature] } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot.close());
  const { say } = talkWith(() => bot);

  test('holds neither what was written, nor who wrote it, nor any mail address', async () => {
    const secrets = ['Hemligbergs', 'karin.hemligbergs@riga.example', '070-123 45 67', 'Sidenvägen'];
    const letter = `En delegation från Riga vill besöka oss den 3 mars 2027, 12 personer. Kontakt: Karin Hemligbergs, karin.hemligbergs@riga.example, 070-123 45 67, Sidenvägen 3.`;
    for (const text of [
      'Får Karin Hemligbergs teckna ett vänortsavtal med Riga?',
      letter,
      'Vem är kontaktperson för kultur?',
      'jag är borta 3–14 juli 2027',
      'vad är status för Karin Hemligbergs ärende?',
    ]) {
      await bot.post(personalMessage(text, { from: alex }));
    }
    for (const fault of Object.keys(faults)) {
      expect((await say(`fel ${fault} ${letter} "${secrets[0]}"`)).text).toContain('Något gick fel');
    }
    bot.connector.answerNext({ status: 403, body: { error: { message: letter } } });
    await bot.post(personalMessage(letter, { from: alex }));
    const lines = bot.logged.map((line) => JSON.stringify(line));

    expect(lines.filter((line) => line.includes('turn failed')).length).toBeGreaterThan(
      Object.keys(faults).length,
    );
    for (const line of lines) {
      for (const secret of secrets) expect(line).not.toContain(secret);
      expect(line).not.toMatch(/Alex|Wilber|Megan|Bowen|Adele|vänortsavtal|delegation från/);
      expect(line).not.toMatch(/[\w.]+@[\w.]+\.[a-z]{2,}/);
    }
    // What is needed to mend it is there.
    expect(lines.join('\n')).toContain('invalid input syntax for type integer');
    expect(lines.join('\n')).toContain('done_act_pkey');
    expect(lines.join('\n')).toMatch(/log\.test\.ts:\d+/);
  });
});

describe('A line of the log', () => {
  function logged(object: object): string {
    let line = '';
    createLog('trace', {
      write: (written: string) => {
        line = written;
      },
    }).info(object, 'said');
    return line;
  }

  test.each<[string, object]>([
    ['a password', { password: 'sesam' }],
    ['a secret further in', { config: { identity: { secret: 'sesam' } } }],
    ['a token in a head', { headers: { authorization: 'Bearer sesam' } }],
    ['a token in words', { said: 'Authorization: Bearer sesam was refused' }],
    ['a signed token', { said: 'eyJzZXNhbSI6MX0sesam.eyJzZXNhbSI6MX0sesam.sesam' }],
    ['the password of the store', { err: new Error('cannot reach postgres://bot:sesam@db.example/utblick') }],
    ['the signature of an address', { url: 'https://a.sharepoint.com/x?sig=sesam&se=1' }],
    ['a mail address', { problems: ['line 3: sesam@stad.example is there twice'] }],
    ['what was written', { activity: { text: 'sesam' }, text: 'sesam', body: 'sesam' }],
    ['what an error carries', { err: Object.assign(new Error('x'), { config: { data: 'sesam' } }) }],
    ['the cause of an error', { err: new Error('x', { cause: new Error('Bearer sesam') }) }],
  ])('does not hold %s', (_what, object) => {
    expect(logged(object)).not.toContain('sesam');
    expect(JSON.parse(logged(object))).toMatchObject({ level: 30, msg: 'said' });
  });

  test('holds what and where an error was', () => {
    const error = Object.assign(new Error('no such table'), { code: '42P01', statusCode: 503 });

    expect(JSON.parse(logged({ err: error, job: 'remind' }))).toMatchObject({
      job: 'remind',
      err: {
        type: 'Error',
        message: 'no such table',
        code: '42P01',
        statusCode: 503,
        stack: expect.stringContaining('log.test.ts'),
      },
    });
  });
});
