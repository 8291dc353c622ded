import { waitsFor } from '../../beredning/lists/list-matters.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { states } from '../../beredning/model.ts';
import { addDays, civilDateAt } from '../../calendar/civil-date.ts';
import { standingOn } from '../../commitments/model.ts';
import { listCommitments } from '../../commitments/register.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { ownRecipients } from '../../remiss/recipient/own-recipients.ts';
import type { Database } from '../../store/store.ts';
import { ownerToday } from '../../visits/parts.ts';
import { openStates } from '../../visits/visit.ts';
import { listVisits } from '../../visits/visit-register.ts';

/** Something that waits for somebody: in which room, what it is called there, and until when where a day is set. */
export interface Waiting {
  readonly kind: 'remiss' | 'matter' | 'visit' | 'review';
  readonly name: string;
  readonly date: string | null;
}

/** A review that lies further ahead does not wait yet. */
const REVIEW_DAYS = 90;

/** What waits for a person in all rooms, what has a day first. */
export async function readWaiting(database: Database, person: string, at: Date): Promise<Waiting[]> {
  const today = civilDateAt(at);
  const directory = await readStoredDirectory(database);
  const remisses = await ownRecipients(database, person, today);
  const matters = await listMatters(database, { states });
  const visits = await listVisits(database, { states: openStates });
  const commitments = await listCommitments(database, { contact: person });
  const soon = addDays(today, REVIEW_DAYS);
  const waiting: Waiting[] = [
    ...remisses.map(({ dnr, title, deadline }) => ({
      kind: 'remiss' as const,
      name: `${dnr} ${title}`,
      date: deadline,
    })),
    ...matters
      .filter((matter) => waitsFor(matter, directory, person, today))
      .map(({ number, proposal }) => ({
        kind: 'matter' as const,
        name: [number, proposal.title].filter((part) => part !== null).join(' '),
        date: null,
      })),
    ...visits
      .filter((visit) => ownerToday(directory, visit, today) === person)
      .map(({ number, facts }) => ({
        kind: 'visit' as const,
        name: `${number} ${facts.origin}`,
        date: null,
      })),
    ...commitments
      .filter((one) => standingOn(one, today) === 'in-force')
      .filter(({ reviewOn }) => reviewOn !== null && reviewOn <= soon)
      .map(({ counterpart, reviewOn }) => ({ kind: 'review' as const, name: counterpart, date: reviewOn })),
  ];
  return waiting.sort((one, other) => ((one.date ?? '9999') < (other.date ?? '9999') ? -1 : 1));
}
