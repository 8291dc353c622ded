import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findByNumber } from '../../src/visits/visit-register.ts';
import { megan, stranger, talkWith } from '../support/demo-city.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Who writes to whom a visit is to go, and why,', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['Lämna över besök 2 till Trafiknämnden eftersom de vill se cykelbanor', 'de vill se cykelbanor'],
    ['lämna över besök 2 till trafik, det gäller cyklar', 'det gäller cyklar'],
    ['hand over visit 2 to the Transport Committee because it is about bicycles', 'it is about bicycles'],
  ])('gets the form with both filled in, and nothing has happened: %s', async (text, reason) => {
    const card = cardOf(await say(text, megan));

    expect(card).toContain('visit-hand-over');
    expect(card).toContain('"value":"trafik"');
    expect(card).toContain(`"value":"${reason}"`);
    expect((await findByNumber(bot.services.store.database, 2))?.unit).toBe('kultur');
  });

  test('and whoever has no part in it hears nothing of it', async () => {
    const { text = '' } = await say('Lämna över besök 2 till Trafiknämnden eftersom vi vill', stranger);
    expect(text).toContain('som du har del i');
  });
});
