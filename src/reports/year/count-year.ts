import {
  type EntryKind,
  entryKinds,
  UNSAID,
  type YearEntry,
  type YearFigure,
  type YearGroup,
  type YearPack,
  type YearSum,
} from './model.ts';
import type { YearSpan } from './year-span.ts';

/** What a year is counted from: its entries, and those of the same days of the year before. */
export interface Counted {
  readonly year: number;
  /** Id of the unit whose alone are counted; null for the whole city. */
  readonly unit: string | null;
  readonly spans: { readonly now: YearSpan; readonly before: YearSpan };
  readonly entries: readonly YearEntry[];
  readonly entriesBefore: readonly YearEntry[];
}

const directionOrder: readonly string[] = ['profiling', 'monitoring', 'cooperation', 'influence', UNSAID];

/** Counts a year: in all, by unit, and by direction. Every figure names the entries that it is the sum of. */
export function countYear({ year, unit, spans, entries, entriesBefore }: Counted): YearPack {
  const unitsOf = ({ unit }: YearEntry) => [unit ?? UNSAID];
  const directionsOf = ({ directions }: YearEntry) => (directions.length === 0 ? [UNSAID] : directions);
  // A visit has no direction, so that none can be missing.
  const directed = (all: readonly YearEntry[]) => all.filter(({ kind }) => !kind.startsWith('visit'));
  return {
    year,
    unit,
    until: spans.now.last,
    untilBefore: spans.before.last,
    totals: figuresOf(entries, entriesBefore, entryKinds),
    byUnit: groupsOf(entries, entriesBefore, unitsOf).sort(unsaidLast),
    byDirection: groupsOf(directed(entries), directed(entriesBefore), directionsOf).sort(
      (one, other) => directionOrder.indexOf(one.key) - directionOrder.indexOf(other.key),
    ),
    entries: [...entries],
    entriesBefore: [...entriesBefore],
  };
}

function groupsOf(
  now: readonly YearEntry[],
  before: readonly YearEntry[],
  keysOf: (entry: YearEntry) => readonly string[],
): YearGroup[] {
  const keyed = (all: readonly YearEntry[]) =>
    Map.groupBy(
      all.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry }))),
      ({ key }) => key,
    );
  const [groups, earlier] = [keyed(now), keyed(before)];
  const entriesIn = (found: typeof groups, key: string) => (found.get(key) ?? []).map(({ entry }) => entry);
  return [...new Set([...groups.keys(), ...earlier.keys()])].map((key) => {
    const [own, ownBefore] = [entriesIn(groups, key), entriesIn(earlier, key)];
    const present = new Set([...own, ...ownBefore].map(({ kind }) => kind));
    return {
      key,
      figures: figuresOf(
        own,
        ownBefore,
        entryKinds.filter((kind) => present.has(kind)),
      ),
    };
  });
}

function figuresOf(
  now: readonly YearEntry[],
  before: readonly YearEntry[],
  kinds: readonly EntryKind[],
): YearFigure[] {
  const [own, earlier] = [now, before].map((all) => Map.groupBy(all, ({ kind }) => kind));
  return kinds.map((kind) => {
    const [entries, entriesBefore] = [own?.get(kind) ?? [], earlier?.get(kind) ?? []];
    return {
      kind,
      ...sumOf(entries),
      before: sumOf(entriesBefore),
      entries: entries.map(({ path }) => path),
      entriesBefore: entriesBefore.map(({ path }) => path),
    };
  });
}

/** How many, with how many people, at what cost in whole kronor. */
export function sumOf(entries: readonly YearEntry[]): YearSum {
  return {
    count: entries.length,
    people: entries.reduce((sum, { people }) => sum + people, 0),
    cost: entries.reduce((sum, { cost }) => sum + cost, 0),
  };
}

function unsaidLast(one: YearGroup, other: YearGroup): number {
  const rank = ({ key }: YearGroup) => (key === UNSAID ? 1 : 0);
  return rank(one) - rank(other) || (one.key < other.key ? -1 : 1);
}
