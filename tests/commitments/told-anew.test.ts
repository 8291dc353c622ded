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
