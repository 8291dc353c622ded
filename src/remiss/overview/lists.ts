import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Database } from '../../store/store.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { showRecipients } from '../recipient/show-recipient.ts';
import type { Remiss } from '../register-model.ts';
import { texts } from '../texts.ts';
import { findRemisses } from './find-remisses.ts';
import { remissListCard } from './list-cards.ts';
import { type ListRow, type Reading, rowOfOne, rowsFor } from './list-rows.ts';

interface ListTexts {
  readonly title: 'listMine' | 'listFound' | 'listAnswered';
  readonly none: 'listMineNone' | 'listFoundNone' | 'listAnsweredNone';
}

/** A list under its title, or the sentence that there is nothing in it. */
export function listReply(rows: readonly ListRow[], { title, none }: ListTexts, language: Language): Reply {
  const say = texts(language);
  if (rows.length === 0) return { text: say(none) };
  return { card: remissListCard(say(title), rows, language) };
}

const readingOf = (turn: Pick<MessageTurn, 'person' | 'at'>): Reading => ({
  person: turn.person.id,
  today: civilDateAt(turn.at),
});

/** The asker's own that are answered or abstained from, the latest first; everybody's for those who see replies. */
export async function listAnswered(
  { store }: RemissPorts,
  turn: MessageTurn,
  language: Language,
): Promise<Reply> {
  const { person, today } = readingOf(turn);
  const directory = await readStoredDirectory(store.database);
  const own = await ownRecipients(store.database, person, today, { open: false });
  const isForAll =
    own.length === 0 && may(directory, { person, act: 'see-remiss-replies', unit: null }, today).ok;
  const views = isForAll ? await showRecipients(store.database, {}, today) : own;
  const ended = views.flatMap((view) => (view.endedOn === null ? [] : [{ view, on: view.endedOn }]));
  const latest = ended.toSorted((one, other) => (one.on > other.on ? -1 : 1));
  const rows = latest.map(({ view }) => rowOfOne(view));
  return listReply(rows, { title: 'listAnswered', none: 'listAnsweredNone' }, language);
}

/** The remisses that words of a title or a number name. */
export async function find(
  { store }: RemissPorts,
  turn: MessageTurn,
  words: string,
  language: Language,
): Promise<Reply> {
  const found = await findRemisses(store.database, words);
  const { views } = await viewsFor(store.database, found, readingOf(turn));
  return foundReply(store.database, views, readingOf(turn), language);
}

/** The list of remisses that were found. */
export async function foundReply(
  database: Database,
  views: readonly RecipientView[],
  reading: Reading,
  language: Language,
): Promise<Reply> {
  const rows = await rowsFor(database, views, reading);
  return listReply(rows, { title: 'listFound', none: 'listFoundNone' }, language);
}

interface FoundViews {
  /** All recipients of what was found. */
  readonly views: readonly RecipientView[];
  /** The one that the asker means: their own, or the only recipient. */
  readonly meant: RecipientView | undefined;
}

/** The recipients of some remisses, and which one of them somebody means who asks about these. */
export async function viewsFor(
  database: Database,
  found: readonly Remiss[],
  { person, today }: Reading,
): Promise<FoundViews> {
  const views = (
    await Promise.all(found.map(({ id }) => showRecipients(database, { remiss: id }, today)))
  ).flat();
  const own = await ownRecipients(database, person, today, { open: false });
  const ownIds = new Set(own.map(({ recipient }) => recipient));
  const mine = views.filter(({ recipient }) => ownIds.has(recipient));
  const [only, ...others] = mine.length > 0 ? mine : views;
  const isMeant = found.length === 1 && others.length === 0;
  return { views, meant: isMeant ? only : undefined };
}
