import { wordsInLowerCase } from '../../language/words.ts';
import { sentencesOf } from '../answering/sentences.ts';
import type { StrategyParagraph } from '../model.ts';
import { wordingOf } from './drift.ts';

/** A paragraph that reads otherwise: the sentences that are gone, and those that have come. */
export interface ChangedParagraph {
  /** Its number before, and now. */
  readonly from: string;
  readonly to: string;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** How one edition differs from another, paragraph by paragraph. */
export interface EditionDifference {
  readonly changed: readonly ChangedParagraph[];
  readonly added: readonly StrategyParagraph[];
  readonly removed: readonly StrategyParagraph[];
  /** The same words under another number: before, and now. */
  readonly moved: readonly (readonly [from: string, to: string])[];
}

/** Paragraphs that have less of their words in common are two. */
const ALIKE = 0.35;
/** One of the same number may have been rewritten more. */
const ALIKE_IN_PLACE = 0.2;

type Pair = readonly [StrategyParagraph, StrategyParagraph];

/** Compares two texts of the strategy; a paragraph is known again by its words, and then by what most of it says. */
export function compareEditions(
  before: readonly StrategyParagraph[],
  after: readonly StrategyParagraph[],
): EditionDifference {
  const same = pairsOf(before, after, (one, other) =>
    wordingOf(one.text) !== wordingOf(other.text) ? 0 : one.id === other.id ? 2 : 1,
  );
  const left = without(
    before,
    same.map(([one]) => one),
  );
  const leftNow = without(
    after,
    same.map(([, other]) => other),
  );
  const alike = pairsOf(left, leftNow, (one, other) => {
    const share = wordsInCommon(one.text, other.text);
    return share >= (one.id === other.id ? ALIKE_IN_PLACE : ALIKE) ? share : 0;
  });
  return {
    changed: alike.map(([one, other]) => changeOf(one, other)),
    added: without(
      leftNow,
      alike.map(([, other]) => other),
    ),
    removed: without(
      left,
      alike.map(([one]) => one),
    ),
    moved: same.filter(([one, other]) => one.id !== other.id).map(([one, other]) => [one.id, other.id]),
  };
}

/** Each with the one that it is most like, the likest first; in the order of the later text. */
function pairsOf(
  before: readonly StrategyParagraph[],
  after: readonly StrategyParagraph[],
  likeness: (one: StrategyParagraph, other: StrategyParagraph) => number,
): Pair[] {
  const all = before
    .flatMap((one) => after.map((other) => ({ one, other, share: likeness(one, other) })))
    .filter(({ share }) => share > 0)
    .sort((first, second) => second.share - first.share);
  const taken = new Set<StrategyParagraph>();
  const found = all.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false;
    taken.add(one).add(other);
    return true;
  });
  return after.flatMap((other) => {
    const pair = found.find((each) => each.other === other);
    return pair === undefined ? [] : [[pair.one, other] as const];
  });
}

const without = (all: readonly StrategyParagraph[], some: readonly StrategyParagraph[]) =>
  all.filter((one) => !some.includes(one));

function wordsInCommon(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => new Set(wordsInLowerCase(text)));
  if (first === undefined || second === undefined) return 0;
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(1, first.size + second.size - common);
}

function changeOf(one: StrategyParagraph, other: StrategyParagraph): ChangedParagraph {
  const [old, now] = [one, other].map(({ text }) => sentencesOf(text));
  const absent = (from: readonly string[] = [], within: readonly string[] = []) => {
    const known = new Set(within.map(wordingOf));
    return from.filter((sentence) => !known.has(wordingOf(sentence)));
  };
  return { from: one.id, to: other.id, gone: absent(old, now), come: absent(now, old) };
}
