import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../support/child.ts';
import { median, shown, table } from './measure.ts';
import { startServer } from './postgres-server.ts';
import { questions } from './questions.ts';
import { type Asked, type Load, startLoad, type TurnTimes } from './turn-load.ts';

const AT_ONCE = [1, 16, 64];
const ROUNDS = 9;
const ROUND_MILLISECONDS = 1_200;
const WARM_MILLISECONDS = 5_000;

interface Contestant {
  readonly name: string;
  readonly child: Child;
  readonly port: number;
  readonly asked: Asked;
}

/**
 * A strategy answer's whole turn beside the echo of botbuilder's samples: a message is posted, the reply seen at a
 * connector on this machine, and the post ended. All have an identity, as in a city, so that each message comes with a
 * token that its bot proves; one pair has none, as in local mode. The bots take turns in short rounds, so that whatever
 * else the machine does hits all of them; ratios are made within each round. Each bot first warms up for so long that
 * its code is compiled, and everybody has written to it before. What was made of a text is kept for a while, so
 * questions are asked in words that were asked before, and in words that were not.
 */
export async function turns(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'utblick-bench-'));
  const server = await startServer();
  const load = await startLoad(questions());
  const data = (name: string) => ({ UTBLICK_DATA: join(folder, name) });
  const onServer = { ...data('server'), DATABASE_URL: server.url };
  const keys = load.openIdMetadataUrl;
  const programs = await Promise.all([
    start('botbuilder echo', ['echo-bot.ts', keys], {}),
    start('Utblick, embedded store', ['utblick-bot.ts', keys], data('embedded')),
    start('Utblick, PostgreSQL server', ['utblick-bot.ts', keys], onServer),
  ]);
  const local = await Promise.all([
    start('botbuilder echo, local mode', ['echo-bot.ts'], {}),
    start('Utblick, embedded store, local mode', ['utblick-bot.ts'], data('local')),
  ]);
  const anew = programs
    .slice(1)
    .map((one): Contestant => ({ ...one, name: `${one.name}, never asked before`, asked: 'anew' }));
  try {
    const groups = [[...programs, ...anew], local];
    for (const { port, asked } of groups.flat())
      for (const atOnce of AT_ONCE) await load.run(port, atOnce, WARM_MILLISECONDS, asked);
    const rows: string[][] = [];
    for (const bots of groups)
      for (const atOnce of AT_ONCE) rows.push(...(await compare(load, bots, atOnce)));
    const head = ['Bot', 'at once', 'turns/s', 'p50 ms', 'p99 ms', 'turns/s ×', 'p50 ×', 'p99 ×'];
    return table(head, rows);
  } finally {
    await Promise.all([...programs, ...local].map(({ child }) => child.end()));
    await load.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(load: Load, bots: readonly Contestant[], atOnce: number): Promise<string[][]> {
  const measured = bots.map((): TurnTimes[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, { port, asked }] of bots.entries())
      measured[place]?.push(await load.run(port, atOnce, ROUND_MILLISECONDS, asked));
  }
  const [echo = []] = measured;
  return bots.map(({ name }, place) => {
    const own = measured[place] ?? [];
    const of = (what: keyof TurnTimes) => shown(median(own.map((times) => times[what])));
    const ratio = (what: keyof TurnTimes) =>
      median(own.map((times, round) => times[what] / (echo[round]?.[what] ?? Number.NaN))).toFixed(2);
    return [
      name,
      String(atOnce),
      ...[of('perSecond'), of('p50'), of('p99')],
      ...[ratio('perSecond'), ratio('p50'), ratio('p99')],
    ];
  });
}

/** Starts a bot; `words` are its program and what that is told. */
async function start(
  name: string,
  [program = '', ...words]: readonly string[],
  env: Record<string, string>,
): Promise<Contestant> {
  const child = startChild(process.execPath, [join('tests/bench/programs', program), ...words], {
    ...env,
    LOG_LEVEL: 'warn',
  });
  const [, port] = await child.waitFor(/listening on (\d+)/);
  return { name, child, port: Number(port), asked: 'again' };
}
