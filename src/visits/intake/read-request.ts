import { civilDateAt } from '../../calendar/civil-date.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { OtherMatter } from '../model.ts';
import type { VisitPorts, VisitReader } from '../ports.ts';
import { addDraft, type VisitDraft } from './draft-register.ts';

export interface IntakePorts extends VisitPorts {
  readonly reader: VisitReader;
  /** So many months after a visit its people are erased. */
  readonly keepMonths: number;
  /** Whether a text surely asks what the strategy answers, though it tells of visitors; no I/O. */
  asksStrategy(text: string): boolean;
}

/** A text that somebody brings, from wherever. */
export interface BroughtText {
  /** The same each time the same text is brought by the same delivery. */
  readonly id: string;
  readonly text: string;
  readonly person: string;
  readonly at: Date;
  /** Whether somebody tells in their own words of those who wish to come: it is a request, whatever it reads as. */
  readonly isTold?: boolean;
}

/**
 * Reads a text, and keeps what was read until the one who brought it has looked at it. Refused with what it
 * is instead when it is no request to visit the city; then nothing is kept.
 */
export async function readRequest(
  { store, reader }: Pick<IntakePorts, 'store' | 'reader'>,
  { id, text, person, at, isTold = false }: BroughtText,
): Promise<Outcome<{ directory: Directory; draft: VisitDraft }, OtherMatter>> {
  const directory = await currentDirectory(store);
  const read = reader.read(text, civilDateAt(at));
  const reading = isTold ? { ...read, otherMatter: null } : read;
  const triage = reader.triage(reading, directory);
  if (triage.outcome === 'not_visit') return refuse(triage.why);
  // The store takes every character but this one.
  const draft: VisitDraft = { id, person, text: text.replaceAll('\0', ''), reading, triage, at };
  await addDraft(store.database, draft);
  return accept({ directory, draft });
}
