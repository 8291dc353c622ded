import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextInList, pickFromList } from '../../src/conversation/pick-from-list.ts';
import { alex, isaiah } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const rows = [
  { title: 'Riktlinjer för nätverk', text: 'KS 2026/480' },
  { title: 'Klimathandlingsplan 2030', text: 'KS 2026/905' },
  { title: 'Lumière Lyon', text: 'IB 2026-14' },
  { title: 'Utan nummer i Oslo', text: '' },
];

describe('One of a list that was just shown is picked', () => {
  test.each([
    ['den första', 'KS 2026/480'],
    ['nej den andra', 'KS 2026/905'],
    ['andra', 'KS 2026/905'],
    ['den tredje tack', 'IB 2026-14 tack'],
    ['nr 2', 'KS 2026/905'],
    ['3:an', 'IB 2026-14'],
    ['tvåan', 'KS 2026/905'],
    ['sexan', undefined],
    ['the second one', 'KS 2026/905'],
    ['when is the second one due?', 'when is KS 2026/905 due?'],
    ['hur går det med den första', 'hur går det med KS 2026/480'],
    ['den i lyon', 'IB 2026-14'],
    ['the one about networks, who has it', undefined],
    ['den om nätverk, vem har den', 'KS 2026/480, vem har den'],
    ['ta första', 'KS 2026/480'],
    ['visa andra', 'KS 2026/905'],
    ['ta första tåget', undefined],
    ['den sista', undefined],
    ['den femte', undefined],
    ['nr 0', undefined],
    ['den första mars', undefined],
    ['första kvartalet', undefined],
    ['andra sidan', undefined],
    ['vad händer i lyon', undefined],
    ['Vi reser den 3:e mars', undefined],
    ['den 1:e oktober kommer en delegation', undefined],
    ['Vad säger strategin om det första steget?', undefined],
    ['vem är den andra vice ordföranden?', undefined],
    ['det första mötet i januari', undefined],
    ['the second of May', undefined],
    ['no 2 people are the same', undefined],
    ['nr 2 och nr 3', undefined],
    ['remiss nr 2', 'KS 2026/905'],
    ['den i Paris', undefined],
    ['2/3', undefined],
    ['2026-10-02', undefined],
    ['vi är två', undefined],
  ])('“%s”: %s', (text, picked) => {
    expect(pickFromList(text, rows)).toBe(picked);
  });

  test.each([
    ['å sen efter den', undefined, 'KS 2026/905'],
    ['och nästa då', 0, 'KS 2026/905'],
    ['and after that one?', 1, 'IB 2026-14'],
    ['visa den efter', 1, 'IB 2026-14'],
    ['next one please', 0, 'KS 2026/905'],
    ['nästa', 3, undefined],
    ['nästa vecka', 0, undefined],
    ['vem är nästa ordförande', 0, undefined],
    ['och efter jul', 0, undefined],
  ])('“%s” after row %s: %s', (text, row, next) => {
    expect(nextInList(text, rows, row)).toBe(next);
  });

  test('of no list none', () => {
    expect(pickFromList('den första', [])).toBeUndefined();
  });

  test('whatever is written, only words that lead to a row come in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const picked = pickFromList(text, rows);
        expect(picked === undefined || rows.some((row) => row.text !== '' && picked.includes(row.text))).toBe(
          true,
        );
      }),
    );
  });
});

describe('In a chat', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    [['alla öppna remisser', 'den om klimathandlingsplanen'], 'Klimathandlingsplan 2030'],
    [['alla ärenden i IB', 'den i helsingfors'], 'IB 2026-15 · '],
    [['alla ärenden i IB', 'den i helsingfors', 'och den till lyon'], 'IB 2026-14 · '],
  ])('%s', async (texts, shown) => {
    const { card } = await sayAfter(bot, texts, isaiah);
    expect(JSON.stringify(card)).toContain(shown);
  });

  test('the place in the list is that on the card', async () => {
    const list = await sayAfter(bot, ['alla öppna remisser'], isaiah);
    const second = /"KS 2026\/(\d+)[^"]*".*?"KS 2026\/(\d+)/.exec(JSON.stringify(list.card))?.[2];
    const { card } = await sayAfter(bot, ['alla öppna remisser', 'den andra'], isaiah);
    expect(second).toBeDefined();
    expect(JSON.stringify(card)).toContain(`KS 2026/${second}`);
  });

  test('a visit is picked by where it comes from', async () => {
    const { card } = await sayAfter(bot, ['alla besök', 'den från tallinn'], alex);
    expect(JSON.stringify(card)).toContain('Besök 4 från Tallinn');
  });
});

describe('Of a list of one', () => {
  const one = rows.slice(0, 1);

  test.each([
    ['be dom om en vecka till på den', 'be dom om en vecka till på KS 2026/480'],
    ['can we have more time for it', 'can we have more time for KS 2026/480'],
    ['när ska den in', 'när ska KS 2026/480 in'],
    ['varför är den sen', 'varför är KS 2026/480 sen'],
    ['skicka listan på den', undefined],
    ['till den 3 mars', undefined],
    ['för den delen', undefined],
    ['med det', undefined],
    ['when is it likely to rain', undefined],
  ])('“%s” is %s', (text, said) => {
    expect(pickFromList(text, one)).toBe(said);
  });

  test('and of several none is', () => {
    expect(pickFromList('be dom om en vecka till på den', rows)).toBeUndefined();
  });
});
