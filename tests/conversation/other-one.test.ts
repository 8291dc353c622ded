import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { membership } from '../support/commitments.ts';
import { alex, loadDemoCity, megan } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Another one than that which was shown', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const trips = [
        { place: 'Lyon', title: 'Lumière', from: '2027-02-03', until: '2027-02-05' },
        { place: 'Bryssel', title: 'Möte med kommissionen', from: '2027-01-20', until: '2027-01-21' },
        { place: 'Barcelona', title: 'Smart City Expo', from: '2026-12-14', until: '2026-12-16' },
        { place: 'Helsingfors', title: 'Nordisk biblioteksdag', from: '2025-10-07', until: '2025-10-08' },
      ];
      for (const [index, proposal] of trips.entries())
        await addMatter(
          transaction,
          makeMatter({
            ...{ id: 'abcd'.charAt(index).repeat(32), number: `IB 2026-${index + 1}` },
            ...{ state: 'at-beredning', requester: alex.aadObjectId },
            proposal: { kind: 'conference', onBehalfOf: 'ks', ...proposal },
          }),
        );
      for (const [index, counterpart] of ['Köpenhamn', 'Berlin', 'Nordic Libraries'].entries())
        await addCommitment(transaction, {
          ...{ ...membership, id: `c${index}`, version: 1, counterpart, unit: 'kultur' },
          ...(index < 2 ? { kind: 'cooperation-agreement' as const, end: '2028-12-31' } : {}),
          ...{ endedOn: null, endReason: null, reviewOn: null, reviewedOn: null },
          ...{ registeredBy: alex.aadObjectId, registeredOn: '2024-03-01' },
        });
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['IB 2026-1', 'nä den andra, den till Belgien', 'IB 2026-2'],
    ['IB 2026-1', 'not that, the one in Spain', 'IB 2026-3'],
    ['IB 2026-2', 'and Lyon, when do we take that', 'IB 2026-1'],
    ['IB 2026-2', 'fel resa, jag menade den i Barcelona', 'IB 2026-3'],
    ['Åtagande 1', 'å den med Berlin', 'Berlin'],
    ['Åtagande 1', 'och det tyska då?', 'Berlin'],
    ['Commitment 2', 'no, the Danish one', 'Köpenhamn'],
    ['IB 2026-1', 'och den förra året om bibliotek, skrev vi nåt om den', 'IB 2026-4'],
    ['IB 2026-2', 'inte Bryssel, Lyon', 'IB 2026-1'],
    ['Åtagande 2', 'inte berlin, nätverket menar jag', 'Nordic Libraries'],
    ['Commitment 2', 'not berlin, the network', 'Nordic Libraries'],
  ])('after “%s” is meant by “%s”', async (shown, text, named) => {
    const { said } = await sayAfter(bot, [shown, text], alex);

    expect(said).toContain(named);
    expect(said).not.toMatch(/Jag är inte säker|I am not sure/);
  });

  it.each(['flytta den till nästa möte istället', 'put it off until the next meeting'])(
    'is not meant by “%s”, which its card is for',
    async (text) => {
      const { said } = await sayAfter(bot, ['IB 2026-1', text], alex);

      expect(said).toContain('Lumière');
      expect(said).toMatch(/har inte ändrat något|has changed nothing/);
      expect(said).not.toMatch(/Jag är inte säker|I am not sure/);
    },
  );

  it('is not meant where what was shown gets another place', async () => {
    const { said } = await sayAfter(bot, ['IB 2026-1', 'nej flytta den till Bryssel'], alex);

    expect(said).toContain('Lumière');
    expect(said).toContain('"value":"Bryssel"');
  });

  it.each(['ja va gick den på då', 'jaha, vad gick den på', 'right, and what did it cost then'])(
    'is not meant by “%s”, which is answered of what was shown',
    async (text) => {
      const { said } = await sayAfter(bot, ['IB 2026-1', text], alex);

      expect(said).toContain('IB 2026-1');
      expect(said).not.toMatch(/Jag är inte säker|I am not sure/);
    },
  );

  it.each([
    ['har di sagt ja te Lyon än eller', 'IB 2026-1'],
    ['has Barcelona been given the green light', 'IB 2026-3'],
    ['I was thinking of pulling out of the Lyon conference, how do I do that', 'IB 2026-1'],
    ['vi vill inte åka till Lyon längre, hur drar jag tillbaka den', 'IB 2026-1'],
    ['vilka ärenden har gått till IB i år', 'Ärenden i IB 2026'],
    ['show me Nordic Libraries', 'Nordic Libraries'],
    ['vilka nätverk är vi med i på kultur', 'Nordic Libraries'],
    ['which memberships does the culture committee have', 'Nordic Libraries'],
  ])('“%s” is known by itself', async (text, named) => {
    const { said } = await sayAfter(bot, [text], alex);

    expect(said).toContain(named);
    expect(said).not.toContain('strategi');
  });

  it.each([
    ['vi har gått med i ett nätverk som heter c40, var skriver man in sånt', 'C40'],
    ['we have joined Energy Cities, where do I enter it', 'Energy Cities'],
  ])('“%s” brings the form with the name', async (text, name) => {
    const { said } = await sayAfter(bot, [text], megan);

    expect(said).toContain('commitment-save');
    expect(said).toContain(name);
  });

  it.each(['mornmorn', 'tjatja', 'heyhey'])('“%s” is a greeting', async (text) => {
    const { said } = await sayAfter(bot, [text], alex);

    expect(said).toMatch(/^(?:Hej|Hello)/);
  });

  it.each(['vem är högsta hönset på kulturförvaltningen', 'who runs the Culture Administration'])(
    '“%s” asks for the head',
    async (text) => {
      const { said } = await sayAfter(bot, [text], alex);

      expect(said).toMatch(/chef för|head of/);
      expect(said).not.toContain('kontaktperson för');
    },
  );
});
