import { partTimes } from '../calendar/time-words.ts';
import { recentTexts } from '../language/kept/recent-texts.ts';
import { type Answered, answeredWith, goingOnFrom, picking } from './after-answer.ts';
import { certainly, type Meaning, type Owned, type Read, readClaims, whoseOf } from './claims.ts';
import type { Feature, Found, Intent } from './feature.ts';
import { createMemory } from './memory.ts';
import { NAMED_AT_ALL } from './named-at-all.ts';
import { ofAnother } from './of-another.ts';
import { ofOffered } from './of-offered.ts';
import { stayingWith, turnedTo } from './shown-meanings.ts';
import { TAKE_BACK, takesBack } from './take-back.ts';
import type { MessageTurn, Reply, Shown, Turn } from './turn.ts';

/** Of so many texts it is kept whose they are, which the text alone tells: people say what others said, and press buttons that say it. */
const MOST_KEPT = 2_000;

/** Tells what messages mean, by themselves or as they go on from the one before. */
export function createMeanings(intents: readonly Owned<Intent>[], features: readonly Feature[]) {
  const speller = features.find(({ putsRight }) => putsRight !== undefined)?.putsRight;
  const readAs = recentTexts(MOST_KEPT, (text): Read => readClaims(intents, text, speller));
  const answeredBy = createMemory<Answered>();
  const pressedLast = createMemory<true>();
  const before = (turn: MessageTurn) => (turn.edited ? undefined : answeredBy.recall(turn));
  const byItself = (turn: MessageTurn, answered: Answered | undefined, left: readonly Owned<Intent>[] = []) =>
    meantByItself(readAs, { turn, shows: answered?.shows }, left);
  const lookedUp = async (turn: MessageTurn, answered: Answered | undefined): Promise<Meaning> => {
    const meaning = await lookUp((left) => byItself(turn, answered, left));
    if (meaning.found !== undefined) return meaning;
    const staying = stayingWith(intents, readAs, { turn, shows: answered?.shows }, meaning);
    const other =
      staying &&
      (await ofAnother(
        { intents, readAs, asks: false, byItself: async () => meaning },
        turn,
        answered?.shows,
      ));
    return other ?? staying ?? (await namedByChance(intents, meaning)) ?? narrowed(meaning);
  };
  const foundAfter = async (turn: MessageTurn, answered: Answered | undefined): Promise<Meaning> => {
    const picked = picking(readAs, turn, answered);
    if (picked !== undefined) {
      const row = await lookedUp({ ...turn, text: picked.text, written: turn.text }, answered);
      return { ...row, lists: picked.lists, row: picked.row };
    }
    const goingOn = answered && goingOnFrom(intents, readAs, turn, answered);
    const alone = () => lookUp((left) => byItself(turn, answered, left));
    const said =
      (await turnedTo(intents, readAs, turn, answered)) ??
      goingOn ??
      (await ofOffered(intents, readAs, turn, { offers: answered?.offers, byItself: alone }));
    if (said?.found !== undefined) return said;
    if (said?.turn.shown !== undefined) {
      const other = await ofAnother({ intents, readAs, asks: true, byItself: alone }, turn, answered?.shows);
      if (other !== undefined) return other;
    }
    if (said !== undefined && (await said.intent?.knows?.(said.turn)) !== false) return said;
    return lookedUp(turn, answered);
  };
  return {
    /** What a message means. */
    found: async (turn: MessageTurn): Promise<Meaning> =>
      (await takenBack(intents, turn, pressedLast.recall(turn) === true)) ?? foundAfter(turn, before(turn)),
    /** What a message would mean in place of one with this meaning, or where it is `said` right after its reply. */
    instead: (turn: MessageTurn, meaning: Meaning, said?: Reply): Promise<Meaning> =>
      foundAfter(turn, said === undefined ? before(turn) : answeredWith(meaning, said)),
    /** The reply, which notes when it is said whose it is: one that was made ahead and dropped is gone on from by none. */
    noting: (meaning: Meaning, reply: Reply): Reply => {
      const { intent, turn } = meaning;
      const said = () => {
        const answered = answeredWith(meaning, reply);
        if (intent?.keepsTopic !== true) pressedLast.forget(turn);
        const seen = { byAll: reply.alone !== true };
        if (answered === undefined) answeredBy.forget(turn, seen);
        else answeredBy.remember(turn, answered, seen);
        if (intent?.keepsTopic !== true) startOthersAfresh(features, intent?.room, turn);
        reply.said?.();
      };
      return { ...reply, said };
    },
    /** Notes what a press has shown; one that shows nothing leaves what was spoken of. */
    pressed: (turn: Turn, { shows }: Reply): void => {
      pressedLast.remember(turn, true);
      if (shows === undefined) return;
      const { intent, asked = '', lists = [] } = answeredBy.recall(turn) ?? {};
      answeredBy.remember(turn, { intent, asked, shows, lists });
    },
  };
}

