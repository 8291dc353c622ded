import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';
import type { LetterReading } from './model.ts';

/** How a recipient means to answer: by its committee, by its administration alone, or not at all. */
export const ways = ['namnd', 'administration', 'abstain'] as const;
export type Way = (typeof ways)[number];

/** What an answer says of the proposal. `abstained`: the recipient has said that it gives no opinion. */
export const stances = ['support', 'support-with-remarks', 'oppose', 'no-remarks', 'abstained'] as const;
export type Stance = (typeof stances)[number];

/** Asked of the responsible person at the rotel, who grants it to an exact date or declines. */
export const extension = z.object({
  state: z.enum(['asked', 'granted', 'declined']),
  /** The day that was asked for; when granted, the day that holds. */
  until: civilDate,
  reason: z.string(),
  askedOn: civilDate,
  decidedOn: civilDate.nullable(),
});
export type Extension = z.infer<typeof extension>;

/** Whether more time was granted or declined: what was decided can be put right. */
export function isDecided(asked: Extension | null): boolean {
  return asked !== null && asked.state !== 'asked';
}

/** A remiss as it was registered, after a person looked at what had been read. */
export interface Remiss {
  readonly id: string;
  /** Serial number and year, the same for every form of the diary number: `482/2016`. */
  readonly dnrKey: string;
  /** The diary number as it is written: `171-482/2016`. */
  readonly dnr: string;
  readonly title: string;
  /** When the answer must be with the sender, a civil date. */
  readonly deadline: string;
  /** The day on which that deadline began to hold: when it was registered, or moved. */
  readonly deadlineSince: string;
  /** When somebody on the way wants it, where the letter says so. */
  readonly internalDeadline: string | null;
  /** Where the answer is sent: an e-mail address. */
  readonly answerAddress: string | null;
  /** Where it is sent on paper, where a copy is asked for: a postal address. */
  readonly paperAddress: string | null;
  /** Who is responsible for the matter at the sender: a rotel, an office. */
  readonly office: string | null;
  /** What the letter says, as it was read once; what was corrected since stands above. */
  readonly reading: LetterReading;
  readonly registeredBy: string;
  readonly registeredOn: string;
  /** Counts its corrections, so that a form that was filled in on an older state is told apart. */
  readonly version: number;
}

/** A remiss without what its letter says, which is long: all that lists show and searches look at. */
export type RemissHead = Omit<Remiss, 'reading'>;

/** One of those that a remiss was sent to, and how far it has come. All dates are civil dates. */
export interface Recipient {
  readonly id: string;
  readonly remiss: string;
  /** Id of a unit of the directory. */
  readonly unit: string;
  readonly receivedOn: string | null;
  /** Its number in the recipient's own diary. */
  readonly ownDnr: string | null;
  /** Entra object id of whoever writes the answer. */
  readonly handler: string | null;
  readonly way: Way | null;
  readonly extension: Extension | null;
  /** Working days before the deadline on which it is reminded; null for those of its unit. */
  readonly ladder: readonly number[] | null;
  /** No reminders before this day; never later than the deadline. */
  readonly snoozedUntil: string | null;
  /** When the digital answer was sent, and the one on paper; each ticked by itself. */
  readonly wordOn: string | null;
  readonly paperOn: string | null;
  readonly stance: Stance | null;
  /** Names of the files that were sent with the answer. */
  readonly attachments: readonly string[];
  /** The day on which all that the letter asks for was sent, or on which it abstained; null until then. */
  readonly endedOn: string | null;
  /** When it was sent the remiss, where that is later than the others were. */
  readonly addedOn?: string | null;
  /** Counts its changes, so that a form that was filled in on an older state is told apart. */
  readonly version: number;
}

/** A recipient with the head of its remiss. */
export interface ListedCase {
  readonly remiss: RemissHead;
  readonly recipient: Recipient;
}

/** A recipient with its remiss. */
export interface RecipientCase extends ListedCase {
  readonly remiss: Remiss;
}

/** A meeting of a committee. */
export interface Meeting {
  readonly date: string;
  /** When its papers are dispatched, where that is decided; else counted back from the meeting. */
  readonly papersOn: string | null;
}

/** When a unit's committee meets, and how it counts back from a meeting. */
export interface UnitCalendar {
  readonly unit: string;
  readonly meetings: readonly Meeting[];
  /** Papers are dispatched so many working days before a meeting. */
  readonly papersWorkingDays: number;
  /** Minutes are signed within so many days after a meeting: 14 by law (kommunallagen 5 kap.). */
  readonly minutesDays: number;
  /** Working days before a deadline on which its people are reminded. */
  readonly reminders: readonly number[];
}

export const defaultPapersWorkingDays = 5;
export const defaultMinutesDays = 14;
export const defaultReminders: readonly number[] = [20, 10, 5, 1];

/** The day that counts for a recipient: that of a granted extension where it is later than the remiss's own. */
export function deadlineFor(found: ListedCase): string {
  return extensionOf(found)?.until ?? found.remiss.deadline;
}

/** The order of what is due: the recipient first whose day comes first. */
export function byDeadline(one: ListedCase, other: ListedCase): number {
  return Date.parse(deadlineFor(one)) - Date.parse(deadlineFor(other));
}

/** The day on which the deadline that counts for a recipient began to hold: for it, where it was added later. */
export function deadlineSince(found: ListedCase): string {
  const { addedOn } = found.recipient;
  const since = extensionOf(found)?.decidedOn ?? found.remiss.deadlineSince;
  return addedOn && addedOn > since ? addedOn : since;
}

/** The extension that counts; one that the remiss's own deadline has passed by does not. */
function extensionOf({ remiss, recipient: { extension } }: ListedCase): Extension | null {
  return extension?.state === 'granted' && extension.until > remiss.deadline ? extension : null;
}

/** The units of some recipients. */
export const unitsOf = (cases: readonly Pick<ListedCase, 'recipient'>[]): string[] =>
  cases.map(({ recipient }) => recipient.unit);
