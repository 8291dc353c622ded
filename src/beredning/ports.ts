import type { SendJob } from '../conversation/feature.ts';
import type { DecisionMatrix } from '../decision-rights/decision-right.ts';
import type { Language } from '../language/language.ts';
import type { Store } from '../store/store.ts';

/** What the use cases of this room work with. */
export interface BeredningPorts {
  readonly store: Store;
  readonly send: SendJob;
  /** Who decides what: the gate reads it each time. */
  readonly matrix: DecisionMatrix;
  /** Whether a text is likely about foreign policy, which the city does not conduct (4#1); absent: nobody can tell. */
  readonly readsAsForeignPolicy?: ((text: string, language: Language) => boolean) | undefined;
}
