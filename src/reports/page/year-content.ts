import type { Figures, Part } from '../../beredning/figures/figures.ts';
import type { UnitStatistics } from '../../remiss/recipient/recipient-status.ts';
import type { YearEntry } from '../year/model.ts';

/** What a year's charts and numbers are made from, as far as the reader may see it. */
export interface YearContent {
  readonly year: number;
  readonly visits: { readonly now: readonly YearEntry[]; readonly before: readonly YearEntry[] };
  readonly trips: { readonly now: readonly YearEntry[]; readonly before: readonly YearEntry[] };
  /** Agreements and memberships in force on the last day that is counted. */
  readonly held: { readonly now: readonly YearEntry[]; readonly before: readonly YearEntry[] };
  readonly directions: readonly Part[];
  readonly made: Figures['made'];
  /** Of those made, the trips that were called off and had been paid for. */
  readonly calledOff: number;
  readonly costBefore: number;
  /** Null for those who may not see it. */
  readonly remisses: readonly UnitStatistics[] | null;
}
