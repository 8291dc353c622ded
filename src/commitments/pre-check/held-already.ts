import type { Directory } from '../../network/model.ts';
import { calledAlike } from '../called-alike.ts';
import { type Commitment, standingOn } from '../model.ts';
import { nearnessTo } from '../themes.ts';
import type { Draft } from './draft.ts';

/** Why something that there is already is of interest to what somebody means to enter into. */
export const likenesses = ['counterpart', 'same', 'near'] as const;
export type Likeness = (typeof likenesses)[number];

/** What the register holds that a new commitment may be a double of, or may be done within. */
export interface HeldAlready {
  readonly commitment: Commitment;
  readonly by: Likeness;
}

/**
 * Takes what somebody thinks of, and the register; gives what has not ended of it with the same counterpart, then on the
 * same theme, then on a near one (3.3#3: first it is examined whether forums that exist will do).
 */
export function heldAlready(
  { counterpart, theme }: Pick<Draft, 'counterpart' | 'theme'>,
  all: readonly Commitment[],
  { directory, today }: { readonly directory: Directory; readonly today: string },
): HeldAlready[] {
  const nearness = theme.trim() === '' ? () => undefined : nearnessTo(theme, directory);
  return all
    .filter((one) => standingOn(one, today) !== 'ended')
    .flatMap((commitment): HeldAlready[] => {
      const by = calledAlike(commitment.counterpart, counterpart) ? 'counterpart' : nearness(commitment);
      return by === undefined ? [] : [{ commitment, by }];
    })
    .sort((one, other) => likenesses.indexOf(one.by) - likenesses.indexOf(other.by));
}
