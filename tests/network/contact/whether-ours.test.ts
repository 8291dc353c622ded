import { afterAll, beforeAll, expect, test } from 'vitest';
import { asksWhetherOurs } from '../../../src/network/contact/whether-ours.ts';
import { loadDemoCity, megan, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

test.each([
  'Har vi någon kontaktperson?',
  'har vi ens nån internationell kontaktperson just nu',
  'Do we still have a contact person?',
  'Vår kontaktperson slutade i somras, har vi nån nu',
  'Kontaktpersonen hos oss ska ha flyttat. Finns det någon ny? Och måste jag ordna det?',
  'Our contact person retired in May. Is there anyone now, and should I see to it?',
])('asks whether there is any contact person at all: %s', (text) => {
  expect(asksWhetherOurs(text)).toBe(true);
});

test.each([
  'Måste vi ha någon kontaktperson?',
  'Har vi någon kontaktperson i Lyon?',
  'Finns det någon kontaktperson?',
  'Vår vänort har bytt borgmästare. Har vi någon nu?',
  'Vår kontaktperson är sjuk. Har vi någon ersättare?',
  'Vår kontaktperson slutade i somras',
])('asks something else: %s', (text) => {
  expect(asksWhetherOurs(text)).toBe(false);
});

let bot: TestBot;
const { say } = talkWith(() => bot);
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
});
afterAll(() => bot?.close());

test('the one of today is told, whenever the former one left', async () => {
  const { text } = await say(
    'Vår kontaktperson slutade visst i våras. Har vi någon? Är det jag som utser?',
    megan,
  );
  expect(text).toContain('**Megan Bowen** är internationell kontaktperson för Kulturnämnden');
});
