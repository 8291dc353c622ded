import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import type { Proposal } from '../../src/beredning/proposal.ts';
import { megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { makeMatter } from './make-matter.ts';

const trip: Partial<Proposal> = {
  ...{ kind: 'conference', title: 'Nordic Smart Grid', place: 'Porto', benefit: 'Nya samarbeten' },
  ...{ from: '2027-02-03', until: '2027-02-05', travellerCount: 2, directions: ['cooperation'] },
  costs: [{ kind: 'travel', amount: 28_000 }],
};

describe('What a politician asks of a matter is answered by what is judged of it, and not as a rule:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadShortNamed(bot);
    const by = { requester: megan.aadObjectId, requesterName: megan.name, state: 'at-beredning' } as const;
    const proposal: Partial<Proposal> = trip;
    await bot.services.store.transaction(async (transaction) => {
      const judged = { ...by, assessment: 'Ligger i linje med strategin.', proposal };
      await addMatter(transaction, makeMatter({ ...judged, id: 'a'.repeat(32), number: 'IB 2026-41' }));
      const unjudged = { ...by, proposal: { ...proposal, title: 'Smart Water', place: 'Gdansk' } };
      await addMatter(transaction, makeMatter({ ...unjudged, id: 'b'.repeat(32), number: 'IB 2026-42' }));
    });
  });
  afterAll(() => bot?.close());

  const judged =
    'Stadsledningskontoret: ”Ligger i linje med strategin”. Inriktning enligt ansökan: samverkan (3#1).';
  it.each([
    [['Ligger Portoresan i linje med strategin?'], judged],
    [['Stämmer resan till Porto med strategin?'], judged],
    [['IB 2026-41: är den i linje med strategin?'], judged],
    [['visa IB 2026-41', 'är den i linje med strategin?'], judged],
    [['är IB 2026-41 i linje med strategin eller ej'], judged],
    [
      ['is IB 2026-41 consistent with the strategy'],
      'The City Executive Office (stadsledningskontoret): “Ligger',
    ],
    [
      ['does IB 2026-41 square with the strategy'],
      'The City Executive Office (stadsledningskontoret): “Ligger',
    ],
    [
      ['IB 2026-41, in line with the strategy or not'],
      'The City Executive Office (stadsledningskontoret): “Ligger',
    ],
    [['Vad säger SLK om Portoresan?'], judged],
    [['visa IB 2026-41', 'vad tycker stadsledningskontoret?'], judged],
    [['Does the Porto trip fit the strategy?'], 'The City Executive Office (stadsledningskontoret): “Ligger'],
    [['Ligger resan till Gdansk i linje med strategin?'], 'inte skrivit någon bedömning än'],
    [['What does IB 2026-41 cost per person?'], 'Estimated at SEK 14,000 a person: SEK 28,000 for 2 people.'],
    [['vad kostar Portoresan per person'], 'Beräknat till 14 000 kr per person: 28 000 kr för 2 personer.'],
    [['visa IB 2026-41', 'vad får vi ut av den?'], 'Nyttan enligt ansökan: Nya samarbeten'],
  ])('%j', async (texts, expected) => {
    const { said } = await sayAfter(bot, texts, patti);
    expect(said.replace(/\u00a0/g, ' ')).toContain(expected);
    expect(said).toContain('IB 2026-4');
  });

  it.each([
    'Vad säger strategin om konferensresor?',
    'Är det i linje med strategin att teckna avtal med Porto?',
    'Vad kostar en resa till Porto per person?',
    'Får borgarrådet åka till Porto enligt strategin?',
  ])('"%s" is asked of the rules', async (text) => {
    expect((await sayAfter(bot, [text], patti)).said).not.toContain('IB 2026-4');
  });
});
