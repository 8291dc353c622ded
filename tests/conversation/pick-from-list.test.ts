import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextInList, pickFromList } from '../../src/conversation/pick-from-list.ts';
import { personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
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

describe('By when they came those of a register are picked', () => {
  const numbered = [
    { title: 'Klimatmöte', text: 'IB 2026-12' },
    { title: 'Cykelmässa', text: 'IB 2025-30' },
    { title: 'Kulturdagar', text: 'IB 2026-7' },
  ];
  test.each([
    ['öppna den äldsta', 'IB 2025-30'],
    ['ta den nyaste', 'IB 2026-12'],
    ['den som legat längst tack', 'IB 2025-30'],
    ['show me the one that has waited longest', 'IB 2025-30'],
    ['open the latest one', 'IB 2026-12'],
    ['den senaste veckan', undefined],
    ['vilken är den äldsta staden i nätverket', undefined],
  ])('“%s”: %s', (text, picked) => {
    const words = pickFromList(text, numbered);
    if (picked === undefined) expect(words).toBeUndefined();
    else expect(words).toContain(picked);
  });
  test('but not where some have no number', () =>
    expect(
      pickFromList('den äldsta', [...numbered, { title: 'Utkast', text: 'mina utkast' }]),
    ).toBeUndefined());
});

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
    ['show me the 2nd one', 'show me KS 2026/905'],
    ['2:a', 'KS 2026/905'],
    ['när ska den tredje in?', 'när ska IB 2026-14 in?'],
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

  test.each([
    ['2', 'KS 2026/905'],
    ['visa 3', 'visa IB 2026-14'],
    ['nr 1 tack', 'KS 2026/480 tack'],
    ['open 2', 'open KS 2026/905'],
    ['2.', 'KS 2026/905'],
    ['4', undefined],
    ['9', undefined],
    ['vi är 2', undefined],
    ['den 2 mars', undefined],
    ['2 veckor', undefined],
  ])('where numbers stand before the rows “%s” is %s', (text, picked) => {
    const numbered = rows.map((row, index) => ({ ...row, place: index + 1 }));
    expect(pickFromList(text, numbered)).toBe(picked);
  });

  test('where none do a number alone is of no row', () => {
    expect(pickFromList('2', rows)).toBeUndefined();
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

  test.each(['2', 'visa 2', 'den andra', 'öppna tvåan', 'show the second', 'the 2nd one'])(
    'what waits is opened by “%s”, by its place there',
    async (text) => {
      const list = await sayAfter(bot, ['Vad väntar på mig?'], isaiah);
      const second = /2\. Remiss (?<dnr>KS 2026\/\d+)/.exec(list.said)?.groups?.dnr;
      const { card } = await sayAfter(bot, ['Vad väntar på mig?', text], isaiah);
      expect(second).toBeDefined();
      expect(JSON.stringify(card)).toContain(second);
    },
  );

  test('what waits has a button each, as many as there is place for', async () => {
    const { message } = await sayAfter(bot, ['tack'], isaiah);
    const { conversation } = message;
    const { text = '', suggestedActions } = await answerTo(
      bot,
      personalMessage('Vad väntar på mig?', { from: isaiah, conversation }),
    );
    const first = /1\. Remiss (?<dnr>KS 2026\/\d+)/.exec(text)?.groups?.dnr;
    const titles = suggestedActions?.actions.map(({ title }) => title) ?? [];
    expect(titles[0]).toBe(`Visa ${first}`);
    expect(titles).toContain('Mina remisser');
    expect(titles.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['Vad händer i november?', 'den första'],
    ['Vad händer i november?', 'visa den sista'],
    ['What is due in November?', '1'],
  ])('what falls on some days is opened: %s', async (...texts) => {
    const { said, card } = await sayAfter(bot, texts, alex);
    expect(said).not.toMatch(/Framgår inte|Not stated|Vad gäller frågan|ändrats i strategin/);
    expect(Object.keys(card).length).toBeGreaterThan(0);
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
