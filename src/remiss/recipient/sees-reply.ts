import { may } from '../../network/authority.ts';
import type { Directory } from '../../network/model.ts';
import { deadlineFor, type ListedCase, type Recipient } from '../register-model.ts';
import type { Reading } from './own-recipients.ts';
import { type Status, statusOf } from './recipient-status.ts';
import type { RecipientView } from './recipient-view.ts';

/** Whether somebody may see who has answered, wherever that is: it is for the sender to see. */
export function seesReplies(directory: Directory, { person, today }: Reading): boolean {
  return may(directory, { person, act: 'see-remiss-replies', unit: null }, today).ok;
}

/** Tells of which recipients somebody may see what they have done: the sender of all, others of what is theirs to handle. */
export function seesReplyOf(
  directory: Directory,
  reading: Reading,
): (recipient: Pick<Recipient, 'unit' | 'handler'>) => boolean {
  const seesAll = seesReplies(directory, reading);
  const { person, today } = reading;
  return ({ unit, handler }) =>
    // Without a handler it is about nobody, least of all about whoever reads.
    seesAll || may(directory, { person, act: 'handle-remiss', unit, about: handler ?? '' }, today).ok;
}

/** How a recipient stands as somebody sees it: `due` and `passed` tell of its last day, and nothing of an answer. */
export type SeenStatus = Status | 'due' | 'passed';

/** How far a recipient has come, for those who may see it; for others whether its last day has passed. */
export function statusFor(
  found: ListedCase,
  { sees, today }: { readonly sees: boolean; readonly today: string },
): SeenStatus {
  if (sees) return statusOf(found, today);
  return today > deadlineFor(found) ? 'passed' : 'due';
}

/** A recipient without anything that it has done since the remiss was sent. */
export function withoutReply(view: RecipientView, today: string): RecipientView {
  const nothing = { receivedOn: null, ownDnr: null, handler: null, way: null, extension: null };
  const nothingSent = { stance: null, wordOn: null, paperOn: null, endedOn: null, attachments: [] };
  const status = today > view.deadline ? 'late' : 'waiting';
  return { ...view, ...nothing, ...nothingSent, snoozedUntil: null, status };
}
