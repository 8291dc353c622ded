import type { Language } from '../../language/language.ts';
import { bareWords } from '../../language/words.ts';
import { findCityAnswer } from '../city-answers/find-city-answer.ts';
import type { CityAnswer } from '../city-answers/model.ts';
import type { Failure, Rejection } from '../language-model/model.ts';
import type { Verdict } from '../model.ts';

/** A question of the log with what became of it; without anybody's name. */
export interface LogEntry {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  /** The prepared answer that was given; null when none was found. */
  readonly answer: string | null;
  readonly verdict: Verdict;
  readonly topic: string | null;
  readonly reaction: 'like' | 'dislike' | null;
  /** What the reader missed, in their own words. */
  readonly reason: string | null;
  readonly saidByModel: boolean;
  readonly prepared: { readonly verdict: Verdict | null; readonly provision: string | null };
  readonly model: {
    readonly verdict: Verdict | null;
    readonly provision: string | null;
    readonly notSaid: Rejection | Failure | null;
  };
}

/** Why a question wants a strategist's eye. */
export const concerns = ['unanswered', 'disliked', 'disagreement', 'silent'] as const;
export type Concern = (typeof concerns)[number];

/** What wants an eye: no answer was found, it was thumbed down, or the two engines differ; and where the text is silent. */
export function concernsOf(entry: LogEntry): Concern[] {
  // That a model finds nothing either is no answer.
  const isFound = entry.answer !== null || (entry.saidByModel && entry.verdict !== 'not_covered');
  const { prepared, model } = entry;
  const differs =
    model.verdict !== null && (model.verdict !== prepared.verdict || model.provision !== prepared.provision);
  const is: Readonly<Record<Concern, boolean>> = {
    unanswered: !isFound,
    disliked: entry.reaction === 'dislike',
    disagreement: differs,
    silent: isFound && entry.verdict === 'not_covered',
  };
  return concerns.filter((concern) => is[concern]);
}

/** The questions that can be listed: those that a figure counts. */
export type LogPart = Exclude<Concern, 'disagreement'> | 'liked';

/** The questions of a part of the log, in its order. */
export const entriesOf = (part: LogPart, entries: readonly LogEntry[]): LogEntry[] =>
  entries.filter((entry) =>
    part === 'liked' ? entry.reaction === 'like' : concernsOf(entry).includes(part),
  );

/** Figures of some questions. */
export interface LogFigures {
  readonly asked: number;
  readonly liked: number;
  readonly byConcern: Readonly<Record<Concern, number>>;
}

/** Counts questions and what wants an eye in them. */
export function figuresOf(entries: readonly LogEntry[]): LogFigures {
  const all = entries.map(concernsOf);
  const count = (concern: Concern) => all.filter((found) => found.includes(concern)).length;
  return {
    asked: entries.length,
    liked: entries.filter(({ reaction }) => reaction === 'like').length,
    byConcern: {
      unanswered: count('unanswered'),
      disliked: count('disliked'),
      disagreement: count('disagreement'),
      silent: count('silent'),
    },
  };
}

/** Figures by topic, the most asked first; what has no topic last. */
export function byTopic(entries: readonly LogEntry[]): { topic: string | null; figures: LogFigures }[] {
  return [...Map.groupBy(entries, ({ topic }) => topic)]
    .map(([topic, those]) => ({ topic, figures: figuresOf(those) }))
    .sort(
      (one, other) =>
        Number(one.topic === null) - Number(other.topic === null) || other.figures.asked - one.figures.asked,
    );
}

/** Figures of one topic, or of several that are told together. */
export interface TopicRow {
  /** A topic; `further` for those that are told together, `null` for what has none. */
  readonly topic: string | null | { readonly further: number };
  readonly figures: LogFigures;
}

/** So many topics at most, the most asked first: the others are told together, and what has none always stands last. */
export function topicRows(entries: readonly LogEntry[], most: number): TopicRow[] {
  const all = byTopic(entries);
  if (all.length <= most) return all;
  const isNamed = ({ topic }: { readonly topic: string | null }) => topic !== null;
  const without = all.filter((row) => !isNamed(row));
  const named = all.filter(isNamed);
  const shown = named.slice(0, most - without.length - 1);
  const rest = new Set(named.slice(shown.length).map(({ topic }) => topic));
  const figures = figuresOf(entries.filter(({ topic }) => rest.has(topic)));
  return [...shown, { topic: { further: rest.size }, figures }, ...without];
}

/** A question that wants an answer, however often it was asked in the same words. */
export interface OpenQuestion {
  /** The entry that was asked last. */
  readonly entry: LogEntry;
  readonly times: number;
  readonly concerns: readonly Concern[];
}

/**
 * The questions that want an answer, those asked most often first. What the city has an answer of its own to
 * by now is left out; so is mere silence, which is an answer.
 */
export function openQuestions(entries: readonly LogEntry[], answers: readonly CityAnswer[]): OpenQuestion[] {
  const wanting = entries.filter(
    (entry) =>
      concernsOf(entry).some((concern) => concern !== 'silent') &&
      findCityAnswer(answers, entry.text, entry.language) === undefined,
  );
  return [...Map.groupBy(wanting, ({ text }) => bareWords(text)).values()]
    .flatMap((those) => {
      const [entry] = those;
      if (entry === undefined) return [];
      const found = new Set(those.flatMap(concernsOf));
      return [
        {
          entry,
          times: those.length,
          concerns: concerns.filter((one) => one !== 'silent' && found.has(one)),
        },
      ];
    })
    .sort((one, other) => other.times - one.times);
}
