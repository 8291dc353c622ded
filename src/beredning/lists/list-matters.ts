import { fold, stem } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import { standingIn } from '../handling/who-handles.ts';
import { type Matter, wasSubmitted } from '../model.ts';
import { allNamesOfPlaces } from '../reading/places.ts';
import { type Row, rowOf } from './card.ts';

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
