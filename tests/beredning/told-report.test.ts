import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import { lynne, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { approvedBy, makeMatter } from './make-matter.ts';

const decision = approvedBy(patti.aadObjectId, '2026-10-12T09:30:00.000Z');
const report: Matter['report'] = {
  ...{ person: megan.aadObjectId, learned: 'Mycket', cost: 17_200, costs: [] },
  at: '2026-11-20T08:00:00.000Z',
};

describe('What a report on a trip cost is read of all that is told:', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadShortNamed(bot);
    const by = { requester: megan.aadObjectId, requesterName: megan.name, decision };
    const days = { from: '2026-11-03', until: '2026-11-05' };
    await bot.services.store.transaction(async (transaction) => {
      const home = { title: 'Nordic Grid', place: 'Porto', ...days };
      const gone = { title: 'Cykelforum', place: 'Gent', ...days };
      for (const matter of [
        { id: 'a'.repeat(32), number: 'IB 2026-71', state: 'approved', proposal: home },
        { id: 'b'.repeat(32), number: 'IB 2026-72', state: 'reported', proposal: gone, report },
      ] as const)
        await addMatter(transaction, makeMatter({ ...by, ...matter }));
    });
  });
  afterAll(() => bot?.close());

  const inputIn = (said: string, input: string) =>
    new RegExp(`"id":"${input}"[^{}]*?"value":"([^"]*)"`).exec(said)?.[1] ?? '';

  it.each([
    [
      'Jag vill återrapportera Porto: vi lärde oss mycket om fonder, det kostade 13 500 kr för tåg och 4 200 för hotell',
      'Vi lärde oss mycket om fonder',
      '17 700 kr',
    ],
    [
      'Återrapportera Porto: tåg 13 500 kr, hotell 4 200 kr, totalt 17 700 kr. Vi lärde oss mycket om fonder.',
      'Vi lärde oss mycket om fonder',
      '17 700 kr',
    ],
    [
      'Report from Porto: train 13,500 SEK, hotel 4,200 SEK, 17,700 in total. We learned a lot about funds.',
      'We learned a lot about funds',
      'SEK 17,700',
    ],
    [
      "I'd like to report on Porto: many good contacts, flights SEK 8,000 and hotel SEK 5,500",
      'Many good contacts',
      'SEK 13,500',
    ],
    [
      'Återrapportera Porto: vi lärde oss om fonder på 2 miljoner kr, tåget gick på 9 000 kr och hotellet på 6 000 kr',
      'Vi lärde oss om fonder på 2 miljoner kr',
      '15 000 kr',
    ],
    ['Hemma från Porto. Mycket om nätverk. Kostade 21 000 kr.', 'Mycket om nätverk', '21 000 kr'],
  ])('“%s”', async (text, learned, cost) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(inputIn(said, 'learned')).toBe(learned);
    expect(inputIn(said, 'cost').replace(/\s/gu, ' ')).toBe(cost);
  });

  it.each([
    'Hemma från Porto, hotellet kostade 4 800 kr',
    'Återrapportera Porto. Vi träffade tre städer. Totalt 17 000 kr, tåg 13 500 kr och hotell 4 200 kr',
  ])('“%s” leaves the cost open, and says so', async (text) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toContain('Vad resan kostade totalt går inte att läsa ur');
    expect(inputIn(said, 'cost')).toBe('');
  });

  it.each([
    ['Jag vill rätta min rapport om Gent', '17 200 kr', ''],
    ['Rätta rapporten för Gent, det kostade 18 000 kr totalt', '18 000 kr', 'Inget är inskickat än'],
    ['Rätta rapporten för Gent, hotellet kostade 4 800', '17 200 kr', 'går inte att läsa ur'],
    ['Rapporten om Gent var fel, den kostade 18 000 kr', '18 000 kr', 'Inget är inskickat än'],
  ])('“%s” brings the report that was taken, to be corrected', async (text, cost, note) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toContain('Så här står rapporten nu');
    expect(inputIn(said, 'learned')).toBe('Mycket');
    expect(inputIn(said, 'cost').replace(/\s/gu, ' ')).toBe(cost);
    expect(said).toContain(note);
  });

  it('is not to be corrected by who had no part in the trip', async () => {
    const { said } = await sayAfter(bot, ['Rätta rapporten för Gent, det kostade 18 000 kr totalt'], lynne);
    expect(said).toContain('IB 2026-72');
    expect(said).not.toContain('"id":"cost"');
  });
});
