import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { readStructure } from '../../src/strategy/editions/read-structure.ts';
import { loadDemoCity, megan } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { readShared } from '../support/source-document.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('How the strategy is divided, and what a part of it says:', () => {
  let bot: TestBot;
  const said = async (texts: readonly string[]) => (await sayAfter(bot, texts, megan)).said;

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  it('is told in our own words where no edition is imported', async () => {
    expect(await said(['Vad handlar kapitel 4 om?'])).toMatch(/Kapitel 4.*4#1: .*4#2: /s);
    expect(await said(['Hur många paragrafer har strategin?'])).toContain('inte inläst här');
  });

  describe('where an edition is imported', () => {
    beforeAll(async () => {
      const text = readShared('internationell-strategi-2016.md');
      const file = { name: 'strategi.md', bytes: new TextEncoder().encode(text) };
      await importEdition(bot.services, { file, facts: {}, actor: 'anna' });
    });

    it.each([
      [['Vad handlar kapitel 4 om?'], /4 Principer för stadens internationella arbete.*4#1: .*4#6: /s],
      [
        ['What is chapter five about?'],
        /5 Arbetssätt och ansvarsfördelning.*in our own words.*5#1: The City/s,
      ],
      [['Vad säger det femte kapitlet?'], /5#1: /],
      [['Vad står i avsnitt 3.2?'], /3\.2 Omvärldsbevakning.*3\.2#1: /s],
      [['kapitel 3'], /3#1: .*3\.1 Profilering \(4\)/s],
      [['Vad handlar kapitel 9 om?'], /Något kapitel 9 finns inte/],
      [['Hur många paragrafer har strategin?'], /Strategin har 40 stycken i 5 kapitel/],
      [['How is the strategy organised?'], /The strategy has 40 paragraphs in 5 chapters/],
      [['Vad handlar kapitel 4 om?', 'visa den andra'], /Internationell strategi 4#2\*\*\\?n?/],
    ])('%j', async (texts, expected) => {
      expect(await said(texts)).toMatch(expected);
    });

    it.each([
      [['visa 4#2', 'på engelska'], 'In our own words:\n\n**Internationell strategi 4#2**: The city has'],
      [['visa 4#2', 'vad betyder det?'], 'Med våra egna ord:\n\n**Internationell strategi 4#2**: Med andra'],
      [['visa 4#2', 'på engelska', 'och på svenska?'], 'Med våra egna ord:'],
      [['Show 4#2', 'what does that mean in plain words?'], 'The strategy is in Swedish. In our own words:'],
      [['visa 4#2', 'Får vi teckna ett vänortsavtal?'], '**Nej.**'],
      [['på engelska'], 'I answer in the language that you write in'],
    ])('a paragraph that was shown is told in our own words: %j', async (texts, expected) => {
      expect(await said(texts)).toContain(expected);
    });
  });

  it.each([
    'Får vi teckna vänortsavtal enligt kapitel 4?',
    'Vad säger kapitel 4 om medlemskap?',
    'Hur många kapitel har kommunallagen?',
    'Vad handlar strategin om?',
    'kommunallagen 6 kap. 28 §',
    'vad står i 4#2?',
    'Vi har läst kapitel 4',
    'Summarise the strategy in five points',
    'Hur många paragrafer har avtalet?',
  ])('"%s" asks something else', (text) => {
    expect(readStructure(text)).toBeUndefined();
  });
});
