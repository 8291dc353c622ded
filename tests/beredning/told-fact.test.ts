import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addMeeting } from '../../src/beredning/meetings/register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import type { Proposal } from '../../src/beredning/proposal.ts';
import { adele, lynne, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { approvedBy, makeMatter } from './make-matter.ts';

const trip: Partial<Proposal> = {
  ...{ kind: 'conference', title: 'Nordic Smart Grid', place: 'Porto', purpose: 'Dela *erfarenheter*' },
  ...{ from: '2027-02-03', until: '2027-02-05', travellerCount: 2 },
  costs: [
    { kind: 'travel', amount: 12_000 },
    { kind: 'lodging', amount: 16_000 },
  ],
};
const by = { requester: megan.aadObjectId, requesterName: megan.name };
const decision = approvedBy(patti.aadObjectId, '2026-11-12T09:30:00.000Z');
const reported: Partial<Pick<Matter, 'state' | 'decision' | 'report'>> = {
  ...{ state: 'reported', decision },
  report: {
    ...{ person: megan.aadObjectId, learned: 'Mycket', cost: 17_200, costs: [] },
    at: '2026-11-20T08:00:00.000Z',
  },
};
const id = (mark: string) => mark.repeat(32);

describe('What is asked of one matter is answered in a sentence on its card:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      await addMeeting(transaction, '2026-12-10');
      const matters = [
        { id: id('a'), number: 'IB 2026-41', state: 'at-beredning', proposal: trip, dnr: 'KS 2026/99' },
        { id: id('b'), number: 'IB 2026-42', state: 'at-beredning', proposal: trip, meeting: '2026-12-10' },
        { id: id('c'), number: 'IB 2026-43', state: 'approved', decision, proposal: trip },
        { id: id('f'), number: 'IB 2026-44', proposal: trip, ...reported },
        { id: id('e'), number: 'IB 2026-45', state: 'submitted', proposal: { kind: 'declaration' } },
      ] as const;
      for (const matter of matters) await addMatter(transaction, makeMatter({ ...by, ...matter }));
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['what will that set us back', 'Estimated at SEK 28,000.'],
    ['vad kostar den', 'Beräknat till 28 000 kr.'],
    ['vad gick den på', 'Vad det kostade är inte rapporterat än. Beräknat är 28 000 kr.'],
    ['vem har sökt den', 'Sökt av Megan Bowen.'],
    ['hur många åker', 'Det är 2 personer.'],
    ['vilka åker', 'De som reser: 2 personer.'],
    ['när är det', 'Det är 3–5 februari 2027 (3 dagar).'],
    ['var är det nånstans', 'Platsen är Porto.'],
    ['vem godkände den', 'Godkänt av Patti Fernandez 12 november 2026'],
    ['är den godkänd', 'Godkänt av Patti Fernandez 12 november 2026'],
    ['vad är syftet', String.raw`Syftet: Dela \\*erfarenheter\\*`],
    ['vad fick vi ut av den', 'Inget är återrapporterat.'],
    ['har den nåt dnr', 'Något diarienummer är inte noterat.'],
    ['när tas den upp', 'Det är redan avgjort. Godkänt av Patti Fernandez'],
  ])('“%s”, after the card: %s', async (text, told) => {
    const { said } = await sayAfter(bot, ['IB 2026-43', text], adele);
    expect(said.replaceAll('\u00a0', ' ')).toContain(told);
    expect(said).not.toMatch(/har inte ändrat|has changed nothing/);
  });

  it.each([
    ['IB 2026-41, när tas den upp?', 'Ärendet står inte på någon dagordning än.'],
    ['IB 2026-42, när tas den upp?', 'Ärendet tas upp på IB:s möte 10 december 2026.'],
    ['IB 2026-41 vem beslutar?', 'Inget är beslutat än. Besluta kan Patti Fernandez'],
    ['Vad har IB 2026-41 för diarienummer?', 'diarienummer KS 2026/99.'],
    ['Vem har IB 2026-45?', 'Inskickat, väntar på strateg. Sökt av Megan Bowen.'],
    ['Vad kostar IB 2026-45?', 'Ingen kostnad är angiven.'],
    ['Vad kostade IB 2026-44?', 'Det kostade 17 200 kr, enligt återrapporten. Beräknat var 28 000 kr.'],
    ['hur går det med IB 2026-41?', 'Väntar på beslut av Patti Fernandez'],
  ])('“%s”, by its number: %s', async (text, told) => {
    expect((await sayAfter(bot, [text], lynne)).said.replaceAll('\u00a0', ' ')).toContain(told);
  });

  it('what was brought home is told to whoever asked for the trip', async () => {
    const texts = ['IB 2026-44', 'vad fick vi ut av den'];
    expect((await sayAfter(bot, texts, megan)).said).toContain('återrapporterat 20 november 2026: Mycket');
    const { said } = await sayAfter(bot, texts, adele);
    expect(said).toContain('Det är återrapporterat 20 november 2026. Rapporten har den som sökte');
    expect(said).not.toContain('Mycket');
  });

  it.each(['vem bestämmer om tjänsteresor', 'vad kostar en resa till Bryssel', 'mina remisser'])(
    '“%s” is asked of something else',
    async (text) => {
      expect((await sayAfter(bot, ['IB 2026-43', text], adele)).said).not.toContain('Nordic Smart Grid');
    },
  );
});
