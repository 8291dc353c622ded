import type { OtherParagraph } from '../../src/strategy/other-documents/model.ts';
import { searchIn } from '../../src/strategy/other-documents/search-documents.ts';
import { shown, table, timeOf, usedMegabytes } from './measure.ts';

/** As many as the strategy has; a shelf of documents; a room of them. `UTBLICK_PARAGRAPHS=400000`: many minutes, and gigabytes. */
const SIZES = [41, 4_000, Number(process.env.UTBLICK_PARAGRAPHS ?? 40_000)];
const WORDS_IN_PARAGRAPH = 30;
const WORDS = 40_000;
/** Questions are put for about so long. */
const ASKED_PARAGRAPHS = 400_000;
const MOST_QUESTIONS = 200;

/** How the index of documents beside the strategy grows, and how long a question takes. */
export async function search(): Promise<string> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const random = createRandom(size);
    const paragraphs = Array.from({ length: size }, (_, number) => paragraph(number, random));
    const times = Math.min(MOST_QUESTIONS, Math.max(3, Math.round(ASKED_PARAGRAPHS / size)));
    const questions = Array.from({ length: times }, () => words(7, random));
    const before = usedMegabytes();
    const began = performance.now();
    const find = searchIn(paragraphs);
    const built = performance.now() - began;
    const used = usedMegabytes() - before;
    const asked = await timeOf((number) => find(questions[number] ?? '', 0.5), { rounds: 3, times });
    rows.push([
      size.toLocaleString('en'),
      ...[built, (built / size) * 1000, used, (used / size) * 1024, asked].map(shown),
    ]);
  }
  const head = ['Paragraphs', 'index ms', 'µs each', 'memory MB', 'kB each', 'question ms'];
  return table(head, rows);
}

function paragraph(number: number, random: () => number): OtherParagraph {
  return { document: 'Dokument', id: String(number), heading: '', text: words(WORDS_IN_PARAGRAPH, random) };
}

/** Words as common as in a text: the tenth is a tenth as common as the first. */
function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => wordOf(Math.floor(WORDS ** random()))).join(' ');
}

const syllables = 'ber del fin gan hav kol lin mar nor pol rik sam tal und vis'.split(' ');

function wordOf(number: number): string {
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
