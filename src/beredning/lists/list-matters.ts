import { civilDateAt } from '../../calendar/civil-date.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { allNamesOfPlaces } from '../../language/places/places.ts';
import { fold, stem } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import { standingIn } from '../handling/who-handles.ts';
import { type Matter, openStates, wasSubmitted } from '../model.ts';
import { isOverBefore, isTrip } from '../proposal.ts';
import { type Row, rowOf } from './card.ts';
import type { ListedState, ListQuestion } from './read-list-question.ts';

/** Whether a matter waits for this person: to be prepared, answered, viewed or decided. */
export function waitsFor(matter: Matter, directory: Directory, person: string, today: string): boolean {
  const { parts } = standingIn(directory, matter, person, today);
  switch (matter.state) {
    case 'draft':
    case 'returned':
      return matter.requester === person;
    case 'submitted':
    case 'prepared':
    case 'postponed':
      return parts.includes('strategist');
    case 'at-beredning':
      return (
        parts.includes('chair') ||
        (parts.includes('member') && !matter.views.some((view) => view.person === person))
      );
    default:
      return false;
  }
}

/** The matters that are somebody's: those that they asked for or travel in, and those that wait for them, these first. */
export function matterRowsOf(
  matters: readonly Matter[],
  directory: Directory,
  person: string,
  today: string,
): Row[] {
  const rows = matters
    .filter(({ state, requester }) => state !== 'draft' || requester === person)
    .filter(({ state, proposal }) => state !== 'withdrawn' || proposal.title !== null)
    .map((matter) => ({ matter, waits: waitsFor(matter, directory, person, today) }))
    .filter(({ matter, waits }) => waits || isOwn(matter, person));
  return [...rows.filter(({ waits }) => waits), ...rows.filter(({ waits }) => !waits)].map(
    ({ matter, waits }) => rowOf(matter, waits ? { mark: 'waits-for-you' } : {}),
  );
}

/** What a list is asked to hold. */
export interface ListChoice extends ListQuestion {
  readonly person: string;
  readonly today: string;
  /** The days in which they were decided, or else in which they begin; undefined for any. */
  readonly period: DateRange | undefined;
  /** Ids of the units on whose behalf they are; undefined for any. */
  readonly units?: readonly string[] | undefined;
  /** Ids of the units whose matters are left out. */
  readonly exceptUnits?: readonly string[];
}

/** Of these matters those that a list is to show: none that only their writer has seen. */
export function chooseMatters(matters: readonly Matter[], choice: ListChoice): Matter[] {
  const { state, except, kind, whose, person, today, period, units, exceptUnits = [] } = choice;
  return matters
    .filter(wasSubmitted)
    .filter((matter) => state === undefined || standsSo(matter, state, today))
    .filter(({ proposal }) => kind === undefined || proposal.kind === kind)
    .filter((matter) => except === undefined || !standsSo(matter, except, today))
    .filter(({ proposal: { onBehalfOf } }) => units === undefined || units.includes(onBehalfOf ?? ''))
    .filter(({ proposal: { onBehalfOf } }) => !exceptUnits.includes(onBehalfOf ?? ''))
    .filter((matter) => {
      if (whose === 'decided-by-asker') return matter.decision?.person === person;
      return whose === undefined || isOwn(matter, person);
    })
    .filter(({ decision, proposal: { from } }) => {
      if (period === undefined) return true;
      const isByDays =
        state === 'late' || state === 'undecided' || state === 'unreported' || state === 'to-come';
      const day = isByDays || decision === null ? from : dayOf(decision.at);
      return day !== null && period.from <= day && day <= period.until;
    });
}

function standsSo(matter: Matter, state: ListedState, today: string): boolean {
  const { decision } = matter;
  switch (state) {
    case 'unreported':
      return matter.state === 'approved' && isOverBefore(matter.proposal, today);
    case 'to-come':
      return matter.state === 'approved' && isTrip(matter.proposal) && !isOverBefore(matter.proposal, today);
    case 'late':
      return isLate(matter, today);
    case 'undecided':
      return openStates.includes(matter.state);
    case 'decided':
      return decision !== null;
    case 'approved':
      return decision !== null && decision.outcome !== 'rejected';
    case 'postponed':
    case 'cancelled':
    case 'withdrawn':
      return matter.state === state;
    case 'rejected':
      return decision?.outcome === 'rejected';
  }
}

/** Not decided though its first day or its meeting has been, or a trip that is over and not reported on. */
function isLate({ state, meeting, proposal }: Matter, today: string): boolean {
  if (state === 'approved') return isOverBefore(proposal, today);
  const days = [meeting, proposal.from].filter((day) => day !== null);
  return openStates.includes(state) && days.some((day) => day < today);
}

const dayOf = (instant: string) => civilDateAt(new Date(instant));

function isOwn({ requester, proposal }: Matter, person: string): boolean {
  return requester === person || proposal.travellers.some((traveller) => traveller.person === person);
}

/** Shorter words begin too many others. */
const LONG_WORD = 5;

/** The matters whose number or name is spoken of: all words of the text are in it, places by any of their names. */
export function matchingMatters(matters: readonly Matter[], text: string): Matter[] {
  const number = /\b(?:ib\s*)?(\d{4}-\d+)\b/i.exec(text)?.[1];
  if (number !== undefined) return matters.filter((matter) => matter.number === `IB ${number}`);
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  return matters.filter((matter) => {
    const { proposal } = matter;
    if (!wasSubmitted(matter)) return false;
    const named = `${proposal.title ?? ''} ${proposal.place ?? ''}`;
    const words = wordsOf([named, ...allNamesOfPlaces(named)].join(' '));
    return wanted.every((word) => words.some((other) => isSameWord(word, other)));
  });
}

/** One begins as the other does: "årsmötet" is "årsmöte", though their stems differ. */
function isSameWord(word: string, other: string): boolean {
  return other.startsWith(word) || (other.length >= LONG_WORD && word.startsWith(other));
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) => fold(stem(word.toLowerCase(), 'sv')));
}
