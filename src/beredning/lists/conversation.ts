import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { readGround } from '../card/matter-sheet.ts';
import { sendCard } from '../card/sent-cards.ts';
import { showMatter } from '../card/show-matter.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { findMatter, listMatters } from '../matter-register.ts';
import { type Matter, states } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { listCard, rowOf } from './card.ts';
import { matchingMatters, matterRowsOf } from './list-matters.ts';
import { listTexts } from './texts.ts';

/** "Mina ärenden i IB", "my matters in IB", "vad väntar på mig i IB?". */
const asksMine =
  /^\s*(?:(?:visa )?mina (?:ib-?)?(?:ärenden|resor)\b.*\b(?:ib|beredningen)\b|(?:visa )?mina ib-?ärenden|vad väntar på mig i ib|(?:show )?my (?:ib )?(?:matters|trips)\b.*\bib\b|(?:show )?my ib matters)/i;
/** "Status för IB 2026-14", "status för Eurocities", "visa IB 2026-14", or the number alone. */
const asksStatus =
  /^\s*(?:(?:status|läget)\s+(?:för|på|i|for|of)\s+(.+?)|(?:(?:visa|show)\s+)?(ib\s*\d{4}-\d+))\s*[?.!]*\s*$/i;

const MOST_FOUND = 6;

/** What somebody asks of matters that there are. */
export function statusIntents(ports: BeredningPorts): Intent[] {
  return [
    {
      name: 'beredning-mine',
      claim: (text) => (text.length < 100 && asksMine.test(text) ? 0.95 : 0),
      answersEdits: true,
      handle: (turn) => showMine(ports, turn),
    },
    {
      name: 'beredning-status',
      claim: (text) => (text.length < 150 && asksStatus.test(text) ? claimOf(text) : 0),
      answersEdits: true,
      handle: (turn) => showStatus(ports, turn),
    },
  ];
}

/** A number is surely one of ours; a name may be that of something else. */
function claimOf(text: string): number {
  return /\bib\s*\d{4}-\d+/i.test(text) ? 1 : 0.7;
}

async function showMine({ store }: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfWish(turn.text, turn.language);
  const say = listTexts(language);
  const directory = await readStoredDirectory(store.database);
  const matters = await listMatters(store.database, { states });
  const rows = matterRowsOf(matters, directory, turn.person.id, civilDateAt(turn.at));
  if (rows.length === 0) return { text: say('mineNone') };
  return { card: listCard({ heading: say('mineTitle'), lead: '', rows }, language) };
}

async function showStatus(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfWish(turn.text, turn.language);
  const say = listTexts(language);
  const [, name, number] = asksStatus.exec(turn.text) ?? [];
  const found = matchingMatters(await listMatters(ports.store.database, {}), name ?? number ?? '');
  const [only, ...others] = found;
  if (only === undefined) return { text: say('statusNone') };
  if (others.length > 0) {
    const rows = found.slice(0, MOST_FOUND).map((matter) => rowOf(matter));
    return { card: listCard({ heading: say('statusSeveral'), lead: '', rows }, language) };
  }
  return turn.conversation.kind === 'personal'
    ? showMatter(ports, turn, only.id, language)
    : postHere(ports, turn, only, language);
}

/** In a channel or group chat the card is sent as IB's own are, so that it follows what happens to the matter. */
async function postHere(
  { store, send, matrix }: BeredningPorts,
  turn: Turn,
  { id }: Matter,
  language: Language,
): Promise<Reply> {
  // Messages go to a channel, not to a thread in it.
  const conversation = turn.conversation.id.split(';')[0] ?? turn.conversation.id;
  await store.transaction(async (transaction) => {
    const matter = await findMatter(transaction, id);
    if (matter === undefined) return;
    const ground = await readGround({ database: transaction, matrix }, matter, turn.at);
    await sendCard({ ports: { store, send, matrix }, transaction, at: turn.at }, ground, { conversation });
  });
  return { text: listTexts(language)('postedHere') };
}
