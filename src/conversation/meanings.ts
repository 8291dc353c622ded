import { partTimes } from '../calendar/time-words.ts';
import { type Core, coresOf } from '../language/core-of.ts';
import { soundsSpelledOut } from '../language/everyday-spelling.ts';
import { recentTexts } from '../language/recent-texts.ts';
import type { Feature, Found, Intent } from './feature.ts';
import { createMemory } from './memory.ts';
import { pickFromList } from './pick-from-list.ts';
import { maySpeakOfShown, pointsAtShown } from './said-of-shown.ts';
import type { MessageTurn, Prompt, Reply, Shown, Turn } from './turn.ts';

/** Longest text that an intent takes unless it says so, in characters: a question, not a letter. */
export const LONGEST = 4_000;

/** From this on an intent knows a text as its own, and does not take it because nobody else does. */
const SURE = 0.5;

/** Less than this is claimed of what is taken because nobody else does. */
const LEFT_OVER = 0.2;

/** Of so many texts it is kept whose they are: people say what others said, and press buttons that say it. */
const MOST_KEPT = 2_000;

/** With the name of the room that it belongs to. */
export type Owned<Part> = Part & { readonly room: string };

/** The intent that a message is for, and the message as that one is to take it. */
export interface Meaning {
  readonly intent: Owned<Intent> | undefined;
  readonly turn: MessageTurn;
  /** What was looked up to tell that it is meant. */
  readonly found?: Found;
  /** True where nobody knows the message, and what was just shown is stayed with. */
  readonly stays?: boolean;
  /** The list that a row was picked from, of which another one may be next. */
  readonly lists?: readonly Prompt[];
}

/** What was answered last, what it was asked, in full, and what it showed; a press has no intent. */
interface Answered {
  readonly intent: Owned<Intent> | undefined;
  readonly asked: string;
  readonly shows: Shown | undefined;
  /** The rows of the list that it showed, or that a row was picked from. */
  readonly lists: readonly Prompt[];
}

/** An intent that claims a text, and how sure it is. */
interface Claim {
  readonly intent: Owned<Intent>;
  readonly claim: number;
}

/** Who claims a text, the surest first: as it is written, and in another spelling where it has one. */
interface Read {
  readonly asWritten: readonly Claim[];
  readonly spelled: string;
  readonly asSpelled: readonly Claim[];
  /** Who knows what it asks for, without what is said beside the point; looked at where nobody knows the whole. */
  readonly cores: readonly (Core & { readonly claims: readonly Claim[] })[];
}

