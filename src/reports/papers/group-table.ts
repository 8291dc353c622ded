import type { DocumentPart } from '../../documents/write-docx.ts';
import { formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { EntryKind, YearGroup } from '../year/model.ts';
import { paperTexts } from './texts.ts';

const columns = [
  { title: 'requests', kinds: ['visit'], cost: false, share: 10 },
  { title: 'trips', kinds: ['trip'], cost: false, share: 10 },
  { title: 'tripCost', kinds: ['trip'], cost: true, share: 23 },
  { title: 'memberships', kinds: ['membership'], cost: false, share: 15 },
  { title: 'agreements', kinds: ['agreement'], cost: false, share: 10 },
  { title: 'projects', kinds: ['eu-project', 'aid-project'], cost: false, share: 10 },
] as const satisfies readonly {
  readonly title: 'requests' | 'trips' | 'tripCost' | 'memberships' | 'agreements' | 'projects';
  readonly kinds: readonly EntryKind[];
  readonly cost: boolean;
  /** Of the width of the table. */
  readonly share: number;
}[];

/** A row for each unit or direction, with what matters of it; the year before within brackets. */
export function groupTable(
  groups: readonly YearGroup[],
  what: string,
  nameOf: (key: string) => string,
  language: Language,
): DocumentPart {
  const say = paperTexts(language);
  return {
    kind: 'table',
    header: [what, ...columns.map(({ title }) => say(title))],
    small: true,
    columns: [{ share: 22 }, ...columns.map(({ share }) => ({ share, numbers: true }))],
    rows: groups.map(({ key, figures }) => [
      nameOf(key),
      ...columns.map(({ kinds, cost }) => {
        const wanted: readonly EntryKind[] = kinds;
        const own = figures.filter(({ kind }) => wanted.includes(kind));
        const sum = own.reduce((total, figure) => total + (cost ? figure.cost : figure.count), 0);
        const before = own.reduce((total, { before: old }) => total + (cost ? old.cost : old.count), 0);
        return sum === 0 && before === 0
          ? '–'
          : `${formatNumber(sum, language)}\u00a0(${formatNumber(before, language)})`;
      }),
    ]),
  };
}
