import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Child, freePort, startChild } from '../support/child.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';
import { readShared } from '../support/source-document.ts';

const meetings = `units:
  - unit: sdn-sodermalm
    meetings: [2016-06-16, 2016-08-25, 2016-09-22, 2016-10-13, 2016-11-24]
`;
const playgroundCli = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
  'cli.js',
);
/** A browser beside two databases on a busy machine. */
const PATIENCE = 180_000;

/** The real letter in Microsoft's own local client, from paste to answered, the clock set forward in between. */
describe('a remiss in the Playground', () => {
  let folder: string;
  let port: number;
  let bot: Child | undefined;
  let playground: Child | undefined;
  let chat: PlaygroundPage | undefined;

  /** Starts the bot at another time, on what it has kept; the client goes on beside it. */
  async function startAt(now: string): Promise<void> {
    await bot?.end();
    bot = startChild('npm', ['run', 'bot'], {
      PORT: String(port),
      UTBLICK_DATA: join(folder, 'data'),
      UTBLICK_MEETINGS: join(folder, 'meetings.yaml'),
      UTBLICK_NOW: now,
      LOG_LEVEL: 'info',
    });
    await bot.waitFor(/Utblick is listening/);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-remiss-'));
    await writeFile(join(folder, 'meetings.yaml'), meetings);
    port = await freePort();
    const client = await freePort();
    await startAt('2016-06-22T08:00:00+02:00');
    playground = startChild(
      process.execPath,
      [
        playgroundCli,
        'start',
        ...['--app-endpoint', `http://127.0.0.1:${port}/api/messages`, '--channel-id', 'msteams'],
        ...['--port', String(client), '--disable-telemetry'],
      ],
      { TEAMSAPPTESTER_BROWSER: 'none' },
    );
    const address = `http://localhost:${client}`;
    await vi.waitFor(async () => expect((await fetch(address)).ok).toBe(true), {
      timeout: PATIENCE,
      interval: 250,
    });
    chat = await openPlayground(address, { height: 1500, patience: PATIENCE / 3 });
  }, PATIENCE);

  afterAll(async () => {
    await chat?.close();
    await playground?.end();
    await bot?.end();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'is read from the paste and registered, the dates are explained, and a handler is chosen',
    async () => {
      const { page, say, press, waitForText } = chat as PlaygroundPage;
      await say('agera som Registrator, Södermalms stadsdelsförvaltning');
      await waitForText('Du agerar som Registrator');
      await say(readShared('remiss-171-482-2016.txt'));
      await waitForText('Stämmer det här?');
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(19);
      await press('Registrera');
      await waitForText('Remissen är registrerad.');
      await waitForText('omedelbar justering behövs');
      await press('Hur räknade du?');
      await waitForText('Handlingarna ska ut: 5 arbetsdagar före sammanträdet.');
      await press('Tillbaka');
      await press('Handläggare');
      await page.getByRole('combobox').last().click();
      await page.keyboard.type('Alex');
      await page.getByRole('option', { name: 'Alex Wilber' }).last().click();
      await press('Spara');
      await waitForText('You handle this referral.');
    },
    PATIENCE,
  );

  it(
    'reminds on the fifth working day before, and is answered by the card of the reminder',
    async () => {
      const { page, press, waitForText } = chat as PlaygroundPage;
      await startAt('2016-10-10T08:00:00+02:00');
      await waitForText('5 working days left. Answer by Monday 17 October 2016.');
      const digital = page.getByRole('checkbox', { name: /digital answer/i }).last();
      // A card may be renewed just as it is pressed.
      await vi.waitFor(
        async () => {
          await press('Mark answered');
          await digital.check({ timeout: 10_000 });
        },
        { timeout: PATIENCE },
      );
      await page
        .getByRole('checkbox', { name: /on paper/i })
        .last()
        .check();
      await page.getByRole('combobox').last().click();
      await page.getByRole('option', { name: 'supports', exact: true }).last().click();
      await press('Save');
      await waitForText('Answered Monday 10 October 2016.');
    },
    PATIENCE,
  );
});
