import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { membership } from '../support/commitments.ts';
import { loadDemoCity, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What is asked of one commitment is answered in a sentence on its card:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    const state = { version: 1, endedOn: null, endReason: null, reviewOn: null, reviewedOn: null };
    const entered = { ...state, documents: [], registeredBy: 'sara', registeredOn: '2024-03-01' };
    await bot.services.store.transaction(async (transaction) => {
      await addCommitment(transaction, { ...membership, ...entered, id: 'a', contact: null });
      await addCommitment(transaction, {
        ...{ ...membership, ...entered, id: 'b', kind: 'cooperation-agreement', counterpart: 'Berlin' },
        ...{ end: '2028-12-31', costPerYear: null, contact: megan.aadObjectId, unit: 'kultur', theme: '' },
      });
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['när omprövas det', 'Ingen dag för omprövning är noterad.'],
    ['när gick vi med', 'Trafiknämnden gick med 1 mars 2024.'],
    ['hur länge har vi varit med', 'Trafiknämnden gick med 1 mars 2024.'],
    ['vad kostar det', 'Det kostar 45 000 kr per år.'],
    ['vem sköter det', 'Det ligger hos Trafiknämnden. Vem där som håller i det är inte noterat.'],
    ['när går det ut', 'Inget slutdatum är noterat.'],
    ['vem beslutade om det', 'Det beslutades av Trafiknämnden, 1 februari 2024.'],
    ['vad handlar det om', 'Det gäller hållbar mobilitet.'],
    ['vad får vi ut av det', 'Vad det har gett noteras inte här.'],
    ["what's the diary number", 'No diary number is noted.'],
    ['when did we join', 'The Transport Committee joined 1 March 2024.'],
  ])('“%s”, after the card: %s', async (text, told) => {
    const { said } = await sayAfter(bot, ['Åtagande 1', text], patti);
    expect(said.replaceAll('\u00a0', ' ')).toContain(told);
  });

  it.each([
    ['when does it run out', 'It is in force until and including 31 December 2028.'],
    ['vem har hand om det', 'Megan Bowen är kontakt, hos Kulturnämnden.'],
    ['vad kostar det', 'Vad det kostar är inte noterat.'],
    ['vad handlar det om', 'Vad det gäller mer än motparten är inte noterat.'],
    ['när började det gälla', 'Det började gälla 1 mars 2024.'],
  ])('“%s” of an agreement: %s', async (text, told) => {
    expect((await sayAfter(bot, ['Åtagande 2', text], patti)).said).toContain(told);
  });

  it.each([
    ['Åtagande 1', 'får vi valuta för pengarna', 'Det avgör den som beslutar om medlemskapet'],
    ['Åtagande 1', 'is it worth the fee', 'The yardstick is whether it is relevant'],
    ['Åtagande 2', 'vi vill förlänga två år', '"value":"2030-12-31"'],
    ['Åtagande 2', 'we want it to run three more years', '"value":"2031-12-31"'],
    ['Åtagande 2', 'förläng till sista mars 2029', '"value":"2029-03-31"'],
  ])('after “%s” “%s” is measured by the strategy, or filled in', async (first, text, told) => {
    expect((await sayAfter(bot, [first, text], patti)).said).toContain(told);
  });

  it('a membership with what it costs is examined though its name is not told yet', async () => {
    const text = 'vi funderar på att gå med i ett europeiskt museinätverk kostar 3000 euro om året';
    expect((await sayAfter(bot, [text], megan)).said).toContain('Pröva ett nytt åtagande');
  });

  it('by its number', async () => {
    expect((await sayAfter(bot, ['åtagande 2, när går det ut?'], patti)).said).toContain(
      'Det gäller till och med 31 december 2028.',
    );
  });

  it('by its name', async () => {
    const { said } = await sayAfter(bot, ['vad betalar vi för POLIS per år'], patti);
    expect(said.replaceAll('\u00a0', ' ')).toContain('Det kostar 45 000 kr per år.');
  });

  it.each(['vad kostar ett medlemskap', 'vem beslutar om medlemskap i ett nätverk', 'tack'])(
    '“%s” is asked of something else',
    async (text) => {
      expect((await sayAfter(bot, ['Åtagande 1', text], patti)).said).not.toContain('Medlemskap i POLIS');
    },
  );
});
