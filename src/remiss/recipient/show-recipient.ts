import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import { findCase, listCases, type RecipientFilter } from '../recipient-register.ts';
import { byDeadline, type RecipientCase, type UnitCalendar } from '../register-model.ts';
import { type RecipientView, viewOf } from './recipient-view.ts';

/** A recipient as it is shown, with what it was made from. */
export interface Shown {
  readonly found: RecipientCase;
  readonly view: RecipientView;
  readonly directory: Directory;
  readonly calendar: UnitCalendar | undefined;
}

/** Reads a recipient to show it as it stands today; undefined when it is not in the register. */
export async function showRecipient(
  store: Store,
  recipient: string,
  today: string,
): Promise<Shown | undefined> {
  const found = await findCase(store.database, recipient);
  if (found === undefined) return undefined;
  const directory = await currentDirectory(store);
  const calendars = await listCalendars(store.database);
  return {
    found,
    view: viewOf(found, { directory, calendars, today }),
    directory,
    calendar: calendars.find(({ unit }) => unit === found.recipient.unit),
  };
}

/** Reads recipients to list them, the one that is due first at the top. */
export async function showRecipients(
  store: Store,
  filter: RecipientFilter,
  today: string,
): Promise<RecipientView[]> {
  const cases = await listCases(store.database, filter);
  const directory = await currentDirectory(store);
  const calendars = await listCalendars(store.database);
  return cases.toSorted(byDeadline).map((found) => viewOf(found, { directory, calendars, today }));
}