/** Tells what messages mean, by themselves or as they go on from the one before. */
export function createMeanings(intents: readonly Owned<Intent>[], features: readonly Feature[]) {
  // What a text claims is told by the text alone.
  const readAs = recentTexts(MOST_KEPT, (text): Read => readBy(intents, text));
  const answeredBy = createMemory<Answered>();
  /** By itself; `left` are those that have left it to the others. */
  const byItself = (turn: MessageTurn, left: readonly Owned<Intent>[] = []): Meaning => {
    const read = readAs(turn.text);
    const { intent, text } = whoseOf(turn.text, read, left);
    const free = read.cores.filter(({ isNearlyAll }) => isNearlyAll && text === turn.text);
    for (const said of [text, ...free.map((core) => core.text)]) {
      for (const meant of intent?.meantAs?.(said, turn.language) ?? []) {
        const whole = timed(meant, said, whoseOf(meant, readAs(meant)).intent);
        const known = certainly(whole, readAs(whole), left);
        if (known !== undefined) return { intent: known, turn: { ...turn, text: whole, written: said } };
      }
    }
    return { intent, turn: text === turn.text ? turn : { ...turn, text } };
  };
  const goingOn = (turn: MessageTurn): Meaning | undefined => {
    const before = turn.edited ? undefined : answeredBy.recall(turn);
    if (before === undefined) return undefined;
    const { intent: answering, asked, lists } = before;
    const acting = onShown(intents, readAs, turn, before.shows);
    if (acting !== undefined || knownAs(turn.text, readAs(turn.text)) !== undefined) return acting;
    const picked = pickFromList(turn.text, lists);
    if (picked !== undefined) return { ...byItself({ ...turn, text: picked, written: turn.text }), lists };
    const text = firstOf(turn.text, (said) => answering?.goesOn?.(said, asked));
    if (answering === undefined || text === undefined) return undefined;
    // "Mina remisser" with a unit is another list of the same room.
    const whole = knownAs(text, readAs(text));
    const isOther = whole?.room === answering.room && whole.goesOn !== undefined;
    return { intent: isOther ? whole : answering, turn: { ...turn, text, written: turn.text } };
  };
  return {
    /** What a message means. Those that claim one whose names they don't find leave it to the others. */
    found: async (turn: MessageTurn): Promise<Meaning> => {
      const before = goingOn(turn);
      if (before !== undefined && (await before.intent?.knows?.(before.turn)) !== false) return before;
      const left: Owned<Intent>[] = [];
      let others: Meaning | undefined;
      let meaning = byItself(turn);
      while (meaning.intent?.finds !== undefined) {
        const found = await meaning.intent.finds(meaning.turn);
        const named = found && { ...meaning, found };
        if (named !== undefined && found?.isTheirs !== false) return named;
        others ??= named;
        left.push(meaning.intent);
        meaning = byItself(turn, left);
      }
      const { shows } = (turn.edited ? undefined : answeredBy.recall(turn)) ?? {};
      return others ?? stayingWith(intents, readAs, { turn, shows }, meaning) ?? narrowed(meaning);
    },
    /** The reply, which notes when it is said whose it is: one that was made ahead and dropped is gone on from by none. */
    noting: (meaning: Meaning, reply: Reply): Reply => {
      const { intent, turn } = meaning;
      const said = () => {
        const answered = answeredWith(meaning, reply);
        if (answered === undefined) answeredBy.forget(turn);
        else answeredBy.remember(turn, answered);
        if (intent?.keepsTopic !== true) startOthersAfresh(features, intent?.room, turn);
        reply.said?.();
      };
      return { ...reply, said };
    },
    /** Notes what a press has shown; one that shows nothing leaves what was spoken of. */
    pressed: (turn: Turn, { shows }: Reply): void => {
      if (shows === undefined) return;
      const { intent, asked = '', lists = [] } = answeredBy.recall(turn) ?? {};
      answeredBy.remember(turn, { intent, asked, shows, lists });
    },
  };
}

/** What the next message may go on from; undefined where that is nothing. */
function answeredWith({ intent, turn, lists }: Meaning, { shows, card }: Reply): Answered | undefined {
  const listed = card?.lists ?? lists ?? [];
  if (intent?.goesOn === undefined && shows === undefined && listed.length === 0) return undefined;
  return { intent, asked: turn.text, shows, lists: listed };
}

/** What a message changes of the thing that was shown before it, or does with it; undefined where it means another thing. */
function onShown(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  turn: MessageTurn,
  shows: Shown | undefined,
): Meaning | undefined {
  const taker = intents.find(({ name }) => name === shows?.intent);
  if (shows === undefined || taker === undefined) return undefined;
  const known = knownAs(turn.text, readAs(turn.text));
  if (known !== undefined && (known.room !== taker.room || known.meansShown !== true)) return undefined;
  const text = firstOf(turn.text, (said) => taker.actsOn?.(said, shows.thing));
  if (text === undefined) return undefined;
  // Said in full it may be what the room knows already.
  const whole = text === turn.text ? undefined : knownAs(text, readAs(text));
  return {
    intent: whole?.room === taker.room ? whole : taker,
    turn: { ...turn, text, written: turn.text, shown: shows.thing },
  };
}

/** What was just shown, where a message may be said of it and is nothing that somebody knows. */
function stayingWith(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  { turn, shows }: { readonly turn: MessageTurn; readonly shows: Shown | undefined },
  { intent, turn: meant }: Meaning,
): Meaning | undefined {
  const taker = intents.find(({ name }) => name === shows?.intent);
  if (shows === undefined || taker?.staysWith === undefined || !maySpeakOfShown(turn.text)) return undefined;
  const claim = claimOf(readAs(meant.text), intent);
  const isGuessed = meant.written !== undefined && pointsAtShown(turn.text);
  if (claim >= LEFT_OVER && !isGuessed) return undefined;
  const text = taker.staysWith(turn.text, shows.thing);
  return { intent: taker, turn: { ...turn, text, written: turn.text, shown: shows.thing }, stays: true };
}

