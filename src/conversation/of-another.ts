import { shortened } from '../language/cut-text.ts';
import { languageOfText } from '../language/language.ts';
import { placeBeside } from '../language/naming/named-beside.ts';
import { isAlone, toThemAlone } from './alone.ts';
import { claimOf, type Meaning, type Owned, type Read, SURE } from './claims.ts';
import type { Intent } from './feature.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Named } from './named.ts';
import { pointsAtShown } from './said-of-shown.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Reply, Shown } from './turn.ts';

const MOST_OFFERED = 6;
/** So much of a name is enough to know it by. */
const NAME = 40;

/** What a message names that it may be of, in place of what was shown. */
interface Another {
  /** Whoever has it, and what is said of it. */
  readonly owner: Owned<Intent>;
  readonly named: readonly Named[];
  /** Whether it names what was shown too. */
  readonly isOfBoth?: boolean;
  /** What nobody knows. */
  readonly unknown?: string;
}

/** How the message is to be read, where it is not of what was shown. */
export interface Reading {
  readonly intents: readonly Owned<Intent>[];
  readonly readAs: (text: string) => Read;
  /** False where what nobody knows is not asked about. */
  readonly asks: boolean;
  /** What it means where nothing was shown. */
  readonly byItself: () => Promise<Meaning>;
}

/**
 * What a message means that would be said of what was shown and names another thing, by place, title, people or number: it
 * is of that one, as if nothing had been shown; of several, or of one that nobody knows, it is asked which. Undefined where it
 * names none.
 */
export async function ofAnother(
  { intents, readAs, asks, byItself }: Reading,
  turn: MessageTurn,
  shows: Shown | undefined,
): Promise<Meaning | undefined> {
  const another = await anotherNamed(intents, turn, shows);
  if (another === undefined) return undefined;
  const { owner, named, unknown, isOfBoth = false } = another;
  if (unknown !== undefined) {
    const found = { reply: async () => asking(turn, named, unknown, shows) };
    return asks ? { intent: owner, turn, found } : undefined;
  }
  const meaning = await byItself();
  const isKnown =
    !isOfBoth && (meaning.found !== undefined || claimOf(readAs(meaning.turn.text), meaning.intent) >= SURE);
  if (isKnown && meaning.intent?.room === owner.room) return meaning;
  return { intent: owner, turn, found: { reply: () => showing(turn, named) } };
}

async function anotherNamed(
  intents: readonly Owned<Intent>[],
  turn: MessageTurn,
  shows: Shown | undefined,
): Promise<Another | undefined> {
  const taker = intents.find(({ name }) => name === shows?.intent);
  const own = await taker?.names?.(turn, shows?.thing);
  if (taker === undefined || own === undefined) return undefined;
  const { isShown, others, shown, number } = own;
  if (others.length > 0) {
    // "Godkänn den, men Lyon får vänta" is of both.
    const isOfBoth = isShown || pointsAtShown(textBefore(turn.text, own.at));
    return { owner: taker, named: isOfBoth && shown ? [shown, ...others] : others, isOfBoth };
  }
  if (isShown) return undefined;
  const back = shown === undefined ? [] : [shown];
  // "De vill se Prag också" is said of those who were shown.
  const isPointed = pointsAtShown(turn.text);
  for (const one of isPointed ? [] : intents.filter(({ room }) => room !== taker.room)) {
    const elsewhere = (await one.names?.(turn, undefined))?.others ?? [];
    if (elsewhere.length > 0) return { owner: one, named: elsewhere };
  }
  const unknown = number === undefined && !isPointed ? placeBeside(turn.text) : number?.toString();
  return unknown === undefined ? undefined : { owner: taker, named: back, unknown };
}

const textBefore = (text: string, at = 0): string => text.normalize('NFC').slice(0, at);

/** The one that is named, or which of several is meant. */
async function showing(turn: MessageTurn, named: readonly Named[]): Promise<Reply> {
  const toCome = named.filter(({ isOver }) => !isOver);
  const meant = toCome.length > 0 ? toCome : named;
  const [only, ...others] = meant;
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  if (only !== undefined && others.length === 0) {
    const reply = await only.show();
    const note = [say('ofAnother'), reply.text ?? ''].filter(Boolean).join('\n\n');
    return toOneself(turn, { ...reply, text: note });
  }
  const prompts = meant.slice(0, MOST_OFFERED).map(({ prompt }) => prompt);
  return toOneself(turn, { text: say('ofWhich'), language, prompts });
}

function asking(
  turn: MessageTurn,
  named: readonly Named[],
  unknown: string,
  shows: Shown | undefined,
): Reply {
  const language = languageOfText(turn.text, turn.language);
  const name = escapeMarkdown(shortened(unknown, NAME));
  const prompts = named.map(({ prompt }) => prompt);
  const text = texts(language)('ofUnknown', { name });
  return toOneself(turn, { text, language, prompts, ...(shows && { shows }) });
}

/** What was shown may be for the one who speaks alone, and what they name too. */
const toOneself = (turn: MessageTurn, reply: Reply): Reply => (isAlone(turn) ? reply : toThemAlone(reply));
