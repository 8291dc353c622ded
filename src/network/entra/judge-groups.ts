import type { EntraGroup } from './read-entra.ts';

/** What is remembered of a group from the last time it was read. */
export interface KnownGroup {
  readonly group: string;
  /** Ids of those who have the group's roles, in order. */
  readonly members: readonly string[];
  /** The date from which it is suspect; null when it is believed. */
  readonly suspectSince: string | null;
}

/** A group with those who are to have its roles. */
export interface JudgedGroup extends KnownGroup {
  /** Members who are gone although their accounts are open. Of a suspect group they are kept. */
  readonly gone: readonly string[];
}

/**
 * Tells for each group who is to have its roles. A group that is empty at once, or has lost more than
 * half of its members, is suspect, and those who are gone are kept: it is more often a rule of a dynamic
 * group that somebody broke, a move between groups half done or an index that lags behind than half an
 * office leaving in a day; and it would leave nobody who may decide. What is meant stands the next night
 * too, and is believed then. The next night, not the next reading: a job that dies runs again at once.
 * A closed account is no loss of a group's, but known to be meant, and ends in any case.
 */
export function judgeGroups(
  known: readonly KnownGroup[],
  read: readonly EntraGroup[],
  today: string,
): JudgedGroup[] {
  const closed = findClosed(read);
  return read.map(({ group, members }) => {
    const before = known.find((earlier) => earlier.group === group);
    const present = members.map(({ id }) => id).filter((id) => !closed.has(id));
    const here = new Set(present);
    const had = before?.members ?? [];
    const gone = had.filter((id) => !here.has(id) && !closed.has(id));
    const isMany = gone.length * 2 > had.length || (gone.length > 0 && present.length === 0);
    const since = before?.suspectSince ?? today;
    const suspect = isMany && since >= today;
    return {
      group,
      members: [...present, ...(suspect ? gone : [])].sort(),
      suspectSince: suspect ? since : null,
      gone,
    };
  });
}

/** Who has a closed account: Graph may have shown somebody before and after it was closed. */
export function findClosed(read: readonly EntraGroup[]): ReadonlySet<string> {
  return new Set(
    read.flatMap(({ members }) => members.filter(({ enabled }) => !enabled).map(({ id }) => id)),
  );
}
