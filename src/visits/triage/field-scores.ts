import { isPeople, isPerson } from '../reading/people/person-words.ts';
import type { TopicMatch } from './topic-matches.ts';

/** How much of what a visit is about is the field of a unit. */
export interface Field {
  readonly unit: string;
  readonly score: number;
}

/** What is said again adds little. */
const AGAIN = 0.25;
/** What is spoken of first is most often the matter; the rest explains it. */
const FIRST = 1.15;
/** What the visitors are by profession says less than what they want to see. */
const PEOPLE = 0.75;

/** A topic that several units have says less for each. */
export function scoresOf(matches: readonly TopicMatch[], isDistrict: (unit: string) => boolean): Field[] {
  const scores = new Map<string, number>();
  /** How much each topic said at most. */
  const said = new Map<string, number>();
  for (const { topic, units, weight: own } of matches) {
    const others = units.filter((unit) => !isDistrict(unit));
    const before = said.get(topic) ?? 0;
    const weight = own * (said.size === 0 ? FIRST : 1) * (isPeople(topic) || isPerson(topic) ? PEOPLE : 1);
    said.set(topic, Math.max(before, weight));
    const adds = Math.max(0, weight - before) + AGAIN * Math.min(weight, before);
    for (const unit of others) {
      const share = adds / Math.max(1, others.length);
      scores.set(unit, (scores.get(unit) ?? 0) + share);
    }
  }
  return [...scores].map(([unit, score]) => ({ unit, score })).sort((one, other) => other.score - one.score);
}

/** What was learnt counts for so much beside topics: one said outright is as much as being twenty times as likely. */
const LEARNT = 1 / 6;
/** Nothing is less likely than this. */
const UNLIKELY = 0.01;
/** In so many words a matter is told at length. Of fewer each may be there by chance. */
const AT_LENGTH = 20;
/** A unit is meant though none of its topics is told, where so much of all that was learnt speaks for it. */
const SURE = 0.8;

/**
 * Scores with what was learnt: more for a unit that is likelier than all alike, less for one that is not, the more the
 * more is told. Districts have none, nor units that nothing was learnt of.
 */
export function withLearnt(
  scores: readonly Field[],
  learnt: ReadonlyMap<string, number>,
  { units, words }: { readonly units: readonly string[]; readonly words: number },
): Field[] {
  const total = units.reduce((sum, unit) => sum + (learnt.get(unit) ?? 0), 0);
  const isShort = words < AT_LENGTH;
  const isSure = !isShort && units.some((unit) => (learnt.get(unit) ?? 0) >= SURE * total);
  if (total === 0 || (scores.length === 0 && !isSure)) return [...scores];
  const weight = isShort ? (LEARNT * words) / AT_LENGTH : LEARNT;
  const alike = 1 / units.length + UNLIKELY;
  return units
    .map((unit) => {
      const likeliness = (learnt.get(unit) ?? 0) / total + UNLIKELY;
      const score = scores.find((field) => field.unit === unit)?.score ?? 0;
      return { unit, score: score + weight * Math.log(likeliness / alike) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}
