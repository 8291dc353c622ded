import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Database } from '../../store/store.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { showRecipients } from '../recipient/show-recipient.ts';
import type { Remiss } from '../register-model.ts';
import { texts } from '../texts.ts';
import { findRemisses } from './find-remisses.ts';
import { remissListCard } from './list-cards.ts';
import {
  isOwnOf,
  type ListReader,
  type ListRow,
  type Reading,
  readListReader,
  rowOfOne,
  rowsFor,
} from './list-rows.ts';

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
  const reading = readingOf(turn);
  const { own, seesReplies } = await readListReader(store.database, reading);
  const isForAll = own.length === 0 && seesReplies;
  const views = isForAll ? await showRecipients(store.database, {}, reading.today) : own;
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
  const reading = readingOf(turn);
  const views = await viewsOf(store.database, found, reading.today);
  return foundReply(views, await readListReader(store.database, reading), language);
}

/** The list of remisses that were found. */
export function foundReply(views: readonly RecipientView[], reader: ListReader, language: Language): Reply {
  return listReply(rowsFor(views, reader), { title: 'listFound', none: 'listFoundNone' }, language);
}

/** All recipients of some remisses. */
export async function viewsOf(
  database: Database,
  found: readonly Remiss[],
  today: string,
): Promise<RecipientView[]> {
  return (await Promise.all(found.map(({ id }) => showRecipients(database, { remiss: id }, today)))).flat();
}

/** The recipient that somebody means who asks about one remiss: their own, or the only one; undefined where there are more. */
export function meantAmong(views: readonly RecipientView[], reader: ListReader): RecipientView | undefined {
  const mine = views.filter(isOwnOf(reader));
  const [only, ...others] = mine.length > 0 ? mine : views;
  return others.length === 0 ? only : undefined;
}
