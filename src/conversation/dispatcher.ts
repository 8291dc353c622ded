import { type Language, languageOfText } from '../language/language.ts';
import { toThemAlone } from './alone.ts';
import { LONGEST, type Meaning, type Owned } from './claims.ts';
import type { ListDone } from './done.ts';
import type { Feature, Feedback, Intent, News } from './feature.ts';
import { InvalidCardData } from './feature.ts';
import { leftOutOf, sayingLeftOut } from './left-out.ts';
import { createMeanings } from './meanings.ts';
import { namedAtAllIntent, namedOf } from './named-at-all.ts';
import { numberAloneIntent, numberedOf } from './number-alone.ts';
import type { MessageAction, Search } from './offers.ts';
import { createOnlyMe } from './only-me.ts';
import { takeBackIntent, takenBackOf } from './take-back.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Reply, Turn } from './turn.ts';
import { smallTalk } from './welcome.ts';

/** Gives each turn to the feature that owns it. */
export interface Dispatcher {
  /** A written message: the intent that claims it most answers. */
  message(turn: MessageTurn): Promise<Reply>;
  /** The same reply, made ahead, where making it leaves nothing behind; else undefined. */
  foresee(turn: MessageTurn): Promise<Reply | undefined>;
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
const nothingDone: ListDone = async () => [];

/**
 * Makes the dispatcher of these features; `listDone` reads what somebody did from the record. Throws when two of them own a
 * verb of the same name.
 */
export function createDispatcher(
  features: readonly Feature[],
  gate: Gate = open,
  listDone: ListDone = nothingDone,
): Dispatcher {
  const intents: Owned<Intent>[] = [
    ...ofNoRoom(features, gate, listDone).map((intent) => ({ ...intent, room: SMALL_TALK })),
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
  const messageActions = messageActionsOf(features, gate);
  const meanings = createMeanings(intents, features);
  const onlyMe = createOnlyMe();
  const answer = async (meaning: Meaning): Promise<Reply> => {
    const { intent, turn, found, stays } = meaning;
    const closed = await gate(intent?.room ?? SMALL_TALK, turn);
    if (closed !== undefined) return closed;
    if (intent === undefined) return unclaimed(turn);
    if (turn.edited && intent.answersEdits !== true)
      return toThemAlone({ text: texts(turn.language)('editIgnored') });
    const reply = await (found?.reply() ?? intent.handle(turn));
    const whole = stays === true ? shownAgain(turn, reply) : reply;
    const again = intent.answersEdits === true ? turn.text : undefined;
    return meanings.noting(meaning, onlyMe.goingOn(turn, whole, again));
  };
  /** The reply to the whole message, or with word of what it left out. */
  const whole = async (turn: MessageTurn): Promise<Reply> => {
    const meaning = await meanings.found(turn);
    const reply = await answer(meaning);
    if (!mayLeaveOut(meaning, reply)) return reply;
    const replyTo = async (text: string, after: boolean) => {
      const other = await meanings.instead({ ...turn, text }, meaning, after ? reply : undefined);
      return other.intent?.answersEdits === true ? answer(other) : undefined;
    };
    return sayingLeftOut(turn, reply, await leftOutOf(turn.text, reply, replyTo));
  };
  return {
    message: (turn) => onlyMe.answering(turn, whole),
    foresee: (turn) =>
      onlyMe.answering(turn, async (meant) => {
        const meaning = await meanings.found(meant);
        return meaning.intent?.readsOnly === true ? answer(meaning) : undefined;
      }),
    act: async (turn, name, data) => {
      const verb = verbs.get(name);
      if (verb === undefined) return oldCard(turn);
      const closed = await gate(verb.room, turn);
      if (closed !== undefined) return closed;
      try {
        const reply = await verb.handle(turn, data);
        meanings.pressed(turn, reply);
        return reply;
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

/** What can be done with somebody's message, where the room that does it is open. */
function messageActionsOf(features: readonly Feature[], gate: Gate): MessageAction[] {
  return features.flatMap(({ name, messageActions = [] }) =>
    messageActions.map((action) => ({
      ...action,
      handle: async (turn, message) => (await gate(name, turn)) ?? action.handle(turn, message),
    })),
  );
}

/** What is asked of the strategy is answered as a whole; elsewhere a card is the place for all that is to be done. */
const mayLeaveOut = ({ intent, turn, stays }: Meaning, { card, citations }: Reply): boolean =>
  ![card, intent].includes(undefined) &&
  citations === undefined &&
  intent?.answersEdits === true &&
  stays !== true &&
  turn.file === undefined;

/** Greetings, and what may be of any room that is open. */
function ofNoRoom(features: readonly Feature[], gate: Gate, listDone: ListDone): Intent[] {
  const isOpen = async (room: string, turn: Turn) => (await gate(room, turn)) === undefined;
  return [
    ...smallTalk(features, newsOf(features, gate)),
    numberAloneIntent(numberedOf(features, isOpen)),
    namedAtAllIntent(namedOf(features, isOpen)),
    takeBackIntent(takenBackOf(features, listDone, isOpen)),
  ];
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

function unclaimed({ language, text }: MessageTurn): Reply {
  const say = texts(language);
  if (text.length <= LONGEST) return { text: say('empty') };
  return { text: say('tooLong', { length: text.length, most: LONGEST }) };
}

/** What was just shown, with why it is shown again where nothing on it says so. */
function shownAgain({ text, language }: MessageTurn, reply: Reply): Reply {
  const { note = '' } = reply.card?.data ?? {};
  return (reply.text ?? '') !== '' || note !== ''
    ? reply
    : { ...reply, text: texts(languageOfText(text, language))('shownAgain') };
}

function oldCard(turn: Turn): Reply {
  return toThemAlone({ text: texts(turn.language)('oldCard') });
}
