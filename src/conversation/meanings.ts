import { partTimes } from '../calendar/time-words.ts';
import { spelledOut } from '../language/everyday-spelling.ts';
import { recentTexts } from '../language/recent-texts.ts';
import type { Feature, Intent } from './feature.ts';
import { createMemory } from './memory.ts';
import type { MessageTurn, Reply } from './turn.ts';

/** Longest text that an intent takes unless it says so, in characters: a question, not a letter. */
export const LONGEST = 4_000;

/** From this on an intent knows a text as its own, and does not take it because nobody else does. */
const SURE = 0.5;

/** Of so many texts it is kept whose they are: people say what others said, and press buttons that say it. */
const MOST_KEPT = 2_000;

/** With the name of the room that it belongs to. */
export type Owned<Part> = Part & { readonly room: string };

/** The intent that a message is for, and the message as that one is to take it. */
export interface Meaning {
  readonly intent: Owned<Intent> | undefined;
  readonly turn: MessageTurn;
}

/** What was answered last, and what it was asked, in full. */
interface Answered {
  readonly intent: Owned<Intent>;
  readonly asked: string;
}

const NONE: ReadonlySet<never> = new Set();

/** Whose a text is, and the spelling in which it is known to them. */
interface Read {
  readonly intent: Owned<Intent> | undefined;
  readonly text: string;
  readonly isSure: boolean;
}

/** Tells what messages mean, by themselves or as they go on from the one before. */
export function createMeanings(intents: readonly Owned<Intent>[], features: readonly Feature[]) {
  // What a text claims is told by the text alone.
  const readAs = recentTexts(MOST_KEPT, (text) => readBy(intents, text));
  const answeredBy = createMemory<Answered>();
  const meaningOf = (
    turn: MessageTurn,
    { intent, text }: Read,
    left: ReadonlySet<Owned<Intent>>,
  ): Meaning => {
    for (const meant of intent?.meantAs?.(text, turn.language) ?? []) {
      const whole = timed(meant, text, readAs(meant).intent);
      const { intent: known } = readAs(whole);
      if (known === undefined || left.has(known)) continue;
      return { intent: known, turn: { ...turn, text: whole, written: text } };
    }
    return { intent, turn: text === turn.text ? turn : { ...turn, text } };
  };
  const goingOn = (turn: MessageTurn): Meaning | undefined => {
    const before = turn.edited ? undefined : answeredBy.recall(turn);
    if (before === undefined || readAs(turn.text).isSure) return undefined;
    const text = before.intent.goesOn?.(turn.text, before.asked);
    if (text === undefined) return undefined;
    // "Mina remisser" with a unit is another list of the same room.
    const { intent: whole, isSure } = readAs(text);
    const isOther = isSure && whole?.room === before.intent.room && whole.goesOn !== undefined;
    return { intent: isOther ? whole : before.intent, turn: { ...turn, text } };
  };
  return {
    /** What a message means, where its words alone tell; undefined where only what is kept can. */
    told: (turn: MessageTurn): Meaning | undefined => {
      if (goingOn(turn)?.intent?.knows !== undefined) return undefined;
      const meaning = goingOn(turn) ?? meaningOf(turn, readAs(turn.text), NONE);
      return meaning.intent?.finds === undefined ? meaning : undefined;
    },
    /** What a message means. Those that claim one whose names they don't find leave it to the others. */
    found: async (turn: MessageTurn): Promise<Meaning> => {
      const before = goingOn(turn);
      if (before !== undefined && (await before.intent?.knows?.(before.turn)) !== false) return before;
      const left = new Set<Owned<Intent>>();
      let meaning = meaningOf(turn, readAs(turn.text), NONE);
      while (meaning.intent?.finds !== undefined && !(await meaning.intent.finds(meaning.turn))) {
        left.add(meaning.intent);
        const others = intents.filter((intent) => !left.has(intent));
        meaning = meaningOf(turn, readBy(others, turn.text), left);
      }
      return meaning;
    },
    /** The reply, which notes when it is said whose it is: one that was made ahead and dropped is gone on from by none. */
    noting: ({ intent, turn }: Meaning, reply: Reply): Reply => {
      const said = () => {
        if (intent?.goesOn !== undefined) answeredBy.remember(turn, { intent, asked: turn.text });
        else answeredBy.forget(turn);
        if (intent?.keepsTopic !== true) startOthersAfresh(features, intent?.room, turn);
        reply.said?.();
      };
      return { ...reply, said };
    },
  };
}

/** What is meant, with the time that was named: "vilka gäster kommer i höst?" means a list, and that of the autumn. */
function timed(meant: string, text: string, intent: Intent | undefined): string {
  const { time } = partTimes(text);
  return (time === '' ? undefined : intent?.goesOn?.(time, meant)) ?? meant;
}

function readBy(intents: readonly Owned<Intent>[], text: string): Read {
  const asWritten = claimant(intents, text);
  const spelled = spelledOut(text);
  const isSure = (asWritten?.claim ?? 0) >= SURE;
  if (spelled === text || isSure) return { intent: asWritten?.intent, text, isSure };
  // Nobody knows the words as they are written: "hur mkt" may be known as "hur mycket".
  const asSpelled = claimant(intents, spelled);
  const isKnown = (asSpelled?.claim ?? 0) >= SURE;
  return isKnown
    ? { intent: asSpelled?.intent, text: spelled, isSure: true }
    : { intent: asWritten?.intent, text, isSure: false };
}

function startOthersAfresh(features: readonly Feature[], room: string | undefined, turn: MessageTurn): void {
  for (const { name, startAfresh } of features) if (name !== room) startAfresh?.(turn);
}

function claimant(
  intents: readonly Owned<Intent>[],
  text: string,
): { readonly intent: Owned<Intent>; readonly claim: number } | undefined {
  return intents
    .filter(({ longest = LONGEST }) => text.length <= longest)
    .map((intent) => ({ intent, claim: intent.claim(text) }))
    .filter(({ claim }) => claim > 0)
    .sort((one, other) => other.claim - one.claim)[0];
}
