import { civilDateAt } from '../calendar/civil-date.ts';
import { languageOfText } from '../language/language.ts';
import { bareFolded } from '../language/words.ts';
import { claimOf, firstOf, knownAs, type Meaning, type Owned, type Read, SURE, whoseOf } from './claims.ts';
import type { Intent } from './feature.ts';
import { offersOf } from './of-offered.ts';
import { nextInList, pickFromList } from './pick-from-list.ts';
import { onShown } from './shown-meanings.ts';
import { takenAway } from './taken-away.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Prompt, Reply, Shown } from './turn.ts';

/** What was answered last, what it was asked, in full, and what it showed; a press has no intent. */
export interface Answered {
  readonly intent: Owned<Intent> | undefined;
  readonly asked: string;
  readonly shows: Shown | undefined;
  /** The rows of the list that it showed, or that a row was picked from. */
  readonly lists: readonly Prompt[];
  /** Which of them was picked last; undefined for none. */
  readonly row?: number | undefined;
  /** What it offered to say next, where it showed nothing itself. */
  readonly offers?: readonly Prompt[];
}

/** What the next message may go on from; undefined where that is nothing. */
export function answeredWith({ intent, turn, lists, row }: Meaning, reply: Reply): Answered | undefined {
  const { shows, card, lists: told } = reply;
  const listed = card?.lists ?? told ?? lists ?? [];
  const isOfNone = intent?.goesOn === undefined && shows === undefined && listed.length === 0;
  const offers = isOfNone ? offersOf(reply) : [];
  if (isOfNone && offers.length === 0) return undefined;
  return {
    intent,
    offers,
    asked: turn.text,
    shows,
    lists: listed,
    row: card?.lists === undefined && told === undefined ? row : undefined,
  };
}

/** The row of the list that was answered with, which a message picks. */
export function picking(readAs: (text: string) => Read, turn: MessageTurn, before: Answered | undefined) {
  const { lists = [], shows, row, intent, asked = '' } = before ?? {};
  if (!isOfAnyList(readAs, turn)) return undefined;
  const following = row === undefined && shows !== undefined ? undefined : nextInList(turn.text, lists, row);
  // What is done with what waits is no picking: "reject the last one".
  const isNumbered = lists.some(({ place }) => place !== undefined);
  if (following === undefined && isNumbered && intent?.goesOn?.(turn.text, asked) !== undefined)
    return undefined;
  const text = following ?? pickFromList(turn.text, lists, shows !== undefined);
  if (text === undefined) return undefined;
  return { text, lists, row: lists.findIndex((one) => one.text !== '' && text.includes(one.text)) };
}

/** Whether a message may be of a row: nobody knows it, or whatever was spoken of may be meant ("kan vi få mer tid på den"). */
function isOfAnyList(readAs: (text: string) => Read, { text }: MessageTurn): boolean {
  const known = knownAs(text, readAs(text));
  return known === undefined || known.meansShown === true;
}

/** What a message means as it goes on from what was answered before it. */
export function goingOnFrom(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  turn: MessageTurn,
  before: Answered,
): Meaning | undefined {
  const { intent: answering, asked } = before;
  const shorter = answering && shortened(readAs, answering, turn, asked);
  if (shorter !== undefined) return shorter;
  const acting = handedOut(intents, readAs, turn, before) ?? onShown(intents, readAs, turn, before.shows);
  if (acting === undefined && answering !== undefined && isAskedAgain(turn.text, before)) {
    // What was answered once is known.
    const { knows: _, ...intent } = answering;
    return { intent, turn: { ...turn, text: asked, written: turn.text } };
  }
  if (acting !== undefined || knownAs(turn.text, readAs(turn.text)) !== undefined) return acting;
  const text = firstOf(turn.text, readAs(turn.text), (said) => answering?.goesOn?.(said, asked));
  if (answering === undefined || text === undefined) return undefined;
  return { intent: whoseInFull(readAs, answering, text), turn: { ...turn, text, written: turn.text } };
}

/** "Vilka?", "hur många är det totalt?": of the list that was just shown, which says it. */
const isAskedAgain = (text: string, { asked, lists }: Answered): boolean =>
  lists.length > 0 &&
  asked !== '' &&
  /^(?:(?:och|o|a|men|sa|and|but|so|ok|okej|jaha) )*(?:vilka|vilket|vilken|which|hur manga|how many|antal(?:et)?)(?: (?:ones?|st(?:ycken)?|da|ar|var|blir|det|de|dom|den|dem|av|are|is|were|there|they|those|these|of|them|it|that|totalt?|sammanlagt|tillsammans|inalles|allt|i|all|in|total|altogether|then|nu|now))*$/.test(
    bareFolded(text),
  );

/** Who answers a list as it is asked for anew: "Mina remisser" with a unit is another list of the same room. */
function whoseInFull(readAs: (text: string) => Read, answering: Owned<Intent>, text: string): Owned<Intent> {
  const read = readAs(text);
  const surely = whoseOf(text, read).intent;
  const whole = knownAs(text, read) ?? (claimOf(read, surely) >= SURE ? surely : undefined);
  const isOther = whole?.room === answering.room && whole.goesOn !== undefined;
  return isOther ? whole : answering;
}

/** The list that was answered with, without what a message takes away of it; undefined where it takes away nothing. */
function shortened(
  readAs: (text: string) => Read,
  answering: Owned<Intent>,
  turn: MessageTurn,
  asked: string,
): Meaning | undefined {
  const today = civilDateAt(turn.at);
  const without = takenAway(turn.text, today);
  if (without === undefined) return undefined;
  if ('goesOn' in without) {
    const text = answering.goesOn?.(without.goesOn, asked);
    if (text === undefined) return undefined;
    return { intent: whoseInFull(readAs, answering, text), turn: { ...turn, text, written: turn.text } };
  }
  // A list that takes a time is still there to go on from.
  if (answering.goesOn?.(today, asked) === undefined) return undefined;
  const said = async () => ({ text: texts(languageOfText(turn.text, turn.language))('timeNotTakenAway') });
  const { finds: _, ...intent } = answering;
  return { intent: { ...intent, handle: said }, turn: { ...turn, text: asked, written: turn.text } };
}

/** The file of the list that was answered with, where a message asks for that. */
function handedOut(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  turn: MessageTurn,
  { intent: answering, asked }: Answered,
): Meaning | undefined {
  for (const one of intents) {
    const text = answering && one.handsOut?.(turn.text, { room: answering.room, asked });
    if (text === undefined) continue;
    return { intent: knownAs(text, readAs(text)) ?? one, turn: { ...turn, text, written: turn.text } };
  }
  return undefined;
}
