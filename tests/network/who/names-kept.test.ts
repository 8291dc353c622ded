import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentDirectory, readStoredDirectory } from '../../../src/network/directory/directory-register.ts';
import { loadDemoCity } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
});
afterAll(() => bot?.close());

test('names are read once for many messages, and anew when this process has changed something', async () => {
  const { store } = bot.services;
  const first = await currentDirectory(store);
  expect(await currentDirectory(store)).toBe(first);

  await store.transaction(async () => undefined);

  expect(await currentDirectory(store)).not.toBe(first);
  expect(await currentDirectory(store)).toEqual(await readStoredDirectory(store.database));
});
