import { deadlineFor, type Recipient, type Remiss } from '../register-model.ts';

/** What can be corrected of a registered remiss; what is left out stays as it is. */
export interface Correction {
  readonly title?: string;
  /** A civil date. */
  readonly deadline?: string;
  readonly answerAddress?: string | null;
  readonly paperAddress?: string | null;
  readonly office?: string | null;
}

/** A recipient for which another day counts from now on. */
export interface MovedRecipient {
  readonly before: Recipient;
  readonly after: Recipient;
  /** The day that counted until now. */
  readonly earlier: string;
}

export interface CorrectionPlan {
  /** What differs from before; empty when it was so already. */
  readonly changes: Correction;
  /** The remiss as it becomes. */
  readonly remiss: Remiss;
  readonly moved: readonly MovedRecipient[];
}

/**
 * What a correction makes of a remiss and its recipients. Where another day counts from now on, a rest of
 * reminders ends, since it was for the old plan, and a question for time that the new day gives is answered.
 */
export function planCorrection(
  { remiss, recipients }: { readonly remiss: Remiss; readonly recipients: readonly Recipient[] },
  correction: Correction,
  today: string,
): CorrectionPlan {
  const changes = differences(remiss, correction);
  if (Object.keys(changes).length === 0) return { changes, remiss, moved: [] };
  const since = changes.deadline === undefined ? {} : { deadlineSince: today };
  const corrected: Remiss = { ...remiss, ...changes, ...since, version: remiss.version + 1 };
  const moved = recipients.flatMap((before) => {
    const earlier = deadlineFor({ remiss, recipient: before });
    if (before.endedOn !== null || earlier === deadlineFor({ remiss: corrected, recipient: before })) {
      return [];
    }
    return [{ before, after: movedRecipient(before, corrected.deadline), earlier }];
  });
  return { changes, remiss: corrected, moved };
}

function movedRecipient(recipient: Recipient, deadline: string): Recipient {
  const { extension } = recipient;
  const isAnswered = extension?.state === 'asked' && extension.until <= deadline;
  return {
    ...recipient,
    extension: isAnswered ? null : extension,
    snoozedUntil: null,
    version: recipient.version + 1,
  };
}

function differences(remiss: Remiss, correction: Correction): Correction {
  const changed = Object.entries(correction).filter(
    ([key, value]) => value !== undefined && value !== remiss[key as keyof Correction],
  );
  return Object.fromEntries(changed);
}
