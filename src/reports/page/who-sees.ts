import { may } from '../../network/authority.ts';
import type { Directory } from '../../network/model.ts';
import { seesReplies } from '../../remiss/recipient/sees-reply.ts';

/** Who looks, by which directory, on which civil date. */
export interface Reader {
  readonly directory: Directory;
  readonly person: string;
  readonly today: string;
}

/** Gaps are seen by strategists and administrators, and each head sees those of the own unit. */
export function seesGap({ directory, person, today }: Reader, unit: string): boolean {
  return may(directory, { person, act: 'see-gaps', unit }, today).ok;
}

/** What became of each unit's referrals is seen by those who send them. */
export function seesRemissFigures({ directory, person, today }: Reader): boolean {
  return seesReplies(directory, { person, today });
}
