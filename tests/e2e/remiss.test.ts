import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Child, freePort, repository, startChild } from '../support/child.ts';
import { readShared } from '../support/source-document.ts';

const meetings = `units:
  - unit: sdn-sodermalm
    meetings: [2016-06-16, 2016-08-25, 2016-09-22, 2016-10-13, 2016-11-24]
`;

/** The real letter in Microsoft's own local client, from paste to answered, with the clock set forward between. */
describe('a remiss in the Playground', () => {
  let folder: string;
  let bot: Child;
  let browser: Browser;
  let page: Page;

  /** The bot as a person starts it, at a time of 2016, on what it has kept. */
  async function startAt(now: string): Promise<void> {
    await bot?.end();
    const [port, playground] = [await freePort(), await freePort()];
    bot = startChild('npm', ['start'], {
      PORT: String(port),
      UTBLICK_PLAYGROUND_PORT: String(playground),
      UTBLICK_DATA: join(folder, 'data'),
      UTBLICK_MEETINGS: join(folder, 'meetings.yaml'),
      UTBLICK_NOW: now,
      TEAMSAPPTESTER_BROWSER: 'none',
    });
    await bot.waitFor(/Stop with Ctrl\+C/);
    await page.goto(`http://localhost:${playground}`);
    await page.getByRole('textbox').first().waitFor();
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-remiss-'));
    await writeFile(join(folder, 'meetings.yaml'), meetings);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    await startAt('2016-06-22T08:00:00+02:00');
  });

  afterAll(async () => {
    await browser?.close();
    await bot?.end();
    await rm(folder, { recursive: true, force: true });
  });

  async function say(text: string): Promise<void> {
    await page.getByRole('textbox').first().click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
  /** A message of the bot that holds the text; the log panel beside the chat repeats messages, cut off. */
  const shown = (text: string) => page.getByText(text).last();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

  it('is read from the paste, registered for Södermalm, and given to a handler', async () => {
    await say('agera som Registrator, Södermalms stadsdelsförvaltning');
    await shown('Du agerar nu som').waitFor();
    await say(readShared('remiss-171-482-2016.txt'));
    await shown('Stämmer det här?').waitFor();
    await shown('Stadsarkivet').waitFor();
    await press('Registrera');
    await shown('Remissen är registrerad.').waitFor();
    await shown('omedelbar justering behövs').waitFor();
    await press('Handläggare');
    await page.getByRole('combobox').last().waitFor();
  });

  it('reads its directory from the repository', async () => {
    expect(await readFile(join(repository, 'package.json'), 'utf8')).toContain('utblick');
  });
});
