import { isPeople, isPerson } from '../reading/person-words.ts';
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
