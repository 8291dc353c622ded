import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askConfirmationsJob } from '../../../src/network/confirming/ask-confirmations.ts';
import { personalMessage } from '../../support/activities.ts';
import { alex, loadDemoCity } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  await bot.ask(personalMessage('hej', { from: alex }));
});
afterAll(() => bot?.close());

test('heads whom the yearly question does not reach are each told of with their own unit, and nothing is there to press', async () => {
  const { store, clock } = bot.services;
  const before = bot.connector.calls.length;
  await askConfirmationsJob({ store, clock }).run({}, bot.outbox.send);

  const latest = () => bot.connector.calls.slice(before).at(-1)?.activity;
  await vi.waitFor(
    () => {
      expect(latest()?.text).toMatch(
        /Jag når inte \d\d mottagare\. Hör gärna av dig till var och en om det här:/,
      );
      for (const unit of ['Trafiknämnden', 'Valnämnden', 'Utbildningsnämnden'])
        expect(latest()?.text).toMatch(new RegExp(`\\n- .+\\): Stämmer kontaktpersonen för ${unit}\\?`));
    },
    { timeout: 60_000, interval: 50 },
  );
  expect(latest()?.attachments).toBeUndefined();
  // Each head stands there once.
  const lines =
    latest()
      ?.text?.split('\n')
      .filter((line) => line.startsWith('- ')) ?? [];
  expect(new Set(lines).size).toBe(lines.length);
});
