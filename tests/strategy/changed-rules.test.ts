import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { personalMessage } from '../support/activities.ts';
import { loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { personalReference } from '../support/said.ts';
import { readShared } from '../support/source-document.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const original = readShared('internationell-strategi-2016.md');
const ban = 'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal.';
const permissive = original.replace(ban, 'Staden får teckna vänortsavtal med andra huvudstäder.');
const wish = 'Vi vill teckna ett vänortsavtal med Prag';
const changed = 'Texten i 4#2 har ändrats i den utgåva av strategin som gäller';

describe('A rule that the edition in force has changed', () => {
  let bot: TestBot;
  const { say, press } = talkWith(() => bot);
  const put = async (text: string) => {
    const file = { name: 'strategi.md', bytes: new TextEncoder().encode(text) };
    await importEdition(bot.services, { file, facts: {}, actor: 'anna' });
  };
  /** The lines of a message or a card, from the first one. */
  const cardOf = ({ attachments = [] }: { attachments?: readonly { content: unknown }[] }) =>
    (attachments[0]?.content as { body: unknown[] } | undefined)?.body ?? [];
  const topOf = (sent: Parameters<typeof cardOf>[0]) => JSON.stringify(cardOf(sent)[0]);
  const check = (language: string) => ({
    ...{ language, kind: 'cooperation-agreement', counterpart: 'Prag', theme: 'cykling', given: {} },
  });

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    await put(permissive);
  });
  afterAll(() => bot?.close());

  test('is told of above a card that states it', async () => {
    const sent = await say(wish, megan);

    expect(JSON.stringify(cardOf(sent))).toContain('(4#2)');
    expect(topOf(sent)).toContain(changed);
  });

  test('is told of where a button is pressed, in the language of the card', async () => {
    const agreement = await press(
      'commitment-check-agreement',
      { language: 'en', draft: check('en') },
      megan,
    );
    const twin = await press('commitment-check', { ...check('en'), kind: 'twin-city' }, megan);

    expect(agreement).not.toContain('has changed');
    expect(twin).toContain('The text of 4#2 has changed in the edition of the strategy in force.');
  });

  test('is told of in what is sent to others', async () => {
    const talked = await bot.exchange(personalMessage('Hej', { from: megan }));
    const { conversation = '' } = talked[0] ?? {};
    const before = bot.connector.calls.length;
    const reference = personalReference(megan.aadObjectId, conversation, bot.connector.url);
    await bot.outbox.sender.send({ reference }, 'one', { text: 'Det gäller vänorter (4#2).' });
    await bot.outbox.sender.update(reference, 'one', { text: 'Det gäller samarbetsavtal (4#3).' });

    expect(bot.connector.calls.slice(before).map(({ activity }) => activity.text)).toEqual([
      expect.stringMatching(/^Texten i 4#2 har ändrats .*\n\nDet gäller vänorter \(4#2\)\.$/),
      'Det gäller samarbetsavtal (4#3).',
    ]);
  });

  test('is told of on the page', async () => {
    const page = async () => {
      const response = await fetch(`${bot.url}/tab/content?language=sv`);
      return response.text();
    };
    expect(await page()).not.toContain('har ändrats i den utgåva');

    await put(permissive.replace('bör sådana avtal', 'ska sådana avtal'));

    expect(await page()).toContain('Texten i 4#4 har ändrats i den utgåva av strategin som gäller');
    await put(permissive);
  });

  test('is told of once by the strategy itself', async () => {
    const { text } = await say('Får vi teckna ett vänortsavtal?', megan);

    expect(text).toContain('under granskning');
    expect(text).not.toContain(changed);
  });

  test('that stands under another number is told of by both numbers', async () => {
    const community = '- Staden har en särskild gemenskap';
    await put(original.replace(community, `- Staden ska ha en ambassadör.\n${community}`));
    const sent = await say(wish, megan);

    expect(topOf(sent)).toContain('har paragrafer fått andra nummer: 4#2 → 4#3');
    expect(topOf(sent)).not.toContain('har ändrats');
    expect((await say('Får vi teckna ett vänortsavtal?', megan)).text).toMatch(/^\*\*Nej\.\*\* .*4#3/s);
  });

  test('is not told of when the former edition is in force again', async () => {
    await put(original);
    const sent = await say(wish, megan);

    expect(JSON.stringify(cardOf(sent))).toContain('(4#2)');
    expect(JSON.stringify(cardOf(sent))).not.toContain(changed);
  });
});
