import type { SendJob } from '../conversation/feature.ts';
import type { DecisionMatrix } from '../decision-rights/decision-right.ts';
import type { Store } from '../store/store.ts';

/** What the use cases of this room work with. */
export interface CommitmentPorts {
  readonly store: Store;
  readonly send: SendJob;
  /** Who decides what: the pre-check reads it each time. */
  readonly matrix: DecisionMatrix;
}

/** Who does something, and when. */
export interface Press {
  /** Entra object id. */
  readonly actor: string;
  readonly at: Date;
}
