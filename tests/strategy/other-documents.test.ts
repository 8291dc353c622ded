import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { type AskPorts, answerQuestion } from '../../src/strategy/answering/ask.ts';
import { toMarkdown, toPlainText } from '../../src/strategy/answering/show-answer.ts';
import { groundOf } from '../../src/strategy/editions/ground.ts';
import { shippedEditions } from '../../src/strategy/editions/shipped-editions.ts';
import { answerOfReply, checkContextOf } from '../../src/strategy/language-model/ask-model.ts';
import { composeRequest } from '../../src/strategy/language-model/request.ts';
import { importDocument } from '../../src/strategy/other-documents/import-document.ts';
import { createOtherDocuments } from '../../src/strategy/other-documents/search-documents.ts';
import { reply } from '../support/fake-model.ts';
import { borrowStore } from '../support/stores.ts';

const guidelines = `# Reseriktlinjer för staden

## 1 Syfte

Riktlinjerna gäller alla som reser i tjänsten.

## 2 Färdsätt

Resor kortare än fem timmar görs med tåg.

## 3 Ersättning

Utlägg lämnas in inom en månad.

Traktamente betalas för varje dag utomlands enligt Skatteverkets belopp.
`;
const { knowledge, search } = shippedKnowledge();
const clock = { now: () => new Date('2026-11-23T08:00:00Z') };

let store: Store;
let ports: AskPorts;

const load = (text: string, name = 'Reseriktlinjer') =>
  importDocument(
    { store, clock },
    { file: { name: 'resor.md', bytes: new TextEncoder().encode(text) }, name, actor: 'terminal:anna' },
  );

async function countParagraphs(): Promise<number> {
  const counted = sql<{ count: number }>`select count(*)::int as count from other_document_paragraph`;
  return (await counted.execute(store.database)).rows[0]?.count ?? 0;
}

beforeAll(async () => {
  store = await borrowStore();
  const editions = shippedEditions(knowledge);
  ports = {
    knowledge,
    search,
    editions,
    otherDocuments: createOtherDocuments(store, knowledge.concepts),
  };
}, 180_000);

afterAll(() => store?.close());

test('a document beside the strategy is quoted where the strategy is silent, under its own name', async () => {
  expect(await load(guidelines)).toMatchObject({ ok: true, value: { paragraphs: 4, replaced: false } });
  const answer = await answerQuestion(ports, 'Hur betalas traktamente utomlands?', 'sv');

  expect(answer).toMatchObject({
    verdict: 'not_covered',
    proofs: [],
    elsewhere: { document: 'Reseriktlinjer', id: '3#2' },
  });
  expect(toPlainText(answer)).toContain('Framgår inte av strategin.');
  expect(toPlainText(answer)).toMatch(/Reseriktlinjer 3#2: ”Traktamente betalas/);
  expect(toMarkdown(answer)).toContain('> Reseriktlinjer 3#2');
});

test.each(['What is the daily allowance abroad?', 'When must I hand in my expenses?'])(
  'a question in the other language finds it: %s',
  async (question) => {
    const answer = await answerQuestion(ports, question, 'en');

    expect(answer.elsewhere).toMatchObject({ document: 'Reseriktlinjer' });
    expect(answer.elsewhere?.id.startsWith('3#')).toBe(true);
    expect(answer.proofs).toEqual([]);
  },
);

test('a language model is shown what a question is like, and may point to nothing else', async () => {
  const ground = groundOf(undefined, knowledge);
  const others = (await ports.otherDocuments?.findAll('Hur betalas traktamente utomlands?')) ?? [];
  const question = { text: 'Hur betalas traktamente utomlands?', language: 'sv', others } as const;
  const known = JSON.parse(String(composeRequest(ground, question, 'm').messages[1]?.content));
  const prepared = await answerQuestion(ports, question.text, 'sv');
  const context = checkContextOf({ search, ground }, { ...question, prepared });
  const judged = (elsewhere: string) => answerOfReply(reply({ verdict: 'not_covered', elsewhere }), context);

  expect(known.other_documents[0]).toMatchObject({ name: 'Reseriktlinjer 3#2' });
  expect(JSON.stringify(known.provisions)).not.toContain('Traktamente betalas');
  expect(judged('Reseriktlinjer 3#2').answer).toMatchObject({ elsewhere: { id: '3#2' }, proofs: [] });
  expect(judged('Reseriktlinjer 9#9').opinion.why).toBe('unknown-document');
});

test('where the strategy speaks its verdict stays first, and another document is only pointed to', async () => {
  await load(`${guidelines}\n## 4 Vänorter\n\nResor till vänorter och om vänortsavtal betalas av nämnden.\n`);
  const answer = await answerQuestion(ports, 'Får vi teckna vänortsavtal?', 'sv');
  const text = toPlainText(answer);

  expect(answer.verdict).toBe('no');
  expect(answer.proofs[0]).toMatchObject({ paragraph: '4#2' });
  expect(text.startsWith('Nej.')).toBe(true);
  expect(text).toContain('Läs också Reseriktlinjer 4#1.');
  expect(text).not.toContain('betalas av nämnden');
});

test('a question that has little in common with it is not answered by it', async () => {
  const answer = await answerQuestion(ports, 'Hur bokar jag tvättstugan hemma i helgen?', 'sv');

  expect(answer.elsewhere).toBeUndefined();
});

test('a document of the same name replaces the one before, and is found at once', async () => {
  const again = await load(guidelines.replace('Skatteverkets belopp', 'ett nytt belopp'));
  const answer = await answerQuestion(ports, 'Hur betalas traktamente utomlands?', 'sv');

  expect(again).toMatchObject({ ok: true, value: { replaced: true } });
  expect(answer.elsewhere?.text).toContain('ett nytt belopp');
  expect(await countParagraphs()).toBe(4);
});

test.each([
  ['Internationell strategi', guidelines, 'name-of-strategy'],
  ['Anteckning', 'Bara en rad.', 'no-sections'],
])('%s is refused as %s', async (name, text, refusal) => {
  expect(await load(text, name)).toEqual({ ok: false, refusal });
  expect(await countParagraphs()).toBe(4);
});
