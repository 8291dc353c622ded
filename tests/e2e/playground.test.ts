import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Child, freePort, startChild } from '../support/child.ts';

/** `npm start` as a newcomer runs it, with Microsoft's own local client in a real browser. */
describe('the bot in the Playground', () => {
  let data: string;
  let bot: Child;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'utblick-playground-'));
    const [port, playground] = [await freePort(), await freePort()];
    bot = startChild('npm', ['start'], {
      PORT: String(port),
      UTBLICK_PLAYGROUND_PORT: String(playground),
      UTBLICK_DATA: data,
      TEAMSAPPTESTER_BROWSER: 'none',
    });
    await bot.waitFor(/Stop with Ctrl\+C/);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await page.goto(`http://localhost:${playground}`);
  });

  afterAll(async () => {
    await browser?.close();
    await bot?.end();
    await rm(data, { recursive: true, force: true });
  });

  async function say(text: string): Promise<void> {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** A message of the bot that holds the text; the log panel beside the chat repeats messages, cut off. */
  const shown = (text: string) => page.getByText(text).last();

  it('prints its two addresses and three things to try', () => {
    expect(bot.printed()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/api\/messages/);
    expect(bot.printed()).toMatch(/http:\/\/localhost:\d+/);
    expect(bot.printed().match(/^ {2}.+\?$/gm)).toHaveLength(3);
  });

  it('welcomes whoever opens the chat', async () => {
    await shown('I answer questions about').waitFor();
  });

  it('answers a question about twin cities in Swedish with the paragraph', async () => {
    await say('Kan vi teckna ett vänortsavtal med Riga?');
    await shown('ingår inga vänortsavtal').waitFor();
    await shown('Källa: Internationell strategi för Stockholms stad 4#2').waitFor();
    expect(await page.getByText('Nej.').count()).toBeGreaterThan(0);
  });

  it('passes the question on to the City Executive Office by one press', async () => {
    await page.getByRole('button', { name: 'Fråga stadsledningskontoret' }).last().click();
    await shown('Din fråga är sparad för stadsledningskontoret').waitFor();
  });

  it('answers the same question in English', async () => {
    await say('Can we sign a twin-city agreement?');
    await shown('signs no twin-city agreements').waitFor();
    await shown('Source: Internationell strategi för Stockholms stad 4#2').waitFor();
  });

  it('shows a question that was chosen by its button', async () => {
    await say('hej');
    await page.getByRole('button', { name: 'Kontaktperson för trafik' }).click();
    await shown('är internationell kontaktperson för Trafiknämnden').waitFor();
  });
});
