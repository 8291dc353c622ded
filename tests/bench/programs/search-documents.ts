import { randomUUID } from 'node:crypto';
import { openStore } from '../../../src/store/open-store.ts';
import type { StrategyParagraph } from '../../../src/strategy/model.ts';
import { replaceDocument } from '../../../src/strategy/other-documents/register.ts';
import { createOtherDocuments } from '../../../src/strategy/other-documents/search-documents.ts';
import { percentile } from '../measure.ts';

/** What one of these programs found. */
export interface Searched {
  /** Milliseconds for each paragraph that was imported. */
  readonly imported?: number;
  /** What a process holds that has asked. */
  readonly megabytes?: number;
  /** Milliseconds of a question. */
  readonly median?: number;
  readonly slowest?: number;
  /** Per cent of the questions that found something. */
  readonly found?: number;
}

const WORDS_IN_PARAGRAPH = 30;
const WORDS_IN_QUESTION = 7;
const WORDS = 40_000;
const PARAGRAPHS_IN_DOCUMENT = 4_000;
const QUESTIONS = 300;
const WARM_UP = 20;

/** `search-documents.ts STORE SEED COUNT`: imports COUNT paragraphs, or asks where there is no count. Prints JSON. */
const [where = '', seed = '0', count] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { databaseUrl: where } : { folder: where });
const random = createRandom(Number(seed));
const searched = count === undefined ? await ask() : await importSome(Number(count));
await store.close();
process.stdout.write(`${JSON.stringify(searched)}\n`);

async function importSome(all: number): Promise<Searched> {
  const began = performance.now();
  for (let from = 0; from < all; from += PARAGRAPHS_IN_DOCUMENT) {
    const length = Math.min(PARAGRAPHS_IN_DOCUMENT, all - from);
    const document = { id: randomUUID(), name: `Dokument ${seed} ${from}`, importedAt: new Date() };
    const paragraphs = Array.from({ length }, (_, number) => paragraph(number));
    await store.transaction((transaction) => replaceDocument(transaction, document, paragraphs));
  }
  return { imported: (performance.now() - began) / all };
}

async function ask(): Promise<Searched> {
  const { find } = createOtherDocuments(store);
  const times: number[] = [];
  let found = 0;
  for (let number = -WARM_UP; number < QUESTIONS; number += 1) {
    const question = words(WORDS_IN_QUESTION);
    const asked = performance.now();
    const paragraph = await find(question);
    if (number < 0) continue;
    times.push(performance.now() - asked);
    if (paragraph !== undefined) found += 1;
  }
  return {
    megabytes: process.memoryUsage.rss() / 2 ** 20,
    median: percentile(times, 0.5),
    slowest: percentile(times, 0.99),
    found: (found / QUESTIONS) * 100,
  };
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
