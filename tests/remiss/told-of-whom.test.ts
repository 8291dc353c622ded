import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCases } from '../../src/remiss/recipient-register.ts';
import { listRemissHeads } from '../../src/remiss/remiss-register.ts';
import { isaiah, loadDemoCity, lynne, talkWith } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

/** KS 2026/2001, sent to Kultur, Social and Trafik by Lynne's office, is due on 26 February 2027. */
describe('What a sender tells is of those that they name, or whose card was shown', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);
  const title = 'Program för kulturstråk';
  const letter = [
    `Kommunstyrelsen remitterar ärendet ${title}, dnr KS 2026/2001, till kulturnämnden, socialnämnden och trafiknämnden för yttrande.`,
    'Svaret ska vara inne senast den 26 februari 2027.',
  ].join('\n');

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    const draft = /"draft":"([0-9a-f]{32})"/.exec(cardOf(await say(letter, lynne)))?.[1] ?? '';
    const data = { draft, title, dnr: 'KS 2026/2001', deadline: '2027-02-26', language: 'sv' };
    await press('remiss-register', { ...data, units: 'kultur,social,trafik' }, lynne);
  });
  afterAll(() => bot?.close());

  const unitsOn = async (card: object): Promise<string[]> => {
    const { database } = bot.services.store;
    const [remiss] = await listRemissHeads(database);
    const cases = await listCases(database, { remiss: remiss?.id ?? '' });
    const chosen = /"value":"([^"]*@\d+[^"]*)","choices"/.exec(JSON.stringify(card))?.[1] ?? '';
    return cases
      .filter(({ recipient }) => chosen.includes(`${recipient.id}@`))
      .map(({ recipient }) => recipient.unit);
  };

  test.each([
    ['Ge Trafiknämnden till 8 mars på KS 2026/2001 och ta bort Socialnämnden', 'trafik', 'ta bort Social'],
    [
      'Give the Transport Committee until 8 March for KS 2026/2001, and take out Social',
      'trafik',
      'take out',
    ],
    ['Låt trafik få till 8 mars på KS 2026/2001, social ska bort', 'trafik', 'social ska bort'],
  ])('of two things each is of its own unit, and what is left out is said: %s', async (text, unit, left) => {
    const { said, card } = await sayAfter(bot, [text], lynne);

    expect(said).toContain('"verb":"remiss-give-time"');
    expect(said).toContain('2027-03-08');
    expect(said).toMatch(/Det här tog jag inte med: |I left this out: /);
    expect(said).toContain(left);
    expect(await unitsOn(card)).toEqual([unit]);
  });

  test('where nothing is left out nothing is said of it', async () => {
    const { said } = await sayAfter(
      bot,
      ['Ta bort Trafiknämnden och Socialnämnden från KS 2026/2001'],
      lynne,
    );

    expect(said).toContain('"verb":"remiss-remove"');
    expect(said).not.toContain('tog jag inte med');
  });

  test.each([
    [['Har Kulturnämnden svarat på KS 2026/2001?', 'och trafik?', 'ge dem till 8 mars'], 'trafik'],
    [['Has the Culture Committee answered KS 2026/2001?', 'give them until 8 March'], 'kultur'],
    [['Visa KS 2026/2001', 'och social?', 'de får en vecka till'], 'social'],
    [['Ge Trafiknämnden till 8 mars'], 'trafik'],
    [['Let the Transport Committee have until 8 March'], 'trafik'],
    [['Show KS 2026/2001', 'Give the Culture Committee one more week'], 'kultur'],
  ])('more time is filled in for one alone: %s', async (texts, unit) => {
    const { said, card } = await sayAfter(bot, texts, lynne);

    expect(said).toContain('"verb":"remiss-give-time"');
    expect(await unitsOn(card)).toEqual([unit]);
  });

  test.each([
    [['Har Kulturnämnden svarat på KS 2026/2001?', 'ge alla till 8 mars'], 'remiss-correct'],
    [['Förläng KS 2026/2001 till 8 mars'], 'remiss-correct'],
  ])('for all it is the last day that moves: %s', async (texts, verb) => {
    const { said } = await sayAfter(bot, texts, lynne);

    expect(said).toContain(`"verb":"${verb}"`);
    expect(said).toContain('2027-03-08');
  });

  test('whoever is no sender sees no reply of the unit that they turn to', async () => {
    const { said } = await sayAfter(bot, ['Visa KS 2026/2001', 'och trafik?'], isaiah);

    expect(said).toContain('Trafiknämnden');
    expect(said).toContain('ser bara avsändaren');
    expect(said).not.toContain('"verb":"remiss-give-time');
  });
});
