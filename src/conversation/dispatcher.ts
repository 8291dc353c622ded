import { spelledOut } from '../language/everyday-spelling.ts';
import type { Language } from '../language/language.ts';
import { recentTexts } from '../language/recent-texts.ts';
import type { Feature, Feedback, Intent, News } from './feature.ts';
import { InvalidCardData } from './feature.ts';
import { createMemory } from './memory.ts';
import { numberAloneIntent, numberedOf } from './number-alone.ts';
import type { MessageAction, Search } from './offers.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Reply, Turn } from './turn.ts';
import { smallTalk } from './welcome.ts';

/** Longest text that an intent takes unless it says so, in characters: a question, not a letter. */
const LONGEST = 4_000;

/** From this on an intent knows a text as its own, and does not take it because nobody else does. */
const SURE = 0.5;

/** Of so many texts it is kept whose they are: people say what others said, and press buttons that say it. */
const MOST_KEPT = 2_000;

/** Gives each turn to the feature that owns it. */
export interface Dispatcher {
  /** A written message: the intent that claims it most answers. */
  message(turn: MessageTurn): Promise<Reply>;
  /** The same reply, made ahead, where making it leaves nothing behind; else undefined. */
  foresee(turn: MessageTurn): Promise<Reply> | undefined;
  /** An act on a card. An unknown verb, or data that its verb does not take, is an old card. */
  act(turn: Turn, verb: string, data: unknown): Promise<Reply>;
  /** A thumb on an answer; false when no feature knows the answer. */
  feedback(turn: Turn, feedback: Feedback): Promise<boolean>;
  /** The search of this id; undefined when no feature offers it. */
  search(id: string): OfferedSearch | undefined;
  /** What is called this to do with a message; undefined when no feature offers it. */
  messageAction(id: string): MessageAction | undefined;
}

/** A search, and why it is not to be had just now; undefined when it is. */
export interface OfferedSearch extends Search {
  whyClosed(turn: Turn): Promise<Reply | undefined>;
}

/** Asked before each turn with the room that owns it; what it gives is said in the room's place. */
export type Gate = (room: string, turn: Turn) => Promise<Reply | undefined>;

/** The room of greetings, and of what nobody claims. */
const SMALL_TALK = 'conversation';

const open: Gate = async () => undefined;

/** Makes the dispatcher of these features. Throws when two of them own a verb of the same name. */
export function createDispatcher(features: readonly Feature[], gate: Gate = open): Dispatcher {
  const isOpen = async (room: string, turn: Turn) => (await gate(room, turn)) === undefined;
  const numbered = numberedOf(features, isOpen);
  const intents: Owned<Intent>[] = [
    ...[...smallTalk(features, newsOf(features, gate)), numberAloneIntent(numbered)].map((intent) => ({
      ...intent,
      room: SMALL_TALK,
    })),
    ...features.flatMap(({ name, intents }) => intents.map((intent) => ({ ...intent, room: name }))),
  ];
  const verbs = new Map(
    features.flatMap(({ name, verbs }) => verbs.map((verb) => [verb.name, { ...verb, room: name }])),
  );
  if (verbs.size < features.flatMap((feature) => feature.verbs).length)
    throw new Error('two features own the same verb');
  const searches = features.flatMap(({ name, searches = [] }) =>
    searches.map((search) => ({ ...search, whyClosed: (turn: Turn) => gate(name, turn) })),
  );
  const messageActions = features.flatMap(({ name, messageActions = [] }) =>
    messageActions.map(
      (action): MessageAction => ({
        ...action,
        handle: async (turn, message) => (await gate(name, turn)) ?? action.handle(turn, message),
      }),
    ),
  );
  const meanings = createMeanings(intents, features);
  const answer = async (meaning: Meaning): Promise<Reply> => {
    const { intent, turn } = await meanings.found(meaning);
    const closed = await gate(intent?.room ?? SMALL_TALK, turn);
    if (closed !== undefined) return closed;
    if (intent === undefined) return unclaimed(turn);
    if (turn.edited && intent.answersEdits !== true) return { text: texts(turn.language)('editIgnored') };
    return meanings.noting({ intent, turn }, await intent.handle(turn));
  };
  return {
    message: async (turn) => {
      const meaning = meanings.of(turn);
      const isMeant = !meaning.goesOn || (await meaning.intent?.knows?.(meaning.turn)) !== false;
      return answer(isMeant ? meaning : meanings.byItself(turn));
    },
    foresee: (turn) => {
      const meaning = meanings.of(turn);
      return meaning.intent?.readsOnly === true ? answer(meaning) : undefined;
    },
    act: async (turn, name, data) => {
      const verb = verbs.get(name);
      if (verb === undefined) return oldCard(turn);
      const closed = await gate(verb.room, turn);
      if (closed !== undefined) return closed;
      try {
        return await verb.handle(turn, data);
      } catch (error) {
        if (error instanceof InvalidCardData) return oldCard(turn);
        throw error;
      }
    },
    feedback: async (turn, feedback) => {
      for (const feature of features) {
        if ((await feature.takeFeedback?.(turn, feedback)) === true) return true;
      }
      return false;
    },
    search: (id) => searches.find((search) => search.id === id),
    messageAction: (id) => messageActions.find((action) => action.id === id),
  };
}

/** With the name of the room that it belongs to. */
type Owned<Part> = Part & { readonly room: string };

/** The intent that a message is for, and the message as that one is to take it. */
interface Meaning {
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
function createMeanings(intents: readonly Owned<Intent>[], features: readonly Feature[]) {
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
  const startOthersAfresh = (room: string | undefined, turn: MessageTurn) => {
    for (const { name, startAfresh } of features) if (name !== room) startAfresh?.(turn);
  };
  const byItself = (turn: MessageTurn): Meaning => {
    const { intent, text } = readAs(turn.text);
    const meant = intent?.meantAs?.(text, turn.language);
    if (meant !== undefined) return { intent: readAs(meant).intent, turn: { ...turn, text: meant } };
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
        const meant = intent?.meantAs?.(turn.text, turn.language);
        if (meant !== undefined) turn = { ...turn, text: meant };
        if (meant !== undefined) intent = readAs(meant).intent;
      }
      return { intent, turn };
    },
    /** The reply, which notes when it is said whose it is: one that was made ahead and dropped is gone on from by none. */
    noting: ({ intent, turn }: Meaning, reply: Reply): Reply => {
      const said = () => {
        if (intent?.goesOn !== undefined) answeredBy.remember(turn, { intent, asked: turn.text });
        else answeredBy.forget(turn);
        if (intent?.keepsTopic !== true) startOthersAfresh(intent?.room, turn);
        reply.said?.();
      };
      return { ...reply, said };
    },
  };
}

/** What the rooms that are open have to tell somebody who greets. */
function newsOf(features: readonly Feature[], gate: Gate) {
  return async (turn: Turn, language: Language): Promise<News[]> => {
    const told: News[] = [];
    for (const { name, news } of features) {
      if (news === undefined || (await gate(name, turn)) !== undefined) continue;
      const one = await news(turn, language);
      if (one !== undefined) told.push(one);
    }
    return told;
  };
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

function unclaimed({ language, text }: MessageTurn): Reply {
  const say = texts(language);
  if (text.length <= LONGEST) return { text: say('empty') };
  return { text: say('tooLong', { length: text.length, most: LONGEST }) };
}

function oldCard(turn: Turn): Reply {
  return { text: texts(turn.language)('oldCard') };
}
