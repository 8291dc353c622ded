import { z } from 'zod';
import { type Verdict, verdicts } from '../model.ts';

/** A question with what a right answer to it has. */
export const evaluationItem = z.looseObject({
  id: z.string(),
  lang: z.string(),
  kind: z.string(),
  style: z.string().optional(),
  question: z.string(),
  verdict: z.enum(verdicts),
  /** Any one of these paragraphs must be the first citation. */
  gold: z.array(z.string()),
  /** Each lists its accepted variants between `|`. */
  must_mention: z.array(z.string()).default([]),
});
export type EvaluationItem = z.infer<typeof evaluationItem>;

/** What an answering method said. */
export interface Said {
  readonly verdict: Verdict;
  readonly citations: readonly string[];
  readonly text: string;
}

/** How right it was; `citation` and `complete` are null where the item does not ask for them. */
export interface Score {
  /** 1 right, 0.5 for yes instead of conditional or the reverse, 0 wrong. */
  readonly verdict: number;
  readonly citation: boolean | null;
  readonly complete: boolean | null;
}

/** Scores what was said against what a right answer has. */
export function score(item: EvaluationItem, said: Said): Score {
  const covered = item.verdict !== 'not_covered';
  const first = said.citations[0];
  return {
    verdict: verdictScore(item.verdict, said.verdict),
    citation: covered ? first !== undefined && item.gold.includes(first) : null,
    complete: covered && item.must_mention.length > 0 ? mentionsAll(item.must_mention, said.text) : null,
  };
}

function verdictScore(right: Verdict, said: Verdict): number {
  if (right === said) return 1;
  // A question about an obligation may be answered with a yes or a no.
  if (right === 'info' && (said === 'yes' || said === 'no')) return 1;
  const halves: readonly Verdict[] = ['yes', 'conditional'];
  return halves.includes(right) && halves.includes(said) ? 0.5 : 0;
}

function mentionsAll(required: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return required.every((variants) =>
    variants.split('|').some((variant) => lower.includes(variant.trim().toLowerCase())),
  );
}

/** A share with its Wilson 95 % interval. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/** The share of `hits` among `of`, with the interval by Wilson (1927), which holds for small numbers and near 0 and 1. */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const share = hits / of;
  const centre = share + Z ** 2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return {
    hits,
    of,
    share,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}
