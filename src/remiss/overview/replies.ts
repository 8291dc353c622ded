import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { digestRowOf } from '../recipient/digest-row.ts';
import { countStatuses, statuses } from '../recipient/recipient-status.ts';
import { seesReplies } from '../recipient/sees-reply.ts';
import { refusalText } from '../refusals.ts';
import { listHeads } from '../register.ts';
import { showing } from '../shown/shown-remiss.ts';
import { texts } from '../texts.ts';
import { repliesCard } from './list-cards.ts';

export interface RepliesAsked {
  readonly language: Language;
  /** What has just been done. */
  readonly note?: string;
}

/** For the sender: who has answered a remiss and who has not, those that are late first. Others are told what they have done alone. */
export async function repliesReply(
  { store }: RemissPorts,
  turn: Pick<Turn, 'person' | 'at'>,
  remiss: string,
  { language, note }: RepliesAsked,
): Promise<Reply> {
  const cases = await listHeads(store.database, { remiss });
  const [first] = cases;
  if (first === undefined) return { text: refusalText('unknown-recipient', language, 'whoSends') };
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  if (!seesReplies(directory, { person: turn.person.id, today }))
    return { text: note || texts(language)('noRemiss') };
  const urgency = ['late', 'partly', 'waiting', 'extended', ...statuses];
  const rows = cases
    .map((found) => digestRowOf(found, { directory, today }))
    .sort((one, other) => urgency.indexOf(one.status) - urgency.indexOf(other.status));
  const { title, deadline, dnr } = first.remiss;
  const counts = countStatuses(cases, today);
  const card = repliesCard({ title, deadline, counts, rows, note: note ?? '' }, language);
  return { card, shows: showing(dnr, language) };
}
