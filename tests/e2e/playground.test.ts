import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Child, freePort, startChild } from '../support/child.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground-page.ts';

/** `npm start` as a newcomer runs it, with Microsoft's own local client in a real browser. */
describe('the bot in the Playground', () => {
  let data: string;
  let bot: Child;
  let chat: PlaygroundPage;

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
    chat = await openPlayground(`http://localhost:${playground}`, { height: 1000, patience: 30_000 });
  });

  afterAll(async () => {
    await chat?.close();
    await bot?.end();
    await rm(data, { recursive: true, force: true });
  });

  it('prints its two addresses and three things to try', () => {
    expect(bot.printed()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/api\/messages/);
    expect(bot.printed()).toMatch(/http:\/\/localhost:\d+/);
    expect(bot.printed().match(/^ {2}.+\?$/gm)).toHaveLength(3);
  });

  it('welcomes whoever opens the chat', async () => {
    await chat.waitForText('I answer questions about');
  });

  it('answers a question about twin cities in Swedish with the paragraph', async () => {
    await chat.say('Kan vi teckna ett vänortsavtal med Riga?');
    await chat.waitForText('ingår inga vänortsavtal');
    await chat.waitForText('Källa: Internationell strategi för Stockholms stad 4#2');
    expect(await chat.page.getByText('Nej.').count()).toBeGreaterThan(0);
  });

  it('passes the question on to the City Executive Office by one press', async () => {
    await chat.page.getByRole('button', { name: 'Fråga stadsledningskontoret' }).last().click();
    await chat.waitForText('Din fråga är sparad för stadsledningskontoret');
  });

  it('answers the same question in English', async () => {
    await chat.say('Can we sign a twin-city agreement?');
    await chat.waitForText('signs no twin-city agreements');
    await chat.waitForText('Source: Internationell strategi för Stockholms stad 4#2');
  });

  it('shows a question that was chosen by its button', async () => {
    await chat.say('hej');
    await chat.page.getByRole('button', { name: 'Kontaktperson för trafik' }).click();
    await chat.waitForText('är internationell kontaktperson för Trafiknämnden');
  });
});
