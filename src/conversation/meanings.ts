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
  /** Whether it is what was asked before with another part. */
  readonly goesOn?: true;
}

/** What was answered last, and what it was asked, in full. */
interface Answered {
  readonly intent: Owned<Intent>;
  readonly asked: string;
}

/** Tells what messages mean, by themselves or as they go on from the one before. */
export function createMeanings(intents: readonly Owned<Intent>[], features: readonly Feature[]) {
  // What a text claims is told by the text alone.
  const readAs = recentTexts(MOST_KEPT, (text) => {
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
  });
  const answeredBy = createMemory<Answered>();
  /** The intent that a text is meant for where this one does not take it, and the words that lead there. */
  const meantBy = (intent: Owned<Intent> | undefined, turn: MessageTurn): Meaning | undefined => {
    const meant = intent?.meantAs?.(turn.text, turn.language);
    if (meant === undefined) return undefined;
    // "Vilka gäster kommer i höst?" means a list, and that of the autumn.
    const { time } = partTimes(turn.text);
    const timed = time === '' ? undefined : readAs(meant).intent?.goesOn?.(time, meant);
    const text = timed ?? meant;
    return { intent: readAs(text).intent, turn: { ...turn, text } };
  };
  const byItself = (turn: MessageTurn): Meaning => {
    const { intent, text } = readAs(turn.text);
    const spelled = text === turn.text ? turn : { ...turn, text };
    return meantBy(intent, spelled) ?? { intent, turn: spelled };
  };
  const goingOn = (turn: MessageTurn): Meaning | undefined => {
    const before = turn.edited ? undefined : answeredBy.recall(turn);
    if (before === undefined || readAs(turn.text).isSure) return undefined;
    const text = before.intent.goesOn?.(turn.text, before.asked);
    if (text === undefined) return undefined;
    // "Mina remisser" with a unit is another list of the same room.
    const { intent: whole, isSure } = readAs(text);
    const isOther = isSure && whole?.room === before.intent.room && whole.goesOn !== undefined;
    const intent = isOther ? whole : before.intent;
    return { intent, turn: { ...turn, text }, goesOn: true };
  };
  return {
    of: (turn: MessageTurn): Meaning => goingOn(turn) ?? byItself(turn),
    byItself,
    /** The same, or that of the next one that claims the text where nothing is called as it says. */
    found: async (meaning: Meaning): Promise<Meaning> => {
      const missed: Owned<Intent>[] = [];
      let { intent, turn } = meaning;
      while (intent?.finds !== undefined && !(await intent.finds(turn))) {
        missed.push(intent);
        intent = claimant(
          intents.filter((one) => !missed.includes(one)),
          turn.text,
        )?.intent;
        ({ intent, turn } = meantBy(intent, turn) ?? { intent, turn });
      }
      return { intent, turn };
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
