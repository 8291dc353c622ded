import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Database } from '../../store/store.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { ownRecipients, type Reading } from '../recipient/own-recipients.ts';
import { listHeads } from '../recipient-register.ts';
import { byDeadline, type ListedCase, type RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
import { findRemisses } from './find-remisses.ts';
import { remissListCard } from './list-cards.ts';
import { type ListReader, type ListRow, readListReader, rowOfOne, rowsFor } from './list-rows.ts';

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

/** Who reads what a turn asks for, and when. */
export const readingOf = (turn: Pick<MessageTurn, 'person' | 'at'>): Reading => ({
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
  const reader = await readListReader(store, reading);
  const own = await ownRecipients(store, reading, { open: false });
  const isForAll = own.length === 0 && reader.seesReplies;
  const cases = isForAll ? await listHeads(store.database) : own;
  const ended = cases.flatMap((found) => {
    const on = found.recipient.endedOn;
    return on === null ? [] : [{ found, on }];
  });
  const latest = ended.toSorted((one, other) => (one.on > other.on ? -1 : 1));
  const rows = latest.map(({ found }) => rowOfOne(found, reader));
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
  const cases = await recipientsOf(store.database, found);
  return foundReply(cases, await readListReader(store, readingOf(turn)), language);
}

/** The list of remisses that were found. */
export function foundReply(cases: readonly ListedCase[], reader: ListReader, language: Language): Reply {
  return listReply(rowsFor(cases, reader), { title: 'listFound', none: 'listFoundNone' }, language);
}

/** All recipients of some remisses, in the order of these. */
export async function recipientsOf(database: Database, found: readonly RemissHead[]): Promise<ListedCase[]> {
  const cases = await listHeads(database, { remisses: found.map(({ id }) => id) });
  const groups = Map.groupBy(cases.sort(byDeadline), ({ remiss }) => remiss.id);
  return found.flatMap(({ id }) => groups.get(id) ?? []);
}

/** The recipient that somebody means who asks about one remiss: their own, or the only one; undefined where there are more. */
export function meantAmong(cases: readonly ListedCase[], reader: ListReader): ListedCase | undefined {
  const mine = cases.filter((found) => reader.isOwn(found));
  const [only, ...others] = mine.length > 0 ? mine : cases;
  return others.length === 0 ? only : undefined;
}
