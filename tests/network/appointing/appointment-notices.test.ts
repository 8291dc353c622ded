import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personalMessage } from '../../support/activities.ts';
import { adele, isaiah, loadDemoCity, lynne, megan, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

// Today is 23 November 2026; Megan Bowen is contact person of Kulturnämnden, whose head is Adele Vance.
let bot: TestBot;
const chats = new Map<string, string>();
const { press } = talkWith(() => bot);

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  for (const [person, locale] of [
    [megan, 'sv-SE'],
    [lynne, 'en-GB'],
    [isaiah, 'sv-SE'],
    [adele, 'sv-SE'],
  ] as const) {
    const greeting = { ...personalMessage('hej', { from: person }), locale };
    chats.set(person.aadObjectId, greeting.conversation.id);
    await bot.ask(greeting);
  }
});
afterAll(() => bot?.close());

let seen = 0;
beforeEach(() => {
  seen = bot.connector.calls.length;
});

const heardBy = (person: typeof megan) => (call: (typeof bot.connector.calls)[number]) =>
  call.conversation === chats.get(person.aadObjectId) && bot.connector.calls.indexOf(call) >= seen;
const nextTo = async (person: typeof megan) => (await bot.connector.waitFor(heardBy(person))).activity.text;
const appoint = (person: typeof megan, from: string) =>
  press(
    'appoint-contact-person',
    { unit: 'kultur', person: person.aadObjectId, from, language: 'sv' },
    adele,
  );

test('the appointed and the replaced are told, each in their own language', async () => {
  expect(await appoint(lynne, '2027-01-01')).toContain('och de som berörs får veta det');

  expect(await nextTo(lynne)).toMatch(
    /^\*\*Lynne Robbins\*\* is the international contact person for the Culture Committee from 1 January 2027 .*Adele Vance/,
  );
  expect(await nextTo(megan)).toBe(
    '**Megan Bowen** är internationell kontaktperson för Kulturnämnden till och med 31 december 2026. ' +
      'Lynne Robbins tar över 1 januari 2027. Adele Vance har antecknat det.',
  );
});

test('the same again tells nobody anew; one whose term never begins is told so', async () => {
  await appoint(lynne, '2027-01-01');
  await appoint(isaiah, '2026-12-01');

  expect(await nextTo(lynne)).toContain(
    'The term of **Lynne Robbins** as international contact person for the Culture Committee, ' +
      '1 January 2027 – until further notice, is taken away. Isaiah Langer is the contact person',
  );
  expect(await nextTo(isaiah)).toContain('är internationell kontaktperson för Kulturnämnden från 1 december');
  expect(bot.connector.calls.filter(heardBy(lynne))).toHaveLength(1);
});

test('nobody is told of what they did themselves', async () => {
  await appoint(adele, '2027-02-01');

  expect(await nextTo(isaiah)).toContain('till och med 31 januari 2027. Adele Vance tar över');
  await appoint(megan, '2027-03-01');
  expect(await nextTo(megan)).toContain('från 1 mars 2027');
  const texts = bot.connector.calls.slice(seen).map(({ activity }) => activity.text ?? '');
  expect(texts.filter((text) => text.includes('**Adele Vance**'))).toEqual([]);
});
