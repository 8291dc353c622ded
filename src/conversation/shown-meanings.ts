import { claimOf, firstOf, knownAs, type Meaning, type Owned, type Read } from './claims.ts';
import type { Intent } from './feature.ts';
import { otherOne } from './other-one.ts';
import { maySpeakOfShown, pointsAtShown } from './said-of-shown.ts';
import type { MessageTurn, Shown } from './turn.ts';

/** Less than this is claimed of what is taken because nobody else does. */
const LEFT_OVER = 0.2;

/** What a message changes of the thing that was shown before it, or does with it; undefined where it means another thing. */
export function onShown(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  turn: MessageTurn,
  shows: Shown | undefined,
): Meaning | undefined {
  const taker = intents.find(({ name }) => name === shows?.intent);
  if (shows === undefined || taker === undefined) return undefined;
  const read = readAs(turn.text);
  const known = knownAs(turn.text, read);
  if (known !== undefined && (known.room !== taker.room || known.meansShown !== true)) return undefined;
  const text = firstOf(turn.text, read, (said) => taker.actsOn?.(said, shows.thing));
  if (text === undefined) return undefined;
  // Said in full it may be what the room knows already.
  const whole = text === turn.text ? undefined : knownAs(text, readAs(text));
  return {
    intent: whole?.room === taker.room ? whole : taker,
    turn: { ...turn, text, written: turn.text, shown: shows.thing },
  };
}

/** What was answered last: by whom, and what that showed. */
interface Before {
  readonly intent: Owned<Intent> | undefined;
  readonly shows: Shown | undefined;
}

/** Another thing of the kind that was shown, or of the room that has listed some, where a message turns to it and names it. */
export async function turnedTo(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  turn: MessageTurn,
  before: Before | undefined,
): Promise<Meaning | undefined> {
  const other = otherOne(turn.text);
  if (before === undefined || other === undefined) return undefined;
  const { intent, shows } = before;
  // A list is gone on from in its own way.
  const room = intent?.goesOn === undefined ? intent?.room : undefined;
  const taker = intents.find((one) =>
    shows === undefined ? one.room === room && one.turnsTo !== undefined : one.name === shows.intent,
  );
  const known = knownAs(turn.text, readAs(turn.text));
  if (taker === undefined || (known !== undefined && known.room !== taker.room)) return undefined;
  const meant = { ...turn, ...(shows && { shown: shows.thing }) };
  const found = await taker.turnsTo?.(meant, other);
  return found && { intent: taker, turn: { ...meant, written: turn.text }, found };
}

/** What was just shown, where a message may be said of it and is nothing that somebody knows. */
export function stayingWith(
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
