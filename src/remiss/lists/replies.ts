import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { inSentence, unitNameIn } from '../../network/units/unit-names.ts';
import type { Database } from '../../store/store.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { unreachedOf } from '../handling/resend-remiss.ts';
import { resendTexts } from '../handling/resend-texts.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { digestRowOf } from '../recipient/digest-row.ts';
import { countStatuses, statuses } from '../recipient/recipient-status.ts';
import { seesReplies } from '../recipient/sees-reply.ts';
import { listHeads } from '../recipient-register.ts';
import { refusalText } from '../refusals.ts';
import { showing } from '../shown/shown-remiss.ts';
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
    return { text: note || namedTexts(language)('noRemiss') };
  const urgency = ['late', 'partly', 'waiting', 'extended', ...statuses];
  const rows = cases
    .map((found) => digestRowOf(found, { directory, today }))
    .sort((one, other) => urgency.indexOf(one.status) - urgency.indexOf(other.status));
  const { title, deadline, dnr } = first.remiss;
  const counts = countStatuses(cases, today);
  const missed = await missedIn(store.database, remiss, { directory, today }, language);
  const card = repliesCard({ remiss, title, deadline, counts, rows, missed, note: note ?? '' }, language);
  return { card, shows: showing(dnr, language) };
}

/** Whom the card has not reached, by name; empty where there is nobody. */
async function missedIn(
  database: Database,
  remiss: string,
  on: { readonly directory: Directory; readonly today: string },
  language: Language,
): Promise<string> {
  const say = resendTexts(language);
  const { people, units } = on.directory;
  const unreached = await unreachedOf(database, remiss, on);
  const names = unreached.map(({ person, unit }) =>
    say('missedOne', {
      name: escapeMarkdown(people.find(({ id }) => id === person)?.name ?? person),
      unit: inSentence(unitNameIn(units, unit, language), language),
    }),
  );
  return names.length === 0 ? '' : say('missed', { names: names.join(', ') });
}
