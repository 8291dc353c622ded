import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adele, alex, isaiah, loadDemoCity, megan, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('The contact person of a unit is confirmed by its head', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['Bekräfta kontaktperson', 'Stämmer kontaktpersonen för Kulturnämnden?'],
    ['Jag vill bekräfta vår kontaktperson', 'Stämmer kontaktpersonen för Kulturnämnden?'],
    ['bekräfta Megan som kontaktperson', 'Stämmer kontaktpersonen för Kulturnämnden?'],
    ['Confirm contact person', 'Is this the contact person for the Culture Committee?'],
    ['I want to confirm our contact person', 'Is this the contact person for the Culture Committee?'],
  ])('"%s" shows the head the card, and changes nothing by itself', async (asked, title) => {
    const card = cardOf(await say(asked, adele));
    expect(card).toContain(title);
    expect(card).toContain('confirm-contact-person');
    expect((await say('Vilka har bekräftat?', alex)).text).toContain('(0)');
  });

  test('others are told whose it is', async () => {
    expect((await say('Bekräfta kontaktperson', megan)).text).toContain('bara enhetens chef');
    expect((await say('Confirm contact person', isaiah)).text).toContain('Only the head of the unit');
    expect((await say('Bekräfta kontaktperson för Trafiknämnden', adele)).text).toContain('egen enhet');
    expect((await say('Vilka har bekräftat?', megan)).text).toContain('bara en strateg');
  });

  test('a strategist sees who has and who has not, a head the own unit, and what is done is not asked again', async () => {
    const data = { unit: 'kultur', person: megan.aadObjectId, year: 2026, language: 'sv' };
    expect(await press('confirm-contact-person', data, adele)).toContain('bekräftad för 2026');

    for (const asked of [
      'Vilka har bekräftat?',
      'Vilka chefer har inte bekräftat kontaktpersonen?',
      'Har alla bekräftat sina kontaktpersoner?',
    ]) {
      const { text } = await say(asked, alex);
      expect(text).toMatch(/Bekräftade för 2026 \(1\)\*\*\n\n- Kulturnämnden: Megan Bowen, /);
      expect(text).toMatch(/Inte bekräftade för 2026 \(\d+\)[\s\S]*- Trafiknämnden: /);
      expect(text).toContain('Inget har skickats nu.');
    }
    for (const asked of [
      'Be cheferna bekräfta kontaktpersonerna',
      'kan du påminna cheferna om att bekräfta',
    ]) {
      const { text } = await say(asked, alex);
      expect(text).toMatch(/^Inget har skickats: .*\n\n\*\*Inte bekräftade för 2026 \(\d+\)/);
    }
    for (const asked of ['Who has confirmed their contact person?', 'which heads have not confirmed?'])
      expect((await say(asked, alex)).text).toContain('Confirmed for 2026 (1)');
    const own = (await say('Vilka har bekräftat?', adele)).text;
    expect(own).toContain('Megan Bowen');
    expect(own).not.toContain('Trafiknämnden');
    expect((await say('Bekräfta kontaktperson', adele)).text).toContain('redan bekräftad');
  });

  test.each(['Vilka besök är bekräftade?', 'Hur ofta ska kontaktpersonen bekräftas?'])(
    '"%s" asks something else',
    async (asked) => {
      expect((await say(asked, alex)).text ?? '').not.toContain('Inte bekräftade för');
    },
  );
});
