import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
import { isaiah } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed, offeredIn } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('One of a kind that an answer only offered to list', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  const asked = 'Vi har inga synpunkter, ska vi skicka ett tomt svar eller?';

  it.each([
    ['den om hållbara städer', '901'],
    ['den som heter nåt med hållbara städer', '901'],
    ['det är den som handlar om cykelplanen', '812'],
  ])('is shown by a word of its name: %s', async (text, serial) => {
    const { said } = await sayAfter(bot, [asked, text], isaiah);
    expect(said).toContain(`Remiss KS 2026/${serial} till Kulturnämnden`);
  });

  it.each([
    [asked, 'den om tvättmedel', 'Jag hittar inget med tvättmedel i namnet', 'Mina remisser'],
    [
      'The committee has no comments, may we send an empty answer to the referral?',
      'the one about detergents',
      'I find nothing with detergents in its name',
      'My referrals',
    ],
  ])('is said not to be there, with the list again: after “%s”, “%s”', async (first, text, told, offer) => {
    const { conversation } = (await sayAfter(bot, [first], isaiah)).message;
    const sent = await answerTo(bot, personalMessage(text, { from: isaiah, conversation }));
    expect(sent.text).toContain(told);
    expect(offeredIn(sent)).toContain(offer);
  });

  it('is nothing of the kind where nothing was offered', async () => {
    const { said } = await sayAfter(bot, ['den om tvättmedel'], isaiah);
    expect(said).not.toContain('Jag hittar inget med');
  });
});
