import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { alex, isaiah, loadDemoCity, megan, stranger } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('The year of a unit, for its plan and its follow-up (5#8)', () => {
  let bot: TestBot;
  const now = new Date('2026-11-25T08:00:00Z');
  /** All that the bot says to a message, and the documents that it hands over. */
  const ask = async (text: string, from: object, earlier: string[] = []) => {
    const first = personalMessage(earlier[0] ?? text, { from });
    const { conversation } = first;
    for (const said of earlier) await bot.exchange(personalMessage(said, { from, conversation }));
    const calls = await bot.exchange(personalMessage(text, { from, conversation }));
    const said = calls.map(({ activity }) => activity.text ?? '').join('\n');
    const files = [...said.matchAll(/\[(?<name>[^\]]+)\]\((?<address>http:[^)]+)\)/g)].map(
      ({ groups }) => groups,
    );
    const prompts = calls.flatMap(({ activity }) => activity.suggestedActions?.actions ?? []);
    return { said, files, prompts: JSON.stringify(prompts) };
  };

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => now } });
    await loadDemoCity(bot);
    const state = { version: 1, endedOn: null, endReason: null, reviewOn: null, reviewedOn: null };
    const entered = { ...state, registeredBy: 'sara', registeredOn: '2024-03-01', contact: null };
    await bot.services.store.transaction(async (transaction) => {
      await addCommitment(transaction, { ...membership, ...entered, id: 'polis' });
      await addCommitment(transaction, {
        ...{ ...membership, ...entered, id: 'libraries' },
        ...{ counterpart: 'Nordic Libraries', unit: 'kultur' },
      });
      const { number: _number, ...visit } = makeVisit({
        id: 'riga',
        unit: 'kultur',
        createdOn: '2026-03-01',
      });
      await addVisit(transaction, visit);
    });
  });
  afterAll(() => bot?.close());

  test.each([
    'Årsredovisning 2026 för Kulturnämnden',
    'Underlag till verksamhetsplan för kultur 2026',
    'årsredovisnig för vår nämnd i år',
    'kan jag få vårt internationella underlag för i år till VB',
    'behöver siffror t verksamhetsberättelsen för kultur',
    'underlag till verksamhetsplan',
    'kan du samla det vi gjort utomlands till vår verksamhetsplan',
    'hur får jag fram vårt underlag till verksamhetsplanen',
    'vi behöver siffror till verksamhetsplanen före måndag. Var hämtar vi dem?',
  ])('"%s" hands a contact person that of the own unit', async (text) => {
    const { said, files } = await ask(text, megan);
    expect(said).toContain('underlaget för Kulturnämnden 2026');
    expect(said).toContain('Inte med är nämndens egna resor');
    expect(files.map((file) => file?.name)).toEqual([
      'Årsredovisning 2026 Kulturnämnden.docx',
      'Årsredovisning 2026 Kulturnämnden.xlsx',
      'Årsredovisning 2026 Kulturnämnden.json',
    ]);
  });

  test("it holds what is the unit's alone, and says what it covers and leaves out", async () => {
    const { files } = await ask('Årsredovisning 2026 för Kulturnämnden', megan);
    const [docx, , json] = await Promise.all(files.map((file) => fetch(file?.address ?? '')));
    const pack = (await json?.json()) as { unit: string; entries: { unit: string; title: string }[] };
    expect(pack.unit).toBe('kultur');
    expect(new Set(pack.entries.map(({ unit }) => unit))).toEqual(new Set(['kultur']));
    expect(pack.entries.map(({ title }) => title)).toContain('Nordic Libraries');
    const bytes = new Uint8Array((await docx?.arrayBuffer()) ?? new ArrayBuffer(0));
    const read = await readDocument({ name: 'year.docx', bytes });
    const text = JSON.stringify(read);
    expect(text).toContain('Internationellt arbete 2026: Kulturnämnden');
    expect(text).toContain('Vad underlaget omfattar');
    expect(text).toContain('Det här är inte med');
    expect(text).not.toMatch(/POLIS|Per enhet/);
  });

  test("whoever may not have the city's gets that of the own unit, and hears so", async () => {
    const { said } = await ask('Årsredovisning 2026', megan);
    expect(said).toContain('Underlaget för hela staden lämnas till strateger');
    expect(said).toContain('underlaget för Kulturnämnden 2026');
  });

  test('that of another unit is not handed over, and the own one is offered', async () => {
    const { said, files, prompts } = await ask('Årsredovisning 2026 för Trafiknämnden', megan);
    expect(said).toContain('lämnas till dess kontaktperson och chef');
    expect(files).toEqual([]);
    expect(prompts).toContain('Årsredovisning 2026 för Kulturnämnden');
  });

  test.each([
    ['a registrar', isaiah],
    ['somebody in no directory', stranger],
  ])('%s gets none', async (_who, from) => {
    const { files } = await ask('Årsredovisning 2026 för Kulturnämnden', from);
    expect(files).toEqual([]);
  });

  test("a strategist gets any unit's, and goes on to another", async () => {
    expect((await ask("figures for the transport committee's annual report 2026", alex)).said).toContain(
      'material for the Transport Committee 2026',
    );
    const { said } = await ask('å för kultur?', alex, ['Årsredovisning 2026']);
    expect(said).toContain('underlaget för Kulturnämnden 2026');
  });

  test.each([
    ['Årsredovisning 2026', 'samma på engelska till våra gäster', 'material for the annual account 2026'],
    ['Årsredovisning 2026 för Kulturnämnden', 'in English please', 'material for the Culture Committee 2026'],
    ['Annual account 2026', 'på svenska också', 'underlaget till årsredovisningen 2026'],
  ])('after "%s", "%s" gives the same in that language', async (asked, text, told) => {
    expect((await ask(text, alex, [asked])).said).toContain(told);
  });

  test.each([
    [
      'Årsredovisning 2026',
      'och för förra året också så vi kan jämföra komma tack',
      'underlaget till årsredovisningen 2025',
    ],
    ['Årsredovisning 2026 för Kulturnämnden', 'förra året med, att jämföra med', 'för Kulturnämnden 2025'],
    [
      'Annual account 2026',
      'and last year too so that we can compare',
      'material for the annual account 2025',
    ],
  ])('after "%s", "%s" gives that of the other year', async (asked, text, told) => {
    expect((await ask(text, alex, [asked])).said).toContain(told);
  });

  test('for a plan of a year to come it is what has been done, and says so', async () => {
    const { said } = await ask('Underlag till verksamhetsplan 2027 för kultur', megan);
    expect(said).toContain('2027 har inte börjat');
    expect(said).toContain('underlaget för Kulturnämnden 2026');
  });

  test('a year without anything offers one that has', async () => {
    const { said, prompts } = await ask('Årsredovisning 2019 för Kulturnämnden', megan);
    expect(said).toContain('inga poster för Kulturnämnden 2019');
    expect(prompts).toContain('Årsredovisning 2026 för Kulturnämnden');
  });

  test.each([
    'Hur ska Kulturnämnden redovisa internationellt arbete i årsredovisningen?',
    'Är vår nämnds internationella arbete med i årsredovisningen?',
    'Vad ska stå i Trafiknämndens verksamhetsplan om internationellt arbete?',
  ])('"%s" stays the question of the strategy', async (text) => {
    const { said, files } = await ask(text, megan);
    expect(files).toEqual([]);
    expect(said).not.toContain('underlaget för');
  });
});
