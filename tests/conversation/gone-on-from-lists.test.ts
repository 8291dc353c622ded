import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addMeeting } from '../../src/beredning/meetings/register.ts';
import type { CommitmentFacts } from '../../src/commitments/model.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { approvedBy, makeMatter } from '../beredning/make-matter.ts';
import { membership } from '../support/commitments.ts';
import { alex, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const held: readonly (readonly [string, Partial<CommitmentFacts>])[] = [
  ['c1', { counterpart: 'Eurocities', theme: 'stadsutveckling', costPerYear: 180_000 }],
  ['c2', { counterpart: 'Graz', kind: 'cooperation-agreement', theme: 'cykling', costPerYear: null }],
  ['c3', { counterpart: 'Wien', kind: 'cooperation-agreement', theme: 'spårvagnar', costPerYear: null }],
  ['c4', { counterpart: 'Nordic Libraries', kind: 'network', costPerYear: 15_000 }],
  ['c5', { counterpart: 'POLIS', costPerYear: 45_000 }],
];
const ends: Readonly<Record<string, string>> = { c2: '2028-12-31', c3: '2030-06-30' };

describe('A list or figures that were just shown are gone on from:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      const known = { version: 1, endedOn: null, endReason: null, reviewOn: null, reviewedOn: null };
      const by = { registeredBy: alex.aadObjectId, registeredOn: '2024-03-01', documents: [] };
      for (const [id, facts] of held)
        await addCommitment(transaction, {
          ...{ ...membership, ...known, ...by, contact: null, id },
          ...{ ...facts, end: ends[id] ?? null },
        });
      const trip = { title: 'Europaveckan', place: 'Bryssel', from: '2026-10-12', until: '2026-10-13' };
      const at = '2026-09-10T08:00:00.000Z';
      const decision = approvedBy(patti.aadObjectId, at);
      const costs = [{ kind: 'travel', amount: 28_000 }] as const;
      const done = { id: 'f'.repeat(32), number: 'IB 2026-31', state: 'approved', decision } as const;
      await addMatter(
        transaction,
        makeMatter({
          ...done,
          proposal: { ...trip, kind: 'conference', costs: [...costs], travellerCount: 2 },
        }),
      );
      await addMeeting(transaction, '2026-12-10');
    });
  });
  afterAll(() => bot?.close());

  const plain = async (texts: readonly string[], who: typeof alex) =>
    (await sayAfter(bot, texts, who)).said.replace(/\u00a0/g, ' ');
  const dearestFirst = /dyrast först.*Eurocities.*POLIS.*Nordic Libraries/;

  it.each([
    [['Alla åtaganden', 'vilka är dyrast?'], dearestFirst],
    [['Vilka medlemskap har vi?', 'vilket kostar mest?'], dearestFirst],
    [['Alla medlemskap', 'sortera efter kostnad'], dearestFirst],
    [
      ['Alla medlemskap', 'vilka är dyrast', 'billigast då?'],
      /billigast först.*Nordic Libraries.*Eurocities/,
    ],
    [['Show all commitments', 'which ones cost us the most?'], /most expensive first.*Eurocities.*POLIS/],
    [['Vilka medlemskap kostar mest?'], dearestFirst],
    [['Which of our memberships is the most expensive?'], /most expensive first.*Eurocities.*POLIS/],
    [['Alla avtal', 'vilka är dyrast?'], /Ingen kostnad är angiven för något av dem.*Graz/],
    [['Vilka avtal löper ut 2028?', 'bara de som kostar'], /Jag hittar inga/],
  ])('by what they cost: %j', async (texts, expected) => {
    expect(await plain(texts, alex)).toMatch(expected);
  });

  it.each([
    [['Har vi något avtal med Graz?', 'när löper det ut?'], 'Det gäller till och med 31 december 2028.'],
    [['Har vi något avtal med Graz?', 'vad handlar det om?'], 'Det gäller cykling.'],
    [['Do we have an agreement with Graz?', 'when does it run out?'], 'until and including 31 December 2028'],
    [['Har vi något avtal med Graz?', 'det ska förlängas två år'], 'Slutdatumet är ifyllt'],
    [['Har vi något avtal med Graz?', 'och med Wien?'], 'Åtaganden med Wien'],
    [['Vilka besök har Kulturnämnden?', 'hur många är de?'], 'Det är 12 personer.'],
    [['Which visits does Kulturnämnden have?', 'who owns it?'], 'has been given the visit'],
  ])('the only one of a list is asked of: %j', async (texts, expected) => {
    expect(await plain(texts, megan)).toContain(expected);
  });

  it.each([
    [['Vilka avtal har vi?', 'hur många är det totalt?'], /2 åtaganden/],
    [['Which agreements do we have?', 'how many are there in total?', 'which ones?'], /2 commitments/],
    [['Vilka besök har Kulturnämnden?', 'vilka då?'], /Besök för Kulturnämnden|1 besök/],
    [['Vilka avtal har vi?', 'vilka?', 'och medlemskapen?'], /Medlemskap i POLIS/],
    [['Vilka remisser är öppna?', 'hur sena är de?'], /Öppna remisser/],
    [['försenade remisser för kulturnämnden', 'å miljö dom är väl också sena'], /remisser för Miljö/],
    [['Which referrals are open?', 'remind them'], /overdue referrals/i],
  ])('that it is asked for again or counted shows it: %j', async (texts, expected) => {
    expect(await plain(texts, alex)).toMatch(expected);
  });

  it.each([
    [['Har vi något avtal med Graz?', 'och till när?'], 'Det gäller till och med 31 december 2028.'],
    [['Do we have an agreement with Graz?', 'until when?'], 'until and including 31 December 2028'],
  ])('what is asked of no thing by name is asked of the only one: %j', async (texts, expected) => {
    expect(await plain(texts, megan)).toContain(expected);
  });

  it.each(['ångra', 'undo'])('“%s” is no part of a list', async (text) => {
    expect(await plain(['Vilka avtal har vi?', text], megan)).not.toMatch(/Åtaganden med|Commitments with/);
  });

  it('that they are many is asked of the rows', async () => {
    expect(await plain(['Vilka besök har Kulturnämnden?', 'hur många är det?'], megan)).not.toContain(
      'Det är 12 personer',
    );
  });

  it.each([
    [['Vad har resorna kostat i år?', 'per förvaltning?'], /Resor 2026.*"title":"Per månad"/],
    [['Vad har resorna kostat i år?', 'uppdelat på nämnd tack'], /Resor 2026.*"title":"Per månad"/],
    [['Vad har resorna kostat i år?', 'per nämnd', 'och per månad'], /Resor 2026.*"title":"Per nämnd"/],
    [['What have our trips cost this year?', 'by committee?'], /Trips in 2026.*"title":"By month"/],
    [['Vad har resorna kostat i år?', 'jämfört med förra året?'], /Resor 2026.*Samma tid 2025/],
    [['Vad har resorna kostat i år?', 'jämfört med 2024?'], /2024/],
    [['Vad har resorna kostat i år?', 'och förra året?'], /2025/],
  ])('figures are divided, or compared, as the card can: %j', async (texts, expected) => {
    expect(await plain(texts, alex)).toMatch(expected);
  });

  it.each(['hämta beslutet', 'kan jag få beslutet tack'])(
    '“%s” is the document of the matter that was shown',
    async (text) => {
      expect(await plain(['visa IB 2026-14', text], patti)).toContain('inte avgjort än');
      expect(await plain(['visa IB 2026-31', text], megan)).toContain('De här handlingarna hämtas av');
    },
  );

  it.each([
    ['Vilka har inte bekräftat i år?', 'påminn dem', 'Inget har skickats: '],
    ['Vilka har inte bekräftat i år?', 'kan du skicka en påminnelse till dem?', 'Inget har skickats: '],
    ['Who has not confirmed this year?', 'send them a reminder', 'Nothing was sent: '],
  ])('after “%s”, “%s” tells that nothing is sent so', async (listed, text, expected) => {
    expect(await plain([listed, text], alex)).toContain(expected);
  });

  it.each([
    'What is on the agenda for the next meeting?',
    'Vad står på dagordningen för nästa möte?',
    'Vad ska vi ta upp på nästa möte?',
    'What will we discuss at the next meeting?',
  ])('“%s” is of IB for its members, and of none for others', async (text) => {
    expect(await plain([text], patti)).toMatch(/IB 10 [Dd]ecember 2026/);
  });

  it.each([
    [['Alla åtaganden', 'får vi bjuda på den dyraste middagen?'], /åtagande/],
    [['Vad har resorna kostat i år?', 'får vi åka tåg per förvaltning?'], /Resor 2026/],
    [['What is on the agenda for the network meeting?'], /IB 10/],
  ])('what asks of rules, or of others, stays so: %j', async (texts, other) => {
    expect(await plain(texts, patti)).not.toMatch(other);
  });
});
