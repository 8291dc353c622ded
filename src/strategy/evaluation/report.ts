import { type EvaluationItem, type Said, type Score, type Share, score, wilson } from './score.ts';

/** An item with what was said to it. */
export interface Outcome {
  readonly item: EvaluationItem;
  readonly said: Said;
  readonly score: Score;
}

/** The figures of one group of items. */
export interface Figures {
  readonly verdict: Share;
  readonly citation: Share;
  readonly complete: Share;
  /** Of what the strategy is silent on: told as not covered. */
  readonly silenceRecall: Share;
  /** Of what was told as not covered: rightly so. */
  readonly silencePrecision: Share;
  /** Of what the strategy answers: told as not covered. */
  readonly overRefusal: Share;
}

/** Scores every item by what `answer` says to it. */
export function outcomes(
  items: readonly EvaluationItem[],
  answer: (item: EvaluationItem) => Said,
): Outcome[] {
  return items.map((item) => {
    const said = answer(item);
    return { item, said, score: score(item, said) };
  });
}

/** Sums a group up. Halves count as halves. */
export function figures(group: readonly Outcome[]): Figures {
  const silent = group.filter(({ item }) => item.verdict === 'not_covered');
  const covered = group.filter(({ item }) => item.verdict !== 'not_covered');
  const told = group.filter(({ said }) => said.verdict === 'not_covered');
  const count = (list: readonly Outcome[], test: (outcome: Outcome) => boolean) =>
    wilson(list.filter(test).length, list.length);
  return {
    verdict: wilson(
      group.reduce((sum, outcome) => sum + outcome.score.verdict, 0),
      group.length,
    ),
    citation: count(covered, (outcome) => outcome.score.citation === true),
    complete: count(
      covered.filter((outcome) => outcome.score.complete !== null),
      (outcome) => outcome.score.complete === true,
    ),
    silenceRecall: count(silent, ({ said }) => said.verdict === 'not_covered'),
    silencePrecision: count(told, ({ item }) => item.verdict === 'not_covered'),
    overRefusal: count(covered, ({ said }) => said.verdict === 'not_covered'),
  };
}

/** The groups that figures are given for: all, and each language, kind and style. */
export function groupOutcomes(all: readonly Outcome[]): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>([['all', [...all]]]);
  for (const outcome of all) {
    const { lang, kind, style } = outcome.item;
    for (const name of [`lang ${lang}`, `kind ${kind}`, ...(style === undefined ? [] : [`style ${style}`])]) {
      groups.set(name, [...(groups.get(name) ?? []), outcome]);
    }
  }
  return groups;
}