/** What somebody did last, where a message takes that back; undefined where nothing was done, or it says another thing. */
async function takenBack(
  intents: readonly Owned<Intent>[],
  turn: MessageTurn,
  isRightAfterPress: boolean,
): Promise<Meaning | undefined> {
  if (turn.edited || !takesBack(turn.text, isRightAfterPress)) return undefined;
  const intent = intents.find(({ name }) => name === TAKE_BACK);
  const found = await intent?.finds?.(turn);
  return found && { intent, turn, found };
}

/** What is meant, `byItself`; those that claim a message whose names they don't find leave it to the others. */
async function lookUp(byItself: (left: readonly Owned<Intent>[]) => Meaning): Promise<Meaning> {
  const left: Owned<Intent>[] = [];
  let others: Meaning | undefined;
  let meaning = byItself(left);
  while (meaning.intent?.finds !== undefined) {
    const found = await meaning.intent.finds(meaning.turn);
    const named = found && { ...meaning, found };
    if (named !== undefined && goesFirst(named.found)) return named;
    others ??= named;
    left.push(meaning.intent);
    meaning = byItself(left);
  }
  return others ?? meaning;
}

/** Whether nothing that others find is looked for: it is of the time that was named, or else theirs. */
const goesFirst = ({ isTheirs, isThen }: Found): boolean =>
  isThen === true || (isThen === undefined && isTheirs !== false);

/** What a message means by itself; `left` are those that have left it to the others. */
function meantByItself(
  readAs: (text: string) => Read,
  { turn, shows }: { readonly turn: MessageTurn; readonly shows: Shown | undefined },
  left: readonly Owned<Intent>[],
): Meaning {
  const read = readAs(turn.text);
  const { intent, text } = whoseOf(turn.text, read, left);
  const free = read.cores.filter(({ isNearlyAll }) => isNearlyAll && text === turn.text);
  const right = read.putRight === undefined ? [] : [read.putRight];
  for (const said of [text, ...right, ...free.map((core) => core.text)]) {
    for (const meant of intent?.meantAs?.(said, turn.language) ?? []) {
      const whole = timed(meant, said, whoseOf(meant, readAs(meant)).intent);
      const known = certainly(whole, readAs(whole), left);
      if (known === undefined) continue;
      const shown = shows?.intent === known.asksOfThingsOf ? shows?.thing : undefined;
      return { intent: known, turn: { ...turn, text: whole, written: said, ...(shown && { shown }) } };
    }
  }
  if (intent?.meansOthers === true) return meantByItself(readAs, { turn, shows }, [...left, intent]);
  return { intent, turn: text === turn.text ? turn : { ...turn, text } };
}

/** What a message names, where whoever takes it would answer by chance. */
async function namedByChance(
  intents: readonly Owned<Intent>[],
  { intent, turn }: Meaning,
): Promise<Meaning | undefined> {
  if (turn.written !== undefined || intent?.answersByChance?.(turn) !== true) return undefined;
  const names = intents.find(({ name }) => name === NAMED_AT_ALL);
  const found = await names?.finds?.(turn);
  return found && { intent: names, turn, found };
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

function startOthersAfresh(features: readonly Feature[], room: string | undefined, turn: MessageTurn): void {
  for (const { name, startAfresh } of features) if (name !== room) startAfresh?.(turn);
}
