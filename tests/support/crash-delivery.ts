import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { type Behaviour, type Call, startFakeConnector } from './fake-connector.ts';

/** What the connector saw of messages to many people, whose bot was killed half way. */
export interface Seen {
  /** How often each message, by its id in the address, was taken. */
  readonly taken: ReadonlyMap<string, number>;
  /** Of each conversation the rounds of its messages, in the order in which they came. */
  readonly rounds: ReadonlyMap<string, readonly number[]>;
  /** How many calls were told that there is too much to do. */
  readonly throttled: number;
  readonly takenBeforeTheKill: number;
  /** From the first message that was taken to the last, with a start of the bot in between. */
  readonly seconds: number;
  /** The folder of the store that the bot has left. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** One call of so many is told to come back later: now at once, now in a second, now whenever. */
const EVERY = 60;
const busy: readonly Behaviour[] = [
  { status: 429, headers: { 'retry-after': '0' } },
  { status: 429 },
  { status: 429, headers: { 'retry-after': '1' } },
];

/** Lets a bot send `each` messages to each of `people`, kills it when half of them were taken, and starts it again. */
export async function crashDelivery(people: number, each: number): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'utblick-delivery-'));
  const connector = await startFakeConnector();
  const taken = new Map<string, number>();
  const rounds = new Map<string, number[]>();
  const half = Promise.withResolvers<void>();
  const all = Promise.withResolvers<void>();
  let asked = 0;
  let throttled = 0;
  let begun = 0;
  connector.answerBy((call) => {
    asked += 1;
    if (asked % EVERY === 0) return busy[throttled++ % busy.length];
    begun ||= performance.now();
    note(call, taken, rounds);
    if (taken.size >= (people * each) / 2) half.resolve();
    if (taken.size === people * each) all.resolve();
    return undefined;
  });
  const start = () =>
    startChild(
      process.execPath,
      ['tests/support/delivery-bot.ts', folder, connector.url, String(people), String(each)],
      {},
    );
  const first = start();
  await Promise.all([first.waitFor(/everything is queued/), half.promise]);
  await first.end('SIGKILL');
  const takenBeforeTheKill = taken.size;
  const second = start();
  await Promise.race([all.promise, second.waitFor(/an error that is never printed/)]);
  const seconds = (performance.now() - begun) / 1000;
  await second.end();
  await connector.close();
  return {
    ...{ taken, rounds, throttled, takenBeforeTheKill, seconds, folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function note(call: Omit<Call, 'id'>, taken: Map<string, number>, rounds: Map<string, number[]>): void {
  const { target = '', conversation, activity } = call;
  taken.set(target, (taken.get(target) ?? 0) + 1);
  const round = Number(activity.text?.split(':').at(-1));
  const earlier = rounds.get(conversation);
  if (earlier === undefined) rounds.set(conversation, [round]);
  else earlier.push(round);
}
