import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { listMeetings } from '../../src/beredning/meetings/register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import type { Proposal } from '../../src/beredning/proposal.ts';
import { alex, loadDemoCity, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { makeMatter } from './make-matter.ts';

describe('Of trips and declarations in IB', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    const matter = (
      id: string,
      number: string,
      state: Matter['state'],
      proposal: Partial<Proposal>,
    ): Matter =>
      makeMatter({
        ...{ id: id.repeat(32), number, state, requester: megan.aadObjectId, requesterName: megan.name },
        proposal: { kind: 'conference', travellerCount: 2, ...proposal },
      });
    const cost = (amount: number) => ({ costs: [{ kind: 'travel' as const, amount }] });
    await bot.services.store.transaction(async (transaction) => {
      for (const one of [
        matter('a', 'IB 2026-1', 'approved', {
          title: 'Regionveckan',
          place: 'Bryssel',
          from: '2026-11-16',
          until: '2026-11-18',
          ...cost(28_000),
        }),
        matter('b', 'IB 2026-2', 'approved', {
          title: 'Stadsmässan',
          place: 'Barcelona',
          from: '2026-06-01',
          until: '2026-06-03',
          ...cost(31_000),
        }),
        matter('c', 'IB 2025-1', 'approved', {
          title: 'Biblioteksdagen',
          place: 'Helsingfors',
          from: '2025-10-07',
          until: '2025-10-08',
          ...cost(17_000),
        }),
        matter('d', 'IB 2026-3', 'submitted', {
          kind: 'declaration',
          title: 'Deklaration om klimatneutrala städer',
          place: null,
          costs: [],
        }),
        matter('e', 'IB 2026-4', 'at-beredning', {
          kind: 'delegation-trip',
          title: 'Möte med kommissionen',
          place: 'Bryssel',
          from: '2027-01-20',
          until: '2027-01-21',
        }),
      ])
        await addMatter(transaction, one);
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['Vilken resa var dyrast?', 'Stadsmässan', 'Regionveckan'],
    ['which trip cost us the most this year', 'Stadsmässan', 'Regionveckan'],
    ['Vilken konferens kostade minst i år?', 'Regionveckan', 'Stadsmässan'],
    ['den dyraste resan i fjol', 'Biblioteksdagen', 'Stadsmässan'],
  ])('“%s” is answered by that trip', async (text, told, other) => {
    const { said } = await sayAfter(bot, [text], patti);
    expect(said).toContain(told);
    expect(said).not.toContain(other);
  });

  it.each([
    ['Jämför resekostnaderna 2025 och 2026', 'Resor 2026'],
    ['hur mycke har vi bränt på resor i år', 'Resor 2026'],
    ['Resor 2026', 'Resor 2026'],
    ['resor i fjol', 'Resor 2025'],
  ])('“%s” is answered by the figures of that year', async (text, title) => {
    expect((await sayAfter(bot, [text], patti)).said).toContain(title);
  });

  it('figures that were asked for a person are said to be those of all', async () => {
    const { said } = await sayAfter(bot, ['Vad har Megan rest för?'], patti);
    expect(said).toContain('inga siffror för en enskild person');
  });

  it.each([
    'Ta bort deklarationen från IB',
    'Sätt upp deklarationen på mötet i december',
    'Vad har hänt med deklarationen?',
    'det där uttalandet om klimatneutrala städer vad har hänt med det',
    'remove the declaration from the agenda',
  ])('“%s” brings the card of the one that there is', async (text) => {
    const { said } = await sayAfter(bot, [text], alex);
    expect(said).toContain('IB 2026-3');
    expect(said).not.toContain('1 av 4');
  });

  it.each([
    ['Ny deklaration till IB', '1 av 4'],
    ['Vem beslutar om en internationell deklaration?', 'Finansborgarrådet'],
  ])('“%s” is of none that there is', async (text, told) => {
    const { said } = await sayAfter(bot, [text], alex);
    expect(said).toContain(told);
    expect(said).not.toContain('IB 2026-3');
  });

  it('“can i just say yes to the brussels delegation” brings its card, and decides nothing', async () => {
    const { said } = await sayAfter(
      bot,
      ['can i just say yes to the brussels delegation from my phone'],
      patti,
    );
    expect(said).toContain('IB 2026-4');
  });

  it.each(['Lägg till ett IB-möte 14 januari kl 9', 'add another IB meeting on 14 January at 9'])(
    '“%s” asks first',
    async (text) => {
      const { said } = await sayAfter(bot, [text], alex);
      expect(said).toMatch(/14 (?:januari|January) 2027/);
      const days = (await listMeetings(bot.services.store.database, '2026-11-25')).map(({ date }) => date);
      expect(days).not.toContain('2027-01-14');
    },
  );

  it('what is told of a trip before “hur gör man” is filled in, and gone on from', async () => {
    const wish =
      'vi vill skicka två ingenjörer till rotterdam nu i mars kostar runt femton tusen hur gör man';
    const { said } = await sayAfter(bot, [wish], megan);
    expect(said).toContain('Rotterdam');
    expect(said).toMatch(/15.000.kr/);
    expect(said).toMatch(/Antal som åker[^}]*"2"/);
    const next = await sayAfter(bot, [wish, 'vi blir tre förresten'], megan);
    expect(next.said).toMatch(/"id":"(?:travellerCount|travellers)"[^{}]*"value":"?3/);
  });
});
