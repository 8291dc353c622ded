import { type Commitment, standingOn } from '../../commitments/model.ts';
import { listCommitments } from '../../commitments/register.ts';
import type { Directory } from '../../network/model.ts';
import { ownRecipientsIn, type Reading } from '../../remiss/recipient/own-recipients.ts';
import type { ListedCase } from '../../remiss/register-model.ts';
import type { Database } from '../../store/store.ts';
import { ownerToday } from '../../visits/parts.ts';
import { openStates, type Visit } from '../../visits/visit.ts';
import { listVisits } from '../../visits/visit-register.ts';

/** What is somebody's own to do, and open. */
export interface OwnOpen {
  readonly remisses: readonly ListedCase[];
  readonly visits: readonly Visit[];
  /** Commitments in force that they are the contact of and that are to be reviewed, however far ahead. */
  readonly reviews: readonly Commitment[];
}

/** The remisses to answer, visits to decide and reviews that are a person's own today. */
export async function readOwn(
  database: Database,
  directory: Directory,
  { person, today }: Reading,
): Promise<OwnOpen> {
  const remisses = await ownRecipientsIn(directory, database, { person, today });
  const visits = await listVisits(database, { states: openStates });
  const commitments = await listCommitments(database, { contact: person });
  return {
    remisses,
    visits: visits.filter((visit) => ownerToday(directory, visit, today) === person),
    reviews: commitments.filter((one) => one.reviewOn !== null && standingOn(one, today) === 'in-force'),
  };
}
