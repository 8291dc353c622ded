import { join } from 'node:path';
import { openedStore } from '../begin-store.ts';
import { runningClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { recordLinks } from '../pages/record-link.ts';
import { makePack } from '../reports/papers/hand-over-year.ts';
import type { CommandOptions } from './command.ts';
import { makeFolder, writeFile } from './write-file.ts';

/**
 * `report -- 2026 --out DIR` writes the yearly pack; `--language en` makes it English. Prints the files. It opens
 * the store alone: what the bot knows of the strategy takes seconds to load, and is not asked for.
 */
export async function report(
  config: Config,
  words: readonly string[],
  { out = '.', language }: CommandOptions,
): Promise<number> {
  const [year = ''] = words;
  if (!/^(?:19|20)\d\d$/.test(year)) {
    console.error('report: say which year, such as: npm run report -- 2026 --out DIR [--language en]');
    return 2;
  }
  const { identity, port, startAt } = config;
  const store = await openedStore(config);
  try {
    const { files, counted } = await makePack(
      store.database,
      recordLinks(identity ?? { localPort: () => port }),
      {
        year: Number(year),
        unit: null,
        language: language === 'en' ? 'en' : 'sv',
        at: runningClock(startAt).now(),
      },
    );
    await makeFolder(out);
    for (const { name, bytes } of files) {
      await writeFile(join(out, name), bytes);
      console.log(join(out, name));
    }
    console.error(`${counted} ${counted === 1 ? 'entry' : 'entries'}`);
    return 0;
  } finally {
    await store.close();
  }
}
