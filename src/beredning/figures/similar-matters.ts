import { daysBetween } from '../../calendar/civil-date.ts';
import { placeKey } from '../../language/places/places.ts';
import { fold, stem } from '../../language/words.ts';
import type { Matter } from '../model.ts';
import { isTrip, type Proposal, totalCost } from '../proposal.ts';

/** What a matter like this one cost before. */
export interface SimilarMatter {
  readonly number: string;
  readonly title: string;
  /** Year of the trip. */
  readonly year: string;
  readonly travellers: number;
  /** Whole kronor: what it really cost, where that was reported. */
  readonly cost: number;
  readonly reported: boolean;
  /** What it cost for each person and day; null where either is not known. */
  readonly perPersonDay: number | null;
}

const MOST = 3;
/** Words that say nothing of what a trip is about. */
const plain = new Set(['och', 'i', 'pa', 'for', 'the', 'of', 'in', 'on', 'and', 'resa', 'trip']);

/**
 * Up to three trips that were approved before, the most similar first: those that share words of the title
 * or the place (Bryssel is Brussels), the same kind before others, the later before the earlier.
 */
export function similarMatters(proposal: Proposal, earlier: readonly Matter[]): SimilarMatter[] {
  if (!isTrip(proposal)) return [];
  const words = wordsOf(proposal);
  return earlier
    .filter(({ state, proposal: other }) => isTrip(other) && (state === 'approved' || state === 'reported'))
    .map((matter) => ({ matter, likeness: likenessOf(words, proposal, matter.proposal) }))
    .filter(({ likeness }) => likeness >= 1)
    .sort(
      (one, other) =>
        other.likeness - one.likeness ||
        (other.matter.proposal.from ?? '').localeCompare(one.matter.proposal.from ?? ''),
    )
    .slice(0, MOST)
    .map(({ matter }) => summaryOf(matter));
}

/** One for each shared word, a half for the same kind. */
function likenessOf(words: ReadonlySet<string>, proposal: Proposal, other: Proposal): number {
  const shared = [...wordsOf(other)].filter((word) => words.has(word)).length;
  return shared + (other.kind === proposal.kind ? 0.5 : 0);
}

function wordsOf({ title, place }: Proposal): ReadonlySet<string> {
  const words = `${title ?? ''} ${placeKey(place ?? '')}`.match(/\p{L}{2,}/gu) ?? [];
  return new Set(
    words.map((word) => fold(stem(word.toLowerCase(), 'sv'))).filter((word) => !plain.has(word)),
  );
}

function summaryOf({ number, proposal, report }: Matter): SimilarMatter {
  return {
    number: number ?? '',
    title: proposal.title ?? '',
    year: (proposal.from ?? '').slice(0, 4),
    travellers: travellersOf(proposal),
    cost: report?.cost ?? totalCost(proposal),
    reported: report !== null,
    perPersonDay: perPersonDay(proposal, report?.cost ?? totalCost(proposal)),
  };
}

/** A cost for each person and day, in whole kronor; null where it can't be told. */
export function perPersonDay(proposal: Proposal, cost: number): number | null {
  const { from, until } = proposal;
  const people = travellersOf(proposal);
  if (from === null || people === 0 || cost === 0) return null;
  const days = daysBetween(from, until ?? from) + 1;
  return days < 1 ? null : Math.round(cost / people / days);
}

/** How many travel: as many as were counted, or else named. */
export function travellersOf({ travellerCount, travellers }: Proposal): number {
  return travellerCount ?? travellers.length;
}
