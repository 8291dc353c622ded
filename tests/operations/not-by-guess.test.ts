import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { alex, loadDemoCity, megan, stranger } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What leaves something behind is done for those who ask for it in so many words:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  it.each([
    ['Can I get a copy of all visits?', stranger],
    ['Can I get a copy of all visits?', megan],
  ])('“%s” hands over nobody’s data', async (text, from) => {
    const { said } = await sayAfter(bot, [text], from);

    expect(said).not.toMatch(/that Utblick has kept about the person/);
  });

  it.each(['Can I get a copy of my data?', 'Mina uppgifter'])('“%s” hands over one’s own', async (text) => {
    const said = JSON.stringify(await bot.exchange(personalMessage(text, { from: stranger })));

    expect(said).toMatch(/that Utblick has kept|som Utblick har sparat/);
  });

  it('what somebody else asks for is handed out by its number, and no other list is shown in its place', async () => {
    const { said } = await sayAfter(bot, ['Radion begär ut allt om besöket från Lima i maj'], alex);

    expect(said).toContain('hittar inget ärende');
  });

  it.each([
    ['Vilka meddelanden har inte kommit fram?', 'skicka dem igen', 'Inget har skickats igen'],
    ['Which messages have not arrived?', 'try sending them again', 'Nothing has been sent again'],
  ])('after “%s”, “%s” sends nothing, and tells where that is done', async (asks, again, words) => {
    const { said } = await sayAfter(bot, [asks, again], alex);

    expect(said).toContain(words);
  });
});