/** What is read of a text as it is written, or else as it is spelled in full. */
function firstOf<Found>(text: string, read: (said: string) => Found | undefined): Found | undefined {
  const spelled = soundsSpelledOut(text);
  return read(text) ?? (spelled === text ? undefined : read(spelled));
}

/** A list that was understood of words that nobody knows, of the unit that they name. */
async function narrowed(meaning: Meaning): Promise<Meaning> {
  const { intent, turn } = meaning;
  const { written } = turn;
  if (written === undefined) return meaning;
  const text = await intent?.narrows?.({ ...turn, text: written }, turn.text);
  return text === undefined ? meaning : { ...meaning, turn: { ...turn, text } };
}

/** What is meant, with the time that was named: "vilka gäster kommer i höst?" means a list, and that of the autumn. */
function timed(meant: string, text: string, intent: Intent | undefined): string {
  const { time } = partTimes(text);
  return (time === '' ? undefined : intent?.goesOn?.(time, meant)) ?? meant;
}

function readBy(intents: readonly Owned<Intent>[], text: string): Read {
  const asWritten = claimsOn(intents, text);
  const spelled = soundsSpelledOut(text);
  const isSame = spelled === text || asWritten.some(isCertain);
  const asSpelled = isSame ? [] : claimsOn(intents, spelled);
  const isKnown = [...asWritten, ...asSpelled].some(({ claim }) => claim >= SURE);
  const cores = isKnown ? [] : coresOf(spelled);
  return {
    ...{ asWritten, spelled, asSpelled },
    cores: cores.map((core) => ({ ...core, claims: claimsOn(intents, core.text).filter(isOfQuestion) })),
  };
}

/** Only what is answered by showing something is read so freely. */
const isOfQuestion = ({ intent, claim }: Claim): boolean =>
  claim >= SURE && intent.finds === undefined && intent.answersEdits === true;

/** Whose a text is among those that have not left it, and the spelling in which they know it. */
function whoseOf(
  text: string,
  { asWritten, spelled, asSpelled, cores }: Read,
  left: readonly Owned<Intent>[] = [],
): { readonly intent: Owned<Intent> | undefined; readonly text: string } {
  const [written, other] = [asWritten, asSpelled].map((claims) =>
    claims.find(({ intent }) => !left.includes(intent)),
  );
  // Nobody knows the words as they are written: "hur mkt" may be known as "hur mycket".
  const isSpelled = other !== undefined && other.claim >= SURE && (written?.claim ?? 0) < SURE;
  if (isSpelled) return { intent: other.intent, text: spelled };
  const core = (written?.claim ?? 0) < SURE ? cores.find(({ claims }) => claims.length > 0) : undefined;
  return { intent: core?.claims[0]?.intent ?? written?.intent, text: core?.text ?? text };
}

/** Whose a text is that means another one; undefined where whoever knows it for certain has looked, and found nothing. */
function certainly(text: string, read: Read, left: readonly Owned<Intent>[]): Owned<Intent> | undefined {
  const unsure = left.filter((one) => claimOf(read, one) < SURE);
  const { intent } = whoseOf(text, read, unsure);
  return intent === undefined || left.includes(intent) ? undefined : intent;
}

const claimOf = ({ asWritten }: Read, intent: Owned<Intent> | undefined): number =>
  asWritten.find((one) => one.intent === intent)?.claim ?? 0;

/** Who knows a text by its words, and not only by what a register may tell; undefined when nobody does. */
function knownAs(text: string, read: Read): Owned<Intent> | undefined {
  const isKnown = [...read.asWritten, ...read.asSpelled].some(isCertain);
  return isKnown ? whoseOf(text, read).intent : undefined;
}

/** What only a register can tell is not known yet. */
const isCertain = ({ intent, claim }: Claim): boolean => claim >= SURE && intent.finds === undefined;

function startOthersAfresh(features: readonly Feature[], room: string | undefined, turn: MessageTurn): void {
  for (const { name, startAfresh } of features) if (name !== room) startAfresh?.(turn);
}

function claimsOn(intents: readonly Owned<Intent>[], text: string): Claim[] {
  return intents
    .filter(({ longest = LONGEST }) => text.length <= longest)
    .map((intent) => ({ intent, claim: intent.claim(text) }))
    .filter(({ claim }) => claim > 0)
    .sort((one, other) => other.claim - one.claim);
}
