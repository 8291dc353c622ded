import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { withoutMailHeads } from '../../documents/mail-head-lines.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { BeredningPorts } from '../ports.ts';
import { claimMatter, LONGEST_REQUEST } from '../reading/claim.ts';
import { readRequest } from '../reading/read-request.ts';
import { doubtText, readTexts } from '../reading/texts.ts';
import { begin } from './conversation.ts';

/** "Jag vill att borgarrådet åker på … 3–5 juni, 2 personer, ca 28 000 kr": a draft with what was written. */
export function requestIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-request',
    longest: LONGEST_REQUEST,
    claim: (text) => (claimMatter(text) === 'matter' ? 0.8 : 0),
    handle: (turn) => draftFrom(ports, turn),
  };
}

/** A mail that was passed on is in the language of its writer, which says nothing of who passes it on. */
function languageOfWriter({ text, language }: MessageTurn): Language {
  return languageOfText(withoutMailHeads(text).note, language);
}

/** Shows the draft, and above it what was not certain. */
async function draftFrom(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const directory = await readStoredDirectory(ports.store.database);
  const language = languageOfWriter(turn);
  const { proposal, doubts } = readRequest(turn.text, civilDateAt(turn.at), directory);
  const reply = await begin(ports, turn, language, proposal);
  if (reply.card === undefined) return reply;
  const say = readTexts(language);
  if (doubts.length === 0) return { ...reply, text: say('read') };
  const list = doubts.map((doubt) => `- ${doubtText(doubt, language)}`).join('\n');
  return { ...reply, text: `${say('readWithDoubts')}\n\n${list}` };
}
