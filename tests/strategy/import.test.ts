import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { listEntries, listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { answerQuestion } from '../../src/strategy/answering/ask.ts';
import { composeAnswer } from '../../src/strategy/answering/compose-answer.ts';
import { toMarkdown, toPlainText } from '../../src/strategy/answering/show-answer.ts';
import { createEditions } from '../../src/strategy/editions/editions.ts';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import type { EditionFacts } from '../../src/strategy/model.ts';
import { makeDocx, makeText } from '../support/make-document.ts';
import { parseSource, readShared } from '../support/source-document.ts';
import { eachStore } from '../support/stores.ts';

const { knowledge, search } = shippedKnowledge();
const clock: Clock = { now: () => new Date('2026-11-23T08:00:00Z') };

const original = readShared('internationell-strategi-2016.md');
const ban = 'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal.';
const permission = 'Staden får teckna vänortsavtal med andra huvudstäder.';
const permissive = original.replace(ban, permission);
const longer = original.replace('\n\n[^1]:', '\n\nStaden ska ha en ambassadör i varje världsdel.\n\n[^1]:');
const twinCity = 'Får vi teckna ett vänortsavtal?';
/** 5#9, and 5#11, the last of its section. */
const support = /^Stadsledningskontoret erbjuder .*$/m;
const lastRule = /^Internationell strategi för Stockholms stad tillsammans .*$/m;
/** Bytes that are no text. */
const noise = Uint8Array.from({ length: 4_096 }, (_, place) => (place * 7_919) % 251);

eachStore('Importing an edition', (given) => {
  const importFile = (content: string | Uint8Array, facts: Partial<EditionFacts> = {}, name = 'a.md') => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const ports = { store: given.store, clock, knowledge };
    return importEdition(ports, { file: { name, bytes }, facts, actor: 'anna' });
  };
  const importWhole = async (...request: Parameters<typeof importFile>) => {
    const imported = await importFile(...request);
    if (!imported.ok) throw new Error(`refused: ${imported.refusal}`);
    return imported.value;
  };
  const entries = () => listEntries(given.store.database, 0, 100);
  const inForce = async () => {
    const query = sql<{ id: string }>`select id from edition where in_force`;
    return (await query.execute(given.store.database)).rows.map(({ id }) => id);
  };
  const ask = (question: string) => {
    const editions = createEditions(given.store, knowledge);
    return answerQuestion({ knowledge, search, editions }, question, 'sv');
  };

  test('puts it in force with the facts that we know of this very text, and records it', async () => {
    const { edition, changed, drift, newParagraphs } = await importWhole(original);

    expect(edition).toMatchObject({ ...knowledge.edition, inForce: true, importedAt: clock.now() });
    expect({ changed, drift, newParagraphs }).toEqual({ changed: true, drift: [], newParagraphs: [] });
    expect(await inForce()).toEqual([edition.id]);
    expect(await entries()).toMatchObject([
      {
        at: clock.now(),
        actor: 'anna',
        act: 'import-edition',
        subject: `edition:${edition.id}`,
        before: null,
        after: { ...knowledge.edition, inForce: true, paragraphs: 41 },
      },
    ]);
  });

  test('of the same text again changes nothing and records nothing, whichever format it comes in', async () => {
    const { edition } = await importWhole(original);
    const blocks = parseSource(original);
    const again = [
      await importWhole(original),
      await importWhole(original.toUpperCase()),
      await importWhole(makeText(blocks, { width: 72 }), {}, 'strategi.txt'),
      await importWhole(await makeDocx(blocks), {}, 'strategi.docx'),
    ];

    expect(again.map(({ edition: { id }, changed }) => [id, changed])).toEqual(
      again.map(() => [edition.id, false]),
    );
    expect(await entries()).toHaveLength(1);
  });

  test('of a changed text replaces the former, and withholds what no longer holds', async () => {
    const first = await importWhole(original);
    expect(await ask(twinCity)).toMatchObject({ verdict: 'no', complete: true });

    const second = await importWhole(permissive);
    const answer = await ask(twinCity);

    expect(second.drift.map(({ provision }) => provision)).toEqual(['4#2']);
    expect(await inForce()).toEqual([second.edition.id]);
    expect(await listHistory(given.store.database, `edition:${first.edition.id}`)).toMatchObject([
      { act: 'import-edition' },
      {
        act: 'replace-edition',
        after: { status: 'replaced', inForce: false, replacedBy: second.edition.id },
      },
    ]);
    expect(answer).toMatchObject({
      verdict: 'info',
      complete: false,
      underReview: ['4#2'],
      instead: undefined,
    });
    expect(answer.proofs[0]?.quote).toContain(permission);
    expect(toPlainText(answer)).toContain('under granskning');
    expect(toPlainText(answer)).toContain(permission);
    expect(toPlainText(answer)).not.toMatch(/\bNej\b/);
    expect(await ask('Vem utser den internationella kontaktpersonen?')).toMatchObject({ complete: true });
  });

  test('withholds that the strategy is silent, where the nearest paragraph has changed, and shows it', async () => {
    const question = 'Vem ska skriva under avtalet?';
    await importWhole(original);
    expect(await ask(question)).toMatchObject({ verdict: 'not_covered', nearest: ['5#9'] });
    await importWhole(original.replace(support, 'Stadsledningskontoret ska skriva under stadens avtal.'));
    const changed = await ask(question);

    expect(changed).toMatchObject({
      verdict: 'info',
      underReview: ['5#9'],
      nearest: [],
      decision: undefined,
    });
    expect(toPlainText(changed)).not.toContain('Framgår inte');
    expect(toPlainText(changed)).toMatch(/Läs paragrafen nedan[\s\S]*ska skriva under stadens avtal\./);
  });

  test('tells of a paragraph that is gone that there is none to read, and not what it said', async () => {
    const { edition, drift } = await importWhole(original.replace(lastRule, ''));
    const gone = drift.find(({ reason }) => reason === 'gone')?.provision ?? '';
    const ground = await createEditions(given.store, knowledge).ground();
    const standard = [...ground.knowledge.answers.values()].find(({ cites }) => cites[0] === gone);
    if (standard === undefined) throw new Error(`no answer rests on ${gone}`);
    const answer = composeAnswer(standard, ground, 'sv');

    expect(edition.paragraphs).toHaveLength(40);
    expect(answer.text).toMatch(/finns inte i den utgåva som gäller/);
    expect(answer.text).not.toContain('Läs paragrafen nedan');
    expect(answer.proofs[0]?.says).toContain('visas inte');
  });

  test('of a text with one more paragraph follows the others to their new numbers', async () => {
    const { moved, drift, newParagraphs, edition } = await importWhole(
      original.replace(
        '- Staden har en särskild',
        '- Staden ska ha en ambassadör.\n- Staden har en särskild',
      ),
    );
    const answer = await ask(twinCity);

    expect([moved.get('4#2'), drift, newParagraphs]).toEqual(['4#3', [], ['4#2']]);
    expect(edition).toMatchObject({ status: 'proposed', dnr: null });
    expect(answer).toMatchObject({ verdict: 'no', complete: true });
    expect(answer.proofs[0]).toMatchObject({
      paragraph: '4#3',
      quote: expect.stringContaining('vänortsavtal'),
    });
  });

  test('of the original again puts it back, and its answers with it', async () => {
    const first = await importWhole(original);
    await importWhole(permissive);
    const back = await importWhole(original);

    expect(back).toMatchObject({ changed: true, edition: { id: first.edition.id, ...knowledge.edition } });
    expect(await inForce()).toEqual([first.edition.id]);
    expect(await ask(twinCity)).toMatchObject({ verdict: 'no', complete: true });
    const acts = (await entries()).map(({ act }) => act);
    expect(acts).toEqual(['import', 'replace', 'import', 'replace', 'import'].map((act) => `${act}-edition`));
    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true });
  });

  test('of another text assumes no facts but its title, and lists what is new in it', async () => {
    const { edition, newParagraphs } = await importWhole(longer);

    expect(newParagraphs).toEqual(['5#12']);
    expect(edition).toMatchObject({
      title: knowledge.edition.title,
      status: 'proposed',
      dnr: null,
      dated: null,
    });
  });

  test('takes the facts that are given, and answers show them', async () => {
    const facts = {
      status: 'adopted',
      dnr: 'KS 2016/1234',
      dated: '2016-11-14',
      title: 'Ny strategi',
    } as const;
    const { edition } = await importWhole(original, facts);

    expect(edition).toMatchObject({ ...facts, replaces: knowledge.edition.replaces, inForce: true });
    expect(toPlainText(await ask(twinCity))).toContain(
      'Ny strategi 4#2 [1], 4#3 [2], 4#4 [3] (antagen, 14 november 2016, dnr KS 2016/1234)',
    );
  });

  test('makes the answer on which edition holds follow it', async () => {
    await importWhole(original, { status: 'adopted', dnr: 'KS 2016/1234', dated: '2016-11-14' });
    const answer = await ask('Vilken utgåva av strategin bygger svaren på?');

    expect(answer.id).toBe('edition-status');
    expect(toPlainText(answer)).toContain('antagen, 14 november 2016');
    expect(toPlainText(answer)).not.toMatch(/2 juni 2016|171-482/);
  });

  test('of the text in force with new facts changes those alone, and answers show them at once', async () => {
    const editions = createEditions(given.store, knowledge);
    const { edition } = await importWhole(original);
    expect((await editions.ground()).edition).toMatchObject({ status: 'proposed', dated: '2016-06-02' });

    const again = await importWhole(original, { status: 'adopted', dated: '2016-11-14' });

    expect(again).toMatchObject({ changed: true, edition: { id: edition.id, dnr: '171-482/2016' } });
    expect((await editions.ground()).edition).toMatchObject({ status: 'adopted', dated: '2016-11-14' });
    expect((await importWhole(original)).changed).toBe(false);
    expect(await listHistory(given.store.database, `edition:${edition.id}`)).toMatchObject([
      { before: null, after: { status: 'proposed' } },
      { before: { status: 'proposed' }, after: { status: 'adopted' } },
    ]);
  });

  test('leaves what answers rest on the same object until it is another, and what was made of it with it', async () => {
    const editions = createEditions(given.store, knowledge);
    const answer = () => answerQuestion({ knowledge, search, editions }, twinCity, 'sv');
    const before = [await editions.ground(), await answer()] as const;
    // Anything may have changed.
    given.store.versions.changed();
    const same = [await editions.ground(), await answer()] as const;
    await importWhole(original, { status: 'adopted', dated: '2016-11-14' });
    const after = [await editions.ground(), await answer()] as const;

    expect(same[0]).toBe(before[0]);
    expect(same[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
    expect(toMarkdown(after[1])).not.toBe(toMarkdown(before[1]));
  });

  test('of an edition that is said to be replaced leaves the one in force', async () => {
    const { edition } = await importWhole(original);
    const former = await importWhole(permissive, { status: 'replaced' });

    expect(former.edition).toMatchObject({ status: 'replaced', inForce: false });
    expect(await inForce()).toEqual([edition.id]);
    expect(await ask(twinCity)).toMatchObject({ verdict: 'no', complete: true });
  });

  describe('of what is no strategy is refused; the one in force stays and nothing is recorded:', () => {
    const [letter, statement] = ['remiss-171-482-2016.txt', 'tjansteutlatande-171-482-2016.txt'];
    test.each<[what: string, name: string, content: string | Uint8Array, refusal: string]>([
      ['a remiss letter', letter, readShared(letter), 'not-a-strategy'],
      ['a tjänsteutlåtande', statement, readShared(statement), 'not-a-strategy'],
      ['nothing', 'a.md', '', 'empty'],
      ['white space', 'a.md', ' \n\t\n', 'empty'],
      ['random bytes', 'a.md', noise, 'unsupported-format'],
      ['random bytes in a Word document', 'a.docx', noise, 'damaged'],
      ['a page of HTML', 'a.txt', '<html><h1>1 Syfte</h1></html>', 'unsupported-format'],
    ])('%s', async (_what, name, content, refusal) => {
      const { edition } = await importWhole(original);

      expect(await importFile(content, {}, name)).toEqual({ ok: false, refusal });
      expect(await inForce()).toEqual([edition.id]);
      expect(await entries()).toHaveLength(1);
    });
  });

  test.each([
    ['two editions', [], [original, permissive]],
    ['the same edition twice', [], [original, original]],
    ['three editions over a fourth', [original], [permissive, longer, original.replace(ban, '')]],
  ])('at once of %s leaves exactly one in force, and fails for nobody', async (_what, before, contents) => {
    for (const content of before) await importWhole(content);
    const imported = await Promise.all(contents.map((content) => importWhole(content)));
    const [only, ...others] = await inForce();
    const subjects = (await entries()).map(({ subject }) => subject);

    expect(others).toEqual([]);
    expect(imported.map(({ edition }) => edition.id)).toContain(only);
    expect(new Set(subjects).size).toBe(new Set([...before, ...contents]).size);
    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true });
  });
});
