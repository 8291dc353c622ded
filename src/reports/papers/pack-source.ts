import { formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Unit } from '../../network/model.ts';
import type { VisitStatistics } from '../../visits/lists/statistics.ts';
import type { YearFigure, YearPack } from '../year/model.ts';

/** All that the yearly pack is made from. */
export interface PackSource {
  readonly pack: YearPack;
  readonly visits: VisitStatistics;
  readonly units: readonly Unit[];
  /** Civil date on which it is made. */
  readonly madeOn: string;
  /** The address of an entry's record. */
  readonly linkTo: (path: string) => string;
}

/** An amount, or a dash where there is nothing to pay. */
export function kronorOrNone(cost: number, language: Language): string {
  return cost === 0 ? '–' : formatKronor(cost, language);
}

/** The figure of a kind in the whole city. */
export function figureOf({ totals }: Pick<YearPack, 'totals'>, kind: YearFigure['kind']): YearFigure {
  const nothing = { count: 0, people: 0, cost: 0 };
  const none = { kind, ...nothing, before: nothing, entries: [], entriesBefore: [] };
  return totals.find((figure) => figure.kind === kind) ?? none;
}
