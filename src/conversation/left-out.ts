import { tellingWords } from '../language/content-stems.ts';
import { shortened } from '../language/cut-text.ts';
import { languageOfText } from '../language/language.ts';
import { fold } from '../language/words.ts';
import { escapeMarkdown } from './markdown.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Prompt, Reply } from './turn.ts';
import { wishesIn } from './wishes-in.ts';

/** Who tells more than so much at once writes no message. */
const MOST_PARTS = 5;
const TITLE = 40;

/** What would be replied to a text in place of the message; `after` says that the reply was said just before. */
export type ReplyTo = (text: string, after: boolean) => Promise<Reply | undefined>;

/**
 * What a message tells to be done that its reply has taken nothing of: without those words the reply would show the same. No
 * room need know of it. Empty where all was taken in.
 */
export async function leftOutOf(text: string, reply: Reply, replyTo: ReplyTo): Promise<readonly string[]> {
  const parts = wishesIn(text);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const left: string[] = [];
  for (const [place, part] of parts.entries()) {
    const rest = parts.filter((_, other) => other !== place).map((one) => one.text);
    if (part.isWish && (await isSameWithout(part.text, rest.join('. '), reply, replyTo)))
      left.push(part.text);
  }
  // Where none changes the reply it is of all of them.
  return left.length < parts.length ? left : left.slice(1);
}

async function isSameWithout(part: string, rest: string, reply: Reply, replyTo: ReplyTo): Promise<boolean> {
  // What is left may be said of what the part names.
  for (const after of [false, true]) {
    const other = await replyTo(rest, after);
    if (other === undefined || shownBy(other) !== shownBy(reply)) continue;
    if (noteOf(other) === noteOf(reply) || !speaksOf(noteOf(reply), part)) return true;
  }
  return false;
}

const shownBy = ({ card, prompts = [] }: Reply): string =>
  JSON.stringify([card, prompts], (key, value) => (key === 'note' ? '' : value));
const noteOf = ({ text = '', card }: Reply): string => `${text} ${card?.data.note ?? ''}`;

/** Whether a reply answers in words: that nothing has changed is said of anything. */
function speaksOf(note: string, part: string): boolean {
  const said = fold(note);
  return tellingWords(part).some((word) => said.includes(fold(word).slice(0, AS_LONG)));
}
/** So much of a word is the same in its other forms. */
const AS_LONG = 5;

/** The reply, which says what it has left out, each with a button that says it by itself. */
export function sayingLeftOut(turn: MessageTurn, reply: Reply, left: readonly string[]): Reply {
  if (left.length === 0) return reply;
  const language = reply.language ?? languageOfText(turn.text, turn.language);
  const words = left.map((part) => `”${escapeMarkdown(part)}”`).join(', ');
  const note = texts(language)('leftOut', { words });
  const prompts = left.map((part): Prompt => ({ title: shortened(part, TITLE), text: part }));
  return {
    ...reply,
    text: [reply.text ?? '', note].filter(Boolean).join('\n\n'),
    prompts: [...(reply.prompts ?? []), ...prompts],
  };
}
