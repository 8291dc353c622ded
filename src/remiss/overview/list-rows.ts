import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
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

/** The asker's own recipients each by itself; of the others one row for each remiss and last day. */
export async function rowsFor(
  database: Database,
  views: readonly RecipientView[],
  { person, today }: Reading,
): Promise<ListRow[]> {
  const directory = await readStoredDirectory(database);
  const seesReplies = may(directory, { person, act: 'see-remiss-replies', unit: null }, today).ok;
  const own = await ownRecipients(database, person, today, { open: false });
  const ownIds = new Set(own.map(({ recipient }) => recipient));
  const groups = Map.groupBy(views, ({ remiss, deadline }) => `${remiss} ${deadline}`);
  return [...groups.values()].flatMap((group) => {
    const mine = group.filter(({ recipient }) => ownIds.has(recipient));
    const [first, ...others] = group;
    if (mine.length > 0 || first === undefined || others.length === 0)
      return (mine.length > 0 ? mine : group).map(rowOfOne);
    return [rowOfMany(first, group, seesReplies)];
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
