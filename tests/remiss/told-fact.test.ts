import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMeetings } from '../../src/remiss/dates/load-meetings.ts';
import { findCase, saveRecipient } from '../../src/remiss/recipient-register.ts';
import { alex, isaiah, lynne, megan, stranger } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const clock = { now: () => new Date('2026-11-24T08:00:00Z') };
const meetings = 'units:\n  - {unit: kultur, meetings: [2026-12-08, 2027-02-02]}\n';

describe('What is asked of one remiss is answered in a sentence on its card:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock });
    await loadShortNamed(bot);
    const { store } = bot.services;
    expect((await loadMeetings({ store, clock }, { text: meetings, actor: 'system:start' })).ok).toBe(true);
    await store.transaction(async (transaction) => {
      const [handled, answered] = [
        await findCase(transaction, '812/2026-kultur'),
        await findCase(transaction, '813/2026-kultur'),
      ];
      if (handled === undefined || answered === undefined) throw new Error('nothing was registered');
      const own = { handler: megan.aadObjectId, ownDnr: 'KN *7*' };
      await saveRecipient(transaction, { ...handled.recipient, ...own });
      const [late, later] = [
        await findCase(transaction, '1001/2026-kultur'),
        await findCase(transaction, '1001/2026-trafik'),
      ];
      if (late === undefined || later === undefined) throw new Error('nothing was registered');
      const granted = {
        state: 'granted',
        reason: '',
        askedOn: '2026-11-20',
        decidedOn: '2026-11-21',
      } as const;
      await saveRecipient(transaction, { ...late.recipient, extension: { ...granted, until: '2027-03-15' } });
      await saveRecipient(transaction, {
        ...later.recipient,
        extension: { ...granted, until: '2027-03-22' },
      });
      const sent = { wordOn: '2026-11-20', endedOn: '2026-11-20', stance: 'support' } as const;
      await saveRecipient(transaction, { ...answered.recipient, ...sent });
    });
  });
  afterAll(() => bot?.close());

  it('the last day of all is that of the letter, whoever of them was given more time', async () => {
    const { said } = await sayAfter(bot, ['när är sista dagen för KS 2026/1001?'], alex);
    expect(said).toContain('Sista dagen att svara är måndag 15 februari 2027.');
  });

  it.each([
    ['vem har den', 'Megan Bowen är handläggare, hos Kulturnämnden.'],
    ['vem hos oss sitter på den', 'Megan Bowen är handläggare, hos Kulturnämnden.'],
    ['när är sista dagen', 'Sista dagen att svara är måndag 15 februari 2027.'],
    ['vilken rotel skickade ut den?', 'Ansvarig hos avsändaren: Trafikroteln.'],
    ['vad har den för dnr', String.raw`KS 2026/812, och KN \\*7\\* hos Kulturnämnden.`],
    ['får vi påminnelser, hur långt innan', 'Påminnelser kommer 20, 10, 5 och 1 arbetsdagar före'],
    ['när tas den upp i nämnden', 'Nämndens sista sammanträde före sista dagen är tisdag 2 februari 2027'],
    ['hinner vi svara innan jul', 'Nämndens sista sammanträde före sista dagen är tisdag 2 februari 2027'],
    ['har vi svarat', 'Inget svar är noterat än.'],
    ['vart skickar vi svaret', 'Vart svaret ska skickas är inte noterat.'],
    ['vad handlar den om', 'Remissen gäller Cykelplan för Stockholm 2027–2035.'],
    ['har vi bett om mer tid', 'Ingen har bett om mer tid här.'],
    ['vilka mer har fått den', 'Den är skickad till Kulturnämnden, Trafiknämnden.'],
    ['hur många har fått den', 'Den är skickad till Kulturnämnden, Trafiknämnden.'],
    ['who sent it', 'Responsible at the sender: Trafikroteln.'],
  ])('“%s”, after the card: %s', async (text, told) => {
    const { said } = await sayAfter(bot, ['KS 2026/812', text], isaiah);
    expect(said).toContain(told);
    expect(said).not.toMatch(/har inte ändrat|has changed nothing/);
  });

  it.each([
    ['KS 2026/813 är vi klara', 'Besvarad fredag 20 november 2026. Svaret: tillstyrker.'],
    ['vem handlägger KS 2026/813?', 'Ingen handläggare är noterad hos Kulturnämnden.'],
    ['KS 2026/813: hinner vi svara?', 'Besvarad fredag 20 november 2026.'],
    ['har vi svarat på klimathandlingsplanen', 'Besvarad fredag 20 november 2026. Svaret: tillstyrker.'],
  ])('“%s”, by its number or name: %s', async (text, told) => {
    expect((await sayAfter(bot, [text], isaiah)).said).toContain(told);
  });

  it('how others have answered is told to the sender alone', async () => {
    const texts = ['KS 2026/813', 'har nån annan nämnd svarat än?'];
    expect((await sayAfter(bot, texts, lynne)).said).toContain(
      '1 av 2 har svarat eller avstått: Kulturnämnden.',
    );
    const { said } = await sayAfter(bot, texts, isaiah);
    expect(said).toContain('Hur andra har svarat ser bara avsändaren.');
    expect(said).not.toContain('1 av 2');
  });

  it.each([megan, stranger])('what a recipient has done is told to nobody else: $name', async (from) => {
    const { said } = await sayAfter(bot, ['KS 2026/813 har de svarat?'], from);
    expect(said).toMatch(/ser bara avsändaren/);
    expect(said).toContain('Sista dagen att svara är måndag 15 februari 2027.');
    expect(said).not.toMatch(/Besvarad/);
  });

  it('of several recipients each is pointed to', async () => {
    const { said } = await sayAfter(bot, ['KS 2026/813 vem handlägger?'], alex);
    expect(said).toContain('Det är olika för varje enhet. Öppna enhetens kort.');
  });

  it.each(['Svaret på KS 2026/812 är skickat', 'nu är svaret på KS 2026/812 skickat'])(
    '“%s” tells, and is answered that nothing is changed',
    async (text) => {
      const { said } = await sayAfter(bot, [text], isaiah);
      expect(said).toContain('Det du skrev har inte ändrat något.');
    },
  );

  it.each(['vem är kontaktperson på trafik', 'vilka remisser har vi', 'vad kostar ett medlemskap'])(
    '“%s” is asked of something else',
    async (text) => {
      const { said } = await sayAfter(bot, ['KS 2026/812', text], isaiah);
      expect(said).not.toContain('Remiss KS 2026/812 till');
    },
  );
});
