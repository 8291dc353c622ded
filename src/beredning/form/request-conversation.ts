import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { withoutMailHeads } from '../../documents/mail-head-lines.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { passGate } from '../gate.ts';
import { whatChanged } from '../handling/what-changed.ts';
import { languageOfWish } from '../language-of-wish.ts';
import type { BeredningPorts } from '../ports.ts';
import { emptyProposal } from '../proposal.ts';
import { claimMatter, LONGEST_REQUEST } from '../reading/claim.ts';
import { readRequest } from '../reading/read-request.ts';
import { doubtText, readTexts } from '../reading/texts.ts';
import { asksOfTripWithinSweden, isTripWithinSweden } from '../reading/within-sweden.ts';
import { texts } from '../texts.ts';
import { sayStop } from './cards.ts';
import { begin } from './conversation.ts';

/** "Ny resa till IB", "nytt IB-ärende", "new trip to IB": a wish and no question. */
const begins =
  /^(?:jag vill )?(?:ny(?:tt|a)?|starta|skapa|anmäl(?:a)?|registrera|skicka|new|start|create|register)\b(?=.*\b(?:ib\b|ib-|beredning))(?=.*(?:resa|konferens|evenemang|deklaration|initiativ|ärende|trip|conference|event|declaration|initiative|matter))[^?]*$/i;

/** What such a wish begins with, up to whose matter it is. */
const head = /^[^\n]*?(?<!\p{L})(?:ib(?:-ärende\p{L}*)?|beredningen)(?!\p{L})/iu;
/** "Till IB": of no use to whoever reads what the matter is. */
const toBeredning =
  /\s+(?:till|i|hos|to|for|in)\s+(?:the\s+)?(?:ib|(?:internationella\s+)?beredningen)(?=\s*[:,–-])/iu;

/** Begins a matter with what is said of it; with the part that the gate needs, where no more is said. */
export function startIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-start',
    claim: (text) => (text.length < 120 && begins.test(text) ? 0.95 : 0),
    handle: async (turn) => {
      const language = languageOfWish(turn.text, turn.language);
      const more = turn.text.replace(head, '').trim();
      if (!/\p{L}/u.test(more)) return begin(ports, turn, language, emptyProposal);
      const reply = await draftFrom(ports, turn, language, turn.text.replace(toBeredning, ''));
      // What could not be read is there to be copied.
      const wrote = texts(language)('youWrote', { words: escapeMarkdown(more.replace(/^[\s:,–-]+/u, '')) });
      return { ...reply, text: [reply.text ?? '', wrote].filter(Boolean).join('\n\n') };
    },
  };
}

/** "Jag vill att borgarrådet åker på … 3–5 juni, 2 personer, ca 28 000 kr": a draft with what was written. */
export function requestIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-request',
    longest: LONGEST_REQUEST,
    claim: (text) => (claimMatter(text) === 'matter' ? 0.8 : 0),
    handle: (turn) => draftFrom(ports, turn, languageOfWriter(turn), turn.text),
  };
}

/** "Åka till Malmö på möte, behöver det upp i beredningen?": that it need not, and nothing is begun. */
export function withinSwedenIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-within-sweden',
    claim: (text) => (asksOfTripWithinSweden(text) ? 0.93 : 0),
    answersEdits: true,
    handle: async (turn) => {
      const language = languageOfText(turn.text, turn.language);
      return { text: withinSweden(ports, language), language };
    },
  };
}

/** What the gate says of a trip within Sweden, as text. */
function withinSweden({ matrix }: BeredningPorts, language: Language): string {
  const asked = {
    subject: 'conference',
    scope: 'city',
    addedBurden: null,
    foreignPolicy: null,
    inSweden: true,
  } as const;
  const passed = passGate(asked, matrix);
  if (passed.ok) throw new Error('the gate lets a trip within Sweden through');
  const { heading, text, facts } = sayStop(passed.refusal, language);
  const told = facts.map(({ title, value }) => `**${title}:** ${value}`);
  return [`**${heading}.** ${text}`, ...told].join('\n\n');
}

/** A mail that was passed on is in the language of its writer, which says nothing of who passes it on. */
function languageOfWriter({ text, language }: MessageTurn): Language {
  return languageOfText(withoutMailHeads(text).note, language);
}

const asksWhatNext =
  /\b(?:vad hander (?:nu|da|sen|sedan|harnast)|(?:hur gar det|vad blir det) (?:till|sen|vidare)|what happens (?:now|next|then)|what is next|what next|next steps?)\b/;

/** Shows the draft, and above it what was not certain. */
async function draftFrom(
  ports: BeredningPorts,
  turn: MessageTurn,
  language: Language,
  text: string,
): Promise<Reply> {
  const directory = await currentDirectory(ports.store);
  const { proposal, doubts } = readRequest(text, civilDateAt(turn.at), directory);
  const reply = await begin(ports, turn, language, proposal);
  if (reply.card === undefined) return reply;
  // What kind of trip it is may be open: that it is within Sweden is said first all the same.
  const isWithin = proposal.kind === null && proposal.place !== null && isTripWithinSweden(text);
  const say = readTexts(language);
  // What may not be done at all is said before anything is filled in.
  const isForeignPolicy =
    proposal.kind === 'declaration' && ports.readsAsForeignPolicy?.(text, language) === true;
  const first = [
    ...(isWithin ? [withinSweden(ports, language)] : []),
    ...(isForeignPolicy ? [say('foreignPolicy')] : []),
  ]
    .map((paragraph) => `${paragraph}\n\n`)
    .join('');
  const isRead = whatChanged(emptyProposal, proposal).length > 0;
  const next = asksWhatNext.test(fold(text)) ? `\n\n${say('whatNext')}` : '';
  if (doubts.length === 0 && !isRead) return reply;
  if (doubts.length === 0) return { ...reply, text: `${first}${say('read')}${next}` };
  const list = doubts.map((doubt) => `- ${doubtText(doubt, language)}`).join('\n');
  return { ...reply, text: `${first}${say('readWithDoubts')}\n\n${list}${next}` };
}
