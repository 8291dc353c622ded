import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames, type UnitName } from '../../network/unit-names.ts';
import type { Database } from '../../store/store.ts';
import { type DigestRow, digestRowOf } from '../recipient/digest-row.ts';
import { isOwnOf, type Reading } from '../recipient/own-recipients.ts';
import { deadlineFor, type ListedCase } from '../register-model.ts';

/** Recipients of one remiss that have the same last day, told in one row. */
export interface RowOfMany {
  readonly units: readonly UnitName[];
  readonly isOpen: boolean;
  /** How many have answered or abstained; null for those who may not see it. */
  readonly answered: number | null;
}

/** A row of a list: one recipient, or many of the same remiss. */
export interface ListRow extends DigestRow {
  readonly remiss: string;
  /** Null where the row is of one recipient alone. */
  readonly many: RowOfMany | null;
}

/** What lists of remisses are to know of who looks at them. */
export interface ListReader {
  readonly directory: Directory;
  readonly today: string;
  /** Tells their own recipients from others'. */
  isOwn(found: ListedCase): boolean;
  /** Whether they see who has answered, wherever that is. */
  readonly seesReplies: boolean;
}

/** Reads once what the lists of a reply ask of their reader. */
export async function readListReader(database: Database, reading: Reading): Promise<ListReader> {
  const directory = await readStoredDirectory(database);
  const { person, today } = reading;
  const isOwn = isOwnOf(directory, reading);
  return {
    directory,
    today,
    isOwn: ({ recipient }) => isOwn(recipient),
    seesReplies: may(directory, { person, act: 'see-remiss-replies', unit: null }, today).ok,
  };
}

/** A row for one recipient. */
export function rowOfOne(found: ListedCase, reader: Pick<ListReader, 'directory' | 'today'>): ListRow {
  return { ...digestRowOf(found, reader), remiss: found.remiss.id, many: null };
}

/** The reader's own recipients each by itself; of the others one row for each remiss and last day. */
export function rowsFor(cases: readonly ListedCase[], reader: ListReader): ListRow[] {
  const groups = Map.groupBy(cases, (found) => `${found.remiss.id} ${deadlineFor(found)}`);
  return [...groups.values()].flatMap((group) => {
    const mine = group.filter((found) => reader.isOwn(found));
    const [first, ...others] = group;
    if (mine.length > 0 || first === undefined || others.length === 0)
      return (mine.length > 0 ? mine : group).map((found) => rowOfOne(found, reader));
    return [rowOfMany(first, group, reader)];
  });
}

function rowOfMany(first: ListedCase, group: readonly ListedCase[], reader: ListReader): ListRow {
  const open = group.filter(({ recipient }) => recipient.endedOn === null);
  // How many days are left is told by one that is still to answer.
  return {
    ...rowOfOne(open[0] ?? first, reader),
    many: {
      units: group.map(({ recipient }) => bothNames(reader.directory.units, recipient.unit)),
      isOpen: open.length > 0,
      answered: reader.seesReplies ? group.length - open.length : null,
    },
  };
}
