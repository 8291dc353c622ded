import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listCommitments } from '../../src/commitments/register.ts';
import { loadDemoCity, megan } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What is told anew of a form that is not saved is filled in, and nothing is registered', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  const swedish = 'Registrera avtal med Lissabon om museer, från 1 mars 2027 till 2029';
  const english = 'Register an agreement with Lisbon on museums, from 1 March 2027';

  test.each([
    [[swedish], { counterpart: 'Lissabon', start: '2027-03-01', end: '2029-12-31' }],
    [[swedish, 'nej, med Porto'], { counterpart: 'Porto', theme: 'museer', end: '2029-12-31' }],
    [[swedish, 'nej vänta, det är Porto'], { counterpart: 'Porto' }],
    [[swedish, 'och från 1 april'], { start: '2027-04-01', end: '2029-12-31' }],
    [[swedish, 'det ska vara 60 000'], { costPerYear: '60000' }],
    [[swedish, 'det kostar 30 000 kr om året'], { costPerYear: '30000' }],
    [[swedish, 'förresten om bibliotek', 'nej, till 2030'], { theme: 'bibliotek', end: '2030-12-31' }],
    [[english, 'sorry, with Porto', 'and until 2029'], { counterpart: 'Porto', end: '2029-12-31' }],
    [
      ['We have joined the network ICLEI', 'sorry, Eurocities'],
      { counterpart: 'Eurocities', kind: 'network' },
    ],
  ])('%j', async (texts, filled) => {
    const { said } = await sayAfter(bot, texts, megan);
    for (const [input, value] of Object.entries(filled))
      expect(said).toMatch(new RegExp(`"id":"${input}"[^{}]*"value":"${value}"`));
    expect(await listCommitments(bot.services.store.database)).toHaveLength(0);
  });

  test.each(['vem beslutar om det?', 'nej, visa avtalet med Berlin', 'Vilka avtal har vi?', 'tack'])(
    '“%s” is of something else',
    async (text) => {
      expect((await sayAfter(bot, [swedish, text], megan)).said).not.toContain('commitment-save');
    },
  );
});

describe('What is told of a draft that is examined is filled in, and the rest is asked still', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  const swedish = 'Vi funderar på avtal med Turku om förskolor, start i september';
  const english = 'We want an agreement with Turku on preschools, starting in March 2027';

  test.each([
    [[swedish], { start: '2027-09-01', end: '' }],
    [[swedish, 'säg två år då'], { start: '2027-09-01', end: '2029-08-31' }],
    [[swedish, 'fyra år'], { end: '2031-08-31' }],
    [[swedish, 'slutar 30 juni 2028'], { start: '2027-09-01', end: '2028-06-30' }],
    [[swedish, 'till och med maj 2029', 'båda städerna har nytta av det'], { end: '2029-05-31' }],
    [[english, 'make it a three-year one'], { start: '2027-03-01', end: '2030-02-28' }],
    [[english, 'until 2029', 'sorry, from 1 May 2027'], { start: '2027-05-01', end: '2029-12-31' }],
    [[english, 'for two years then'], { end: '2029-02-28' }],
    [[english, 'both cities benefit'], { 'mutual-benefit': 'yes', start: '2027-03-01' }],
  ])('%j', async (texts, filled) => {
    const { said } = await sayAfter(bot, texts, megan);
    for (const [input, value] of Object.entries(filled))
      expect(said).toMatch(new RegExp(`"id":"${input}"[^{}]*"value":"${value}"`));
    expect(said).toContain('Turku');
    expect(await listCommitments(bot.services.store.database)).toHaveLength(0);
  });

  test.each(['vem beslutar om det?', 'hur länge får ett avtal gälla?', 'Våra avtal', 'för tre år sedan'])(
    '“%s” is of something else',
    async (text) => {
      expect((await sayAfter(bot, [swedish, text], megan)).said).not.toContain('commitment-check');
    },
  );
});
