import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
import { alex, isaiah, megan, patti } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { addShortNamedCommitments, loadShortNamed, offeredIn } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A message that names another thing than the one that was shown', () => {
  let bot: TestBot;
  let paris = 0;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      await addShortNamedCommitments(transaction);
      const { number: _, ...visit } = makeVisit({
        ...{ id: 'paris', unit: 'kultur', fields: ['kultur'], state: 'accepted' },
        requester: { id: alex.aadObjectId, name: alex.name },
        facts: { origin: 'Paris', country: 'FR', from: '2027-01-20', until: '2027-01-21', people: 10 },
      });
      paris = (await addVisit(transaction, visit))?.number ?? 0;
      for (const [number, title, place] of [
        ['IB 2026-21', 'Möte med EU-kommissionen', 'Bryssel'],
        ['IB 2026-22', 'Cinéma-konferens', 'Nantes'],
      ] as const)
        await addMatter(
          transaction,
          makeMatter({
            ...{ id: `${number}`.replace(/\D/g, '').padStart(32, '0'), number, state: 'at-beredning' },
            proposal: { kind: 'conference', title, place, onBehalfOf: 'ks' },
          }),
        );
    });
  });
  afterAll(() => bot?.close());

  it.each([
    'Paris ställer in',
    'ställ in Paris',
    'fransmännen kommer inte',
    'Paris has cancelled',
    "The French won't come",
  ])('is of that visit, whose form names it: “%s”', async (text) => {
    const { said } = await sayAfter(bot, ['Tallinnbesöket', text], alex);

    expect(said).toMatch(
      new RegExp(
        `Dra tillbaka besök ${paris} från Paris, 20–21 januari 2027|Withdraw visit ${paris} from Paris, 20–21 January 2027`,
      ),
    );
    expect(said).not.toContain('Tallinn');
  });

  it.each([
    [patti, 'IB 2026-21', 'godkänn Nantes', 'IB 2026-22'],
    [patti, 'IB 2026-21', 'Approve the Nantes trip', 'IB 2026-22'],
    [patti, 'IB 2026-21', 'godkänn Cinéma', 'IB 2026-22'],
    [patti, 'IB 2026-21', 'godkänn 22', 'IB 2026-22'],
    [patti, 'IB 2026-22', 'avslå 2026-21', 'IB 2026-21'],
    [alex, 'Visa åtagande 1', 'avtalet med Graz är uppsagt', 'Graz'],
    [alex, 'Visa åtagande 2', 'vi lämnar Eurocities', 'Eurocities'],
    [alex, 'Tallinnbesöket', 'vi lämnar Eurocities', 'Eurocities'],
    [isaiah, 'KS 2026/813', 'cykelplanen är besvarad idag', 'KS 2026/812'],
    [isaiah, 'KS 2026/812', '813 är besvarad', 'KS 2026/813'],
    [alex, 'KS 2026/813', 'Paris ställer in', 'Paris'],
  ] as const)('is of that one: %o after %s, “%s”', async (from, shown, text, named) => {
    const before = await sayAfter(bot, [shown], from);
    const { said } = await sayAfter(bot, [shown, text], from);

    expect(said).toContain(named);
    expect(before.said).not.toContain(named);
    expect(said).not.toContain('commitment-end"');
  });

  it.each([
    ['Tallinnbesöket', 'avboka Madrid', 'Besök 4 från Tallinn'],
    ['Tallinnbesöket', 'Madrid has cancelled', 'Visit 4'],
    ['Tallinnbesöket', 'nr 99 är inställt', 'Besök 4'],
    ['Tallinnbesöket', 'Tallinn är klart men Paris ställer in', 'Paris'],
    ['Tallinnbesöket', 'ta emot dem, men Paris ställer in', 'Paris'],
  ])('is asked about where nobody knows it, or both are named: %s, “%s”', async (shown, text, offered) => {
    const message = personalMessage(shown, { from: alex });
    await answerTo(bot, message);
    const next = personalMessage(text, { from: alex, conversation: message.conversation });
    const sent = await answerTo(bot, next);

    expect(sent.text).toMatch(/Det du skrev har inte ändrat något|What you wrote has changed nothing/);
    expect(JSON.stringify([sent.suggestedActions, offeredIn(sent)])).toContain(offered);
    expect(sent.attachments ?? []).toEqual([]);
  });

  it.each([
    ['Tallinnbesöket', 'de kommer inte', 'Dra tillbaka besök 4 från Tallinn'],
    ['Tallinnbesöket', 'esterna kommer inte', 'Dra tillbaka besök 4 från Tallinn'],
    ['Tallinnbesöket', 'Estland ställer in', 'Dra tillbaka besök 4 från Tallinn'],
    ['Tallinnbesöket', 'de blir 14 och åker hem via Paris', 'Ändra besök 4 från Tallinn'],
    ['Tallinnbesöket', 'nr 4 är inställt', 'Dra tillbaka besök 4 från Tallinn'],
    ['Visa åtagande 1', 'vi går ur', 'Avsluta: Medlemskap i Eurocities'],
    ['Visa åtagande 1', 'vi går ur och satsar på Graz', 'Avsluta: Medlemskap i Eurocities'],
    ['IB 2026-21', 'godkänn Bryssel', 'IB 2026-21'],
    ['IB 2026-21', 'flytta den till Nantes', 'IB 2026-21'],
  ])(
    'is still of what was shown where that is named, or another place only beside it: %s, “%s”',
    async (shown, text, named) => {
      const { said } = await sayAfter(bot, [shown, text], shown.startsWith('IB') ? patti : alex);

      expect(said).toContain(named);
    },
  );

  it('is not answered with what others may see alone', async () => {
    const { said } = await sayAfter(bot, ['KS 2026/813', 'Hemlig plan i Oslo är inställd'], megan);

    expect(said).not.toContain('Hemlig plan');
  });
});
