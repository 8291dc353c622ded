import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Feature, Intent } from '../../../src/conversation/feature.ts';
import { TERMINAL, turnOff } from '../../../src/operations/switch/turn-off.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { deliveryKey } from '../../../src/teams/receiving/read-turn.ts';
import { anna, type Made, personalMessage } from '../../support/activities.ts';
import { credentials, identity, startTokenIssuer, type TokenIssuer } from '../../support/connector-tokens.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { morning, startTestBot, type TestBot } from '../../support/test-bot.ts';

const patience = { timeout: 30_000, interval: 20 };

/** What was done, and for which text. */
const done: string[] = [];

const intent = (word: string, rest: Partial<Intent> = {}): Intent => ({
  name: word,
  claim: (text) => (text.startsWith(word) ? 2 : 0),
  handle: async ({ text }) => {
    done.push(`made ${text}`);
    if (text.endsWith('fel')) throw new Error('it goes wrong');
    return { text: `Om ${text}`, said: () => void done.push(`said ${text}`) };
  },
  ...rest,
});
const feature: Feature = {
  name: 'reading',
  intents: [intent('läs', { readsOnly: true }), intent('gör')],
  verbs: [],
  jobs: [],
  examples: { sv: [], en: [] },
};

describe('A message on a server, which is asked whose it is to answer', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let issuer: TokenIssuer;
  let bot: TestBot;
  let other: Store;
  beforeAll(async () => {
    [database, issuer] = await Promise.all([freshDatabase(), startTokenIssuer()]);
    const store = await openStore({ databaseUrl: database.url });
    // However busy the machine is, the last message was a moment ago.
    const versions = { ...store.versions, knownUntil: () => performance.now() };
    bot = await startTestBot({
      store: { ...store, versions },
      identity,
      authentication: {
        openIdMetadataUrl: issuer.openIdMetadataUrl,
        credentials,
        serviceHosts: ['127.0.0.1'],
      },
      start: { features: [feature], personLimits: { acts: 3, searches: 3 } },
    });
    other = await openStore({ databaseUrl: database.url });
    // The first message tells how many changes there were.
    await post(personalMessage('läs först', { from: somebody() }));
  });
  afterAll(async () => {
    await other?.close();
    await bot?.close();
    issuer?.close();
    await database?.drop();
  });
  beforeEach(() => void done.splice(0));

  let people = 0;
  const somebody = () => {
    people += 1;
    return {
      ...anna,
      id: `29:p${people}`,
      aadObjectId: `0b4f2a52-5d0e-4d8a-9b4e-${String(people).padStart(12, '0')}`,
    };
  };
  const post = async (message: Made) => {
    const authorization = `Bearer ${await issuer.sign(bot.connector.url)}`;
    return bot.post(message, { authorization });
  };
  const saidTo = ({ conversation }: Made) =>
    bot.connector.calls
      .filter((call) => call.conversation === conversation.id)
      .map(({ activity }) => activity.text);

  /** Another instance takes the message in, and either keeps it or gives it up, when it is told to. */
  async function takenByOther(message: Made): Promise<(isKept: boolean) => Promise<void>> {
    let decide: (isKept: boolean) => void = () => undefined;
    const decided = new Promise<boolean>((resolve) => {
      decide = resolve;
    });
    let ended: Promise<unknown> = Promise.resolve();
    await new Promise<void>((hasTaken, failed) => {
      ended = other
        .transaction(async (transaction) => {
          await sql`insert into inbox (delivery, received_at, taken_by, done_at)
            values (${deliveryKey(message as never)}, ${morning}, 'other', ${morning})`.execute(transaction);
          hasTaken();
          if (!(await decided)) throw new Error('given up');
        })
        .catch(failed);
    });
    return async (isKept) => {
      decide(isKept);
      await ended;
    };
  }

  test('has its answer made meanwhile, where making it leaves nothing behind', async () => {
    const message = personalMessage('läs detta', { from: somebody() });
    const decide = await takenByOther(message);
    const posted = post(message);
    await vi.waitFor(() => expect(done).toEqual(['made läs detta']), patience);
    expect(saidTo(message)).toEqual([]);

    await decide(false);
    await posted;

    expect(saidTo(message)).toEqual(['Om läs detta']);
    expect(done).toEqual(['made läs detta', 'said läs detta']);
  });

  test('that another instance has answered leaves nothing behind', async () => {
    const message = personalMessage('läs detta', { from: somebody() });
    const decide = await takenByOther(message);
    const posted = post(message);
    await vi.waitFor(() => expect(done).toEqual(['made läs detta']), patience);

    await decide(true);

    expect((await posted).status).toBe(200);
    expect(saidTo(message)).toEqual([]);
    expect(done).toEqual(['made läs detta']);
  });

  test('waits where it does something', async () => {
    const message = personalMessage('gör detta', { from: somebody() });
    const read = personalMessage('läs detta', { from: somebody() });
    const decide = await takenByOther(message);
    const posted = [post(message)];
    // It is under way, so that the next one is not made ahead either.
    await vi.waitFor(async () => expect(await countWaiting()).toBe(1), patience);
    posted.push(post(read));
    await decide(false);
    await Promise.all(posted);

    expect(saidTo(message)).toEqual(['Om gör detta']);
    expect(done.filter((what) => what.endsWith('gör detta'))).toEqual(['made gör detta', 'said gör detta']);
    expect(done.filter((what) => what.endsWith('läs detta'))).toEqual(['made läs detta', 'said läs detta']);
  });
  const countWaiting = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(other.database);
    return rows[0]?.count;
  };

  test('is answered anew where something was changed that the bot had not noticed', async () => {
    const off = (reason: string | null) =>
      turnOff(other, {
        what: 'bot',
        reason: reason === null ? null : { sv: reason, en: reason },
        actor: TERMINAL,
        at: morning,
      });
    await off('Vi byter server.');
    const message = personalMessage('läs detta', { from: somebody() });
    await post(message);

    expect(done).toEqual(['made läs detta']);
    expect(saidTo(message)).toEqual([expect.stringContaining('Vi byter server')]);
    await off(null);
    const after = personalMessage('läs mer', { from: somebody() });
    await post(after);
    expect(saidTo(after)).toEqual(['Om läs mer']);
  });

  test('is told what went wrong once, where it goes wrong each time', async () => {
    const message = personalMessage('läs fel', { from: somebody() });
    await post(message);

    expect(done).toEqual(['made läs fel', 'made läs fel']);
    expect(saidTo(message)).toEqual([expect.stringMatching(/gick fel/)]);
  });

  test('of somebody who does too much makes no work ahead', async () => {
    const from = somebody();
    for (const text of ['läs 1', 'läs 2', 'läs 3']) await post(personalMessage(text, { from }));
    done.splice(0);
    await post(personalMessage('läs 4', { from }));

    expect(done).toEqual([]);
  });
});
