import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommitmentFacts } from '../../src/commitments/model.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { membership } from '../support/commitments.ts';
import { loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What there is already is told before something new is entered into', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    const entered = {
      ...{ version: 1, endReason: null, reviewOn: null, reviewedOn: null, endedOn: null },
      ...{ registeredBy: 'sara', registeredOn: '2024-03-01' },
    };
    const add = (id: string, facts: Partial<CommitmentFacts>, more: { endedOn?: string } = {}) =>
      bot.services.store.transaction((transaction) =>
        addCommitment(transaction, {
          ...membership,
          contact: null,
          documents: [],
          ...facts,
          ...entered,
          ...more,
          id,
        }),
      );
    await add('polis', {});
    const agreement = { kind: 'cooperation-agreement', start: '2023-01-01', end: '2028-12-31' } as const;
    await add('copenhagen', { ...agreement, counterpart: 'Köpenhamn', theme: 'cykling' });
    await add('berlin', { ...agreement, counterpart: 'Berlin', theme: 'bibliotek', unit: 'kultur' });
    await add('ended', { ...agreement, counterpart: 'Wien', theme: 'cykling' }, { endedOn: '2025-01-31' });
  });
  afterAll(() => bot?.close());

  test('the pre-check shows the same counterpart, then near themes, each with how it stands and a way to it', async () => {
    const card = cardOf(
      await say('Vi tänker teckna ett samarbetsavtal med Köpenhamns kommun om skola', megan),
    );
    expect(card).toContain('Det här finns redan i registret');
    expect(card).toMatch(
      /Samarbetsavtal med Köpenhamn om cykling.*Samma motpart · Trafiknämnden · gäller till och med/,
    );
    expect(card).toContain('Visa åtagande 2');
    expect(card).not.toContain('POLIS');
  });

  test.each([
    ['Vi tänker teckna ett samarbetsavtal med Köpenhamn om cykling', 'finns det redan något med dem?'],
    ['Vi tänker teckna ett samarbetsavtal med Köpenhamn om cykling', 'har vi något med dem sen tidigare?'],
    ['Vi vill teckna avtal med Köpenhamn om skolor', 'finns det inget redan?'],
    ['Test an agreement with Köpenhamn on schools', "isn't there one already?"],
  ])('after “%s”, “%s” lists what there is with them', async (...texts) => {
    const { said } = await sayAfter(bot, texts, megan);
    expect(said).toMatch(/(?:Åtaganden med|Commitments with) Köpenhamn/);
    expect(said).toContain('cykling');
  });

  test('what is demanded stays a question', async () => {
    const texts = [
      'Vi tänker teckna ett samarbetsavtal med Köpenhamn om cykling',
      'finns det regler för det?',
    ];
    expect((await sayAfter(bot, texts, megan)).said).not.toContain('Åtaganden med');
  });

  test('by its theme, in whatever words, and not what has ended', async () => {
    const card = cardOf(await say('Vi vill gå med i nätverket Velo City om cykelvägar', megan));
    expect(card).toMatch(/Köpenhamn.*Samma tema.*POLIS.*Närliggande tema/);
    expect(card).not.toMatch(/Wien|Berlin/);
  });

  test('in English, by the name of a place in either language, on the verdict too', async () => {
    const asked = await say('We plan to sign a cooperation agreement with Copenhagen on cycling', megan);
    expect(cardOf(asked)).toMatch(/Köpenhamn.*Same counterpart/);
    const draft = { kind: 'cooperation-agreement', counterpart: 'Copenhagen', theme: 'cycling', unit: '' };
    const judged = await press('commitment-check', { language: 'en', ...draft, costPerYear: '' }, megan);
    expect(judged).toMatch(/in the register already.*Köpenhamn.*Same counterpart/);
  });

  test('where there is nothing it says so', async () => {
    const card = cardOf(await say('Vi tänker teckna ett samarbetsavtal med Riga om äldreomsorg', megan));
    expect(card).toContain('Registret har inget med samma motpart eller tema.');
    expect(card).not.toContain('Det här finns redan');
  });

  test.each([
    ['Finns det redan ett nätverk om cykling?', 'POLIS', 'Av annat slag finns Samarbetsavtal med Köpenhamn'],
    ['har vi nåt samarbete om cyckling redan', 'Köpenhamn', ''],
    ['are we already part of anything on libraries?', 'Berlin', 'near themes'],
    ['Är staden redan medlem i något nätverk inom mobilitet?', 'POLIS', ''],
    ['Does the city already cooperate with Berlin on libraries?', 'Berlin', ''],
    ['finns nåt vi redan är med i om cykel innan vi startar ett nytt?', 'POLIS', ''],
    ['avtal om cykling', 'Köpenhamn', ''],
    ['nätverk mobilitet', 'POLIS', ''],
    ['Vilka medlemskap finns?', 'POLIS', ''],
    ['what networks exist', 'POLIS', ''],
    ['vilka länder har vi avtal med', 'Berlin', ''],
    ['har vi några avtal i Tyskland?', 'Berlin', ''],
    ['hej! innan jag drar igång nåt, har vi redan nåt avtal om bibliotek?', 'Berlin', ''],
    ['Anything on cycling already signed?', 'Köpenhamn', ''],
    ['Vad har vi för samarbeten kring mobilitet sedan tidigare?', 'POLIS', ''],
    ['Har nån annan nämnd redan avtal med Köpenhamn?', 'Köpenhamn', ''],
    ['finns de redan nåt på cykelområdet', 'Köpenhamn', ''],
    ['är vi med i nåt mobilitetsnätverk', 'POLIS', ''],
    ['vilka nätverk sysslar med mobilitet', 'POLIS', ''],
    ['vad har trafiknämnden för avtal', 'Köpenhamn', ''],
  ])('"%s" is answered from the register', async (text, shown, note) => {
    const sent = await say(text, megan);
    expect(cardOf(sent)).toContain(shown);
    expect(sent.text ?? '').toContain(note);
    expect(sent.text ?? '').not.toContain('Internationell strategi');
  });

  test.each(['är vi redan med i något för äldreomsorg', 'do we already have an agreement with Riga'])(
    '"%s" is told that the register has none',
    async (text) => expect((await say(text, megan)).text).toMatch(/Jag hittar inga|I find none/),
  );

  test.each([
    'Får vi ingå ett avtal om cykling?',
    'Vad krävs för ett medlemskap?',
    'Kan ett avtal omfatta flera teman?',
    'Finns det ett nätverk för internationella kontaktpersoner?',
    'May we join a network on cycling?',
    'avtal om vänort',
    'finns det medlemskap som kräver KF-beslut',
    'medlemskap i EU-nätverk, vem beslutar',
    'What networks does the strategy mention?',
  ])('"%s" stays the question of the strategy', async (text) => {
    const said = JSON.stringify(await say(text, megan));
    expect(said).not.toMatch(/commitment-show|Jag hittar inga/);
  });
});
