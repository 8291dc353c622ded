import { randomUUID } from 'node:crypto';
import { openStore } from '../../../src/store/open-store.ts';
import type { StrategyParagraph } from '../../../src/strategy/model.ts';
import { replaceDocument } from '../../../src/strategy/other-documents/register.ts';
import { createOtherDocuments } from '../../../src/strategy/other-documents/search-documents.ts';
import { percentile } from '../measure.ts';

/** What it took to import paragraphs, and then to ask. */
export interface Searched {
  /** Milliseconds for each paragraph. */
  readonly imported: number;
  /** That this process holds more than before the first question. */
  readonly megabytes: number;
  /** Milliseconds of a question. */
  readonly median: number;
  readonly slowest: number;
  /** Per cent of the questions. */
  readonly found: number;
}

const WORDS_IN_PARAGRAPH = 30;
const WORDS_IN_QUESTION = 7;
const WORDS = 40_000;
const PARAGRAPHS_IN_DOCUMENT = 4_000;
const QUESTIONS = 300;

/** `search-documents.ts STORE BEFORE SIZE`: imports what is lacking of SIZE paragraphs, asks, and prints what it took. */
const [where = '', before = '0', size = '0'] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { databaseUrl: where } : { folder: where });
const random = createRandom(Number(size));
const lacking = Number(size) - Number(before);
const began = performance.now();
for (let from = 0; from < lacking; from += PARAGRAPHS_IN_DOCUMENT) {
  const count = Math.min(PARAGRAPHS_IN_DOCUMENT, lacking - from);
  const document = { id: randomUUID(), name: `Dokument ${before} ${from}`, importedAt: new Date() };
  await store.transaction((transaction) =>
    replaceDocument(
      transaction,
      document,
      Array.from({ length: count }, (_, number) => paragraph(number)),
    ),
  );
}
const imported = (performance.now() - began) / lacking;

const { find } = createOtherDocuments(store);
const heldBefore = held();
const times: number[] = [];
let found = 0;
for (let number = 0; number < QUESTIONS; number += 1) {
  const question = words(WORDS_IN_QUESTION);
  const asked = performance.now();
  if ((await find(question)) !== undefined) found += 1;
  times.push(performance.now() - asked);
}
const searched: Searched = {
  imported,
  megabytes: held() - heldBefore,
  median: percentile(times, 0.5),
  slowest: percentile(times, 0.99),
  found: (found / QUESTIONS) * 100,
};
await store.close();
process.stdout.write(`${JSON.stringify(searched)}\n`);

function held(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

function paragraph(number: number): StrategyParagraph {
  return { id: `1#${number}`, section: '1', heading: '', text: words(WORDS_IN_PARAGRAPH) };
}

/** Words as common as in a text: the tenth is a tenth as common as the first. */
function words(count: number): string {
  return Array.from({ length: count }, () => wordOf(Math.floor(WORDS ** random()))).join(' ');
}

function wordOf(number: number): string {
  const syllables = 'ber del fin gan hav kol lin mar nor pol rik sam tal und vis'.split(' ');
  const { length } = syllables;
  const parts = [
    number % length,
    Math.floor(number / length) % length,
    Math.floor(number / length ** 2) % length,
  ];
  const rest = Math.floor(number / length ** 3);
  return parts.map((part) => syllables[part]).join('') + (rest === 0 ? '' : syllables[rest % length]);
}

/** The same numbers each time (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
