import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { UnitName } from '../../network/unit-names.ts';
import type { Database } from '../../store/store.ts';
import type { DigestRow } from '../notices.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { digestRowOf } from '../reminders/send-reminders.ts';

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

/** A row for one recipient. */
export const rowOfOne = (view: RecipientView): ListRow => ({
  ...digestRowOf(view),
  remiss: view.remiss,
  many: null,
});

/** Who looks at a list, and when. */
export interface Reading {
  readonly person: string;
  readonly today: string;
}

/** What lists of remisses are to know of who looks at them. */
export interface ListReader {
  readonly directory: Directory;
  /** Their own recipients, answered ones too. */
  readonly own: readonly RecipientView[];
  /** Whether they see who has answered, wherever that is. */
  readonly seesReplies: boolean;
}

/** Reads once what the lists of a reply ask of their reader. */
export async function readListReader(database: Database, { person, today }: Reading): Promise<ListReader> {
  const directory = await readStoredDirectory(database);
  return {
    directory,
    own: await ownRecipients(database, person, today, { open: false }),
    seesReplies: may(directory, { person, act: 'see-remiss-replies', unit: null }, today).ok,
  };
}

/** Tells a reader's own recipients from others'. */
export function isOwnOf({ own }: ListReader): (view: RecipientView) => boolean {
  const ids = new Set(own.map(({ recipient }) => recipient));
  return ({ recipient }) => ids.has(recipient);
}

/** The reader's own recipients each by itself; of the others one row for each remiss and last day. */
export function rowsFor(views: readonly RecipientView[], reader: ListReader): ListRow[] {
  const isOwn = isOwnOf(reader);
  const groups = Map.groupBy(views, ({ remiss, deadline }) => `${remiss} ${deadline}`);
  return [...groups.values()].flatMap((group) => {
    const mine = group.filter(isOwn);
    const [first, ...others] = group;
    if (mine.length > 0 || first === undefined || others.length === 0)
      return (mine.length > 0 ? mine : group).map(rowOfOne);
    return [rowOfMany(first, group, reader.seesReplies)];
  });
}

function rowOfMany(first: RecipientView, group: readonly RecipientView[], seesReplies: boolean): ListRow {
  const open = group.filter(({ endedOn }) => endedOn === null);
  // How many days are left is told by one that is still to answer.
  return {
    ...rowOfOne(open[0] ?? first),
    many: {
      units: group.map(({ unitName }) => unitName),
      isOpen: open.length > 0,
      answered: seesReplies ? group.length - open.length : null,
    },
  };
}
