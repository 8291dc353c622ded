import { allNamesOfPlaces, findPlaces } from '../../language/places/places.ts';
import { findUnits } from '../../network/directory/directory.ts';
import type { Directory, Unit } from '../../network/model.ts';
import type { ListQuestion } from '../asked/list-question.ts';
import { type Commitment, lastDayOf, standingOn } from '../model.ts';
import { keyOf } from '../name-key.ts';
import { nearnessTo } from '../themes.ts';

/** What was found, and what it was narrowed to. */
export interface Found {
  readonly commitments: readonly Commitment[];
  readonly unit: Unit | null;
  /** The unit whose were left out. */
  readonly except: Unit | null;
  /** Those of which nothing tells in which part of the world they are, where one was asked for. */
  readonly unplaced: readonly Commitment[];
  /** Whether all are on another theme than the one that was asked for, and near to it. */
  readonly isNear: boolean;
}

/** Who asks, by which directory, on which civil date. */
export interface ListScene {
  readonly directory: Directory;
  readonly own: readonly string[];
  readonly person: string;
  readonly today: string;
  readonly isOfCountry?: (one: Commitment) => boolean;
  /** Whether one is in the part of the world that is asked for; undefined where nothing tells. */
  readonly isInRegion?: (one: Commitment) => boolean | undefined;
}

/** A unit is meant when it speaks for most of the words. */
const MEANT = 0.5;

/**
 * The commitments that a question asks for: those that have not ended, the next to end first; those that are to be
 * reviewed, the next first; or those whose last day lies in the period that it names, ended ones too, the latest
 * first of those that are over. `own` are the asker's units; empty where they have none. `isOfCountry`
 * tells those with a city of the country that is asked for.
 */
export function findFor(
  question: ListQuestion,
  all: readonly Commitment[],
  { directory, own, person, today, isOfCountry = () => false, isInRegion = () => true }: ListScene,
): Found {
  const unit = question.rest === '' ? null : unitIn(question.rest, directory);
  const except = question.except === '' ? null : unitIn(question.except, directory);
  const words = question.counterpart === null ? [] : keyOf(question.counterpart).split(' ');
  const nearness = question.theme === null ? () => 'same' as const : nearnessTo(question.theme, directory);
  const mine = question.whose === 'own' && unit === null && question.counterpart === null && own.length > 0;
  const found = all
    .filter(({ kind }) => question.kinds === null || question.kinds.includes(kind))
    .filter((one) => unit === null || one.unit === unit.id)
    .filter((one) => except === null || one.unit !== except.id)
    .filter((one) => !mine || own.includes(one.unit) || one.contact === person)
    .filter((one) => nearness(one) !== undefined)
    .filter((one) => isWith(one, words) || isOfCountry(one))
    .filter((one) => question.fee === undefined || question.fee === (hasFee(one) ? 'with' : 'without'))
    .filter((one) => isWithin(one, question.limit))
    .filter((one) => isAskedFor(one, question, today))
    .sort(question.reviews === null ? byLastDay : byReviewDay)
    .sort(byCost(question.order));
  const commitments = found.filter((one) => isInRegion(one) === true);
  return {
    commitments: question.ending?.over === true ? commitments.reverse() : commitments,
    ...{ unit, except },
    unplaced: found.filter((one) => isInRegion(one) === undefined),
    isNear: commitments.length > 0 && !commitments.some((one) => nearness(one) === 'same'),
  };
}

/** Of what no cost is stated nothing can be told. */
function isWithin({ costPerYear }: Commitment, limit: ListQuestion['limit']): boolean {
  if (limit === undefined) return true;
  if (costPerYear === null) return false;
  return limit.side === 'over' ? costPerYear >= limit.kronor : costPerYear <= limit.kronor;
}

const hasFee = ({ costPerYear }: Commitment) => (costPerYear ?? 0) > 0;

/** By any name of a place: "Copenhagen" is Köpenhamn. */
function isWith({ counterpart }: Commitment, words: readonly string[]): boolean {
  const named = keyOf([counterpart, ...allNamesOfPlaces(counterpart)].join(' '));
  return words.every((word) => named.includes(stemOf(word)));
}

function unitIn(words: string, directory: Directory): Unit | null {
  const [best] = findUnits(directory, words);
  // "Vilka avtal har Borås?": another town is no unit, however near its name is to a topic.
  if (best?.named !== true && findPlaces(words).length > 0) return null;
  return best !== undefined && (best.named || (!best.guessed && best.score >= MEANT)) ? best.unit : null;
}

/** "Köpenhamns" is found by "Köpenhamn" and the other way round. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/s$/, '') : word;
}

function isAskedFor(one: Commitment, { ending, reviews, during }: ListQuestion, today: string): boolean {
  if (reviews !== null) {
    const { reviewOn, endedOn } = one;
    if (reviewOn === null || endedOn !== null) return false;
    return reviews.period === null || (reviewOn >= reviews.period.from && reviewOn <= reviews.period.until);
  }
  const last = lastDayOf(one);
  if (ending === null && during !== null)
    return (one.start ?? '') <= during.until && (last ?? '9999') >= during.from;
  if (ending === null) return standingOn(one, today) !== 'ended';
  if (last === null || (ending.over && last >= today)) return false;
  return (ending.from === null || last >= ending.from) && last <= ending.until;
}

/** The costliest or the cheapest first, and last those of which no cost is stated; as they were where neither is asked for. */
const byCost = (order: ListQuestion['order']) => (one: Commitment, other: Commitment) => {
  const [first, second] = [one.costPerYear, other.costPerYear];
  if (order === undefined || first === second) return 0;
  if (first === null || second === null) return first === null ? 1 : -1;
  return order === 'dearest' ? second - first : first - second;
};

/** In the order of a day; those without one last, and those of one day by their numbers. */
const inOrderOf = (dayOf: (one: Commitment) => string | null) => (one: Commitment, other: Commitment) => {
  const [first, second] = [dayOf(one) ?? '9999', dayOf(other) ?? '9999'];
  return first < second ? -1 : first > second ? 1 : one.number - other.number;
};
const byLastDay = inOrderOf(lastDayOf);
const byReviewDay = inOrderOf(({ reviewOn }) => reviewOn);
