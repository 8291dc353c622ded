import { deadlineFor, type ListedCase, type Recipient, type RecipientCase } from '../register-model.ts';

/**
 * How far a recipient has come. `partly`: the digital answer or the paper is sent, not both as the letter
 * asks; `extended`: it has more time, and has not answered yet.
 */
export const statuses = [
  'waiting',
  'partly',
  'extended',
  'late',
  'answered',
  'answered-late',
  'abstained',
] as const;
export type Status = (typeof statuses)[number];

/** How far a recipient has come today. */
export function statusOf(found: ListedCase, today: string): Status {
  const { recipient } = found;
  const deadline = deadlineFor(found);
  if (recipient.endedOn !== null) {
    if (recipient.stance === 'abstained') return 'abstained';
    return recipient.endedOn > deadline ? 'answered-late' : 'answered';
  }
  if (today > deadline) return 'late';
  if (deadline !== found.remiss.deadline) return 'extended';
  return recipient.wordOn !== null || recipient.paperOn !== null ? 'partly' : 'waiting';
}

/** Whether the letter asks for a copy on paper. */
export function wantsPaper({ remiss: { paperAddress, reading } }: RecipientCase): boolean {
  return paperAddress !== null || reading.instructions.some(({ code }) => code === 'paper-copy');
}

/** Whether the committee may still be to answer: nothing has been sent, and no other way to answer is planned. */
export function stillPlansAnswer({
  endedOn,
  wordOn,
  paperOn,
  way,
}: Pick<Recipient, 'endedOn' | 'wordOn' | 'paperOn' | 'way'>): boolean {
  const isSent = endedOn !== null || wordOn !== null || paperOn !== null;
  return !isSent && (way === null || way === 'namnd');
}

/** How many recipients stand where; every status is counted. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** Counts recipients by how far they have come. */
export function countStatuses(cases: readonly ListedCase[], today: string): StatusCounts {
  const counts: Record<Status, number> = {
    waiting: 0,
    partly: 0,
    extended: 0,
    late: 0,
    answered: 0,
    'answered-late': 0,
    abstained: 0,
  };
  for (const found of cases) counts[statusOf(found, today)] += 1;
  return counts;
}

/** What became of one unit's remisses. */
export interface UnitStatistics {
  readonly unit: string;
  readonly total: number;
  readonly onTime: number;
  /** Answered after the day that held, or not answered though it has passed. */
  readonly late: number;
  /** Of all, those that were given more time. */
  readonly extended: number;
  readonly abstained: number;
  readonly open: number;
}

/** Statistics of each unit that has a remiss, by unit id. */
export function statisticsOf(cases: readonly ListedCase[], today: string): UnitStatistics[] {
  const byUnit = Map.groupBy(cases, ({ recipient }) => recipient.unit);
  return [...byUnit]
    .map(([unit, own]) => {
      const counts = countStatuses(own, today);
      return {
        unit,
        total: own.length,
        onTime: counts.answered,
        late: counts['answered-late'] + counts.late,
        extended: own.filter(({ recipient }) => recipient.extension?.state === 'granted').length,
        abstained: counts.abstained,
        open: counts.waiting + counts.partly + counts.extended,
      };
    })
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
}
