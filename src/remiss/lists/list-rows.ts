import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames, type UnitName } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { type DigestRow, digestRowOf } from '../recipient/digest-row.ts';
import { isOwnOf, type Reading } from '../recipient/own-recipients.ts';
import { type SeenStatus, seesReplies, seesReplyOf, statusFor } from '../recipient/sees-reply.ts';
import { deadlineFor, type ListedCase } from '../register-model.ts';

/** Recipients of one remiss that have the same last day, told in one row. */
export interface RowOfMany {
  readonly units: readonly UnitName[];
  /** Null for those who may not see who has answered. */
  readonly replies: { readonly isOpen: boolean; readonly answered: number } | null;
}

/** A row of a list: one recipient, or many of the same remiss. */
export interface ListRow extends Omit<DigestRow, 'status'> {
  readonly status: SeenStatus;
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
  /** Tells of whom they see what they have done. */
  sees(found: ListedCase): boolean;
}

/** Reads once what the lists of a reply ask of their reader. */
export async function readListReader(store: Store, reading: Reading): Promise<ListReader> {
  const directory = await currentDirectory(store);
  const isOwn = isOwnOf(directory, reading);
  const sees = seesReplyOf(directory, reading);
  return {
    directory,
    today: reading.today,
    isOwn: ({ recipient }) => isOwn(recipient),
    seesReplies: seesReplies(directory, reading),
    sees: ({ recipient }) => sees(recipient),
  };
}

/** A row for one recipient. */
export function rowOfOne(found: ListedCase, reader: ListReader): ListRow {
  const sees = reader.sees(found);
  const status = statusFor(found, { sees, today: reader.today });
  const row = digestRowOf(found, reader);
  return { ...row, status, asksUntil: sees ? row.asksUntil : null, remiss: found.remiss.id, many: null };
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
  const told = open[0] ?? first;
  return {
    ...rowOfOne(told, reader),
    // What one of them asks for is told in its own row.
    asksUntil: null,
    status: statusFor(told, { sees: reader.seesReplies, today: reader.today }),
    many: {
      units: group.map(({ recipient }) => bothNames(reader.directory.units, recipient.unit)),
      replies: reader.seesReplies ? { isOpen: open.length > 0, answered: group.length - open.length } : null,
    },
  };
}
