import { soundsSpelledOut } from '../language/everyday-spelling.ts';
import { type Core, coresOf } from '../language/naming/core-of.ts';
import type { Found, Intent } from './feature.ts';
import type { MessageTurn, Prompt } from './turn.ts';

/** Longest text that an intent takes unless it says so, in characters: a question, not a letter. */
export const LONGEST = 4_000;

/** From this on an intent knows a text as its own, and does not take it because nobody else does. */
export const SURE = 0.5;

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
  /** Which of its rows that was. */
  readonly row?: number;
}

/** An intent that claims a text, and how sure it is. */
interface Claim {
  readonly intent: Owned<Intent>;
  readonly claim: number;
}

/** Who claims a text, the surest first: as it is written, and in another spelling where it has one. */
export interface Read {
  readonly asWritten: readonly Claim[];
  readonly spelled: string;
  readonly asSpelled: readonly Claim[];
  /** With misspelt words put right, where nobody knows it otherwise, and there are some. */
  readonly putRight?: string;
  /** Who knows what it asks for, without what is said beside the point; looked at where nobody knows the whole. */
  readonly cores: readonly (Core & { readonly claims: readonly Claim[] })[];
}

/**
 * Reads who claims a text: as it is written, spelled in full or else with misspelt words put right, and without what is said
 * beside the point.
 */
export function readClaims(intents: readonly Owned<Intent>[], text: string, speller: Speller = asItIs): Read {
  const asWritten = claimsOn(intents, text);
  const inFull = soundsSpelledOut(text);
  const isSame = inFull === text || asWritten.some(isCertain);
  const claimsInFull = isSame ? [] : claimsOn(intents, inFull);
  const isLong = text.length > LONGEST_MISSPELT;
  const right = isLong || [...asWritten, ...claimsInFull].some(isCertain) ? inFull : speller(inFull);
  const claimsRight = right === inFull ? [] : claimsOn(intents, right);
  const isRight = claimsRight.some(isCertain);
  const [spelled, asSpelled] = isRight ? [right, claimsRight] : [inFull, claimsInFull];
  const isKnown = [...asWritten, ...asSpelled].some(({ claim }) => claim >= SURE);
  const cores = isKnown ? [] : coresOf(spelled);
  return {
    ...{ asWritten, spelled, asSpelled },
    ...(right !== inFull && { putRight: right }),
    cores: cores.map((core) => ({ ...core, claims: claimsOn(intents, core.text).filter(isOfQuestion) })),
  };
}

/** Puts misspelt words right. */
export type Speller = (text: string) => string;

/** What is longer says what it is about in many words, some of which are written right. */
const LONGEST_MISSPELT = 200;

const asItIs: Speller = (text) => text;

/** Only what is answered by showing something is read so freely. */
const isOfQuestion = ({ intent, claim }: Claim): boolean =>
  claim >= SURE && intent.finds === undefined && intent.answersEdits === true;

/** Whose a text is among those that have not left it, and the spelling in which they know it. */
export function whoseOf(
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
export function certainly(
  text: string,
  read: Read,
  left: readonly Owned<Intent>[],
): Owned<Intent> | undefined {
  const unsure = left.filter((one) => claimOf(read, one) < SURE);
  const { intent } = whoseOf(text, read, unsure);
  return intent === undefined || left.includes(intent) ? undefined : intent;
}

/** How sure an intent is of a text as it is written. */
export const claimOf = ({ asWritten }: Read, intent: Owned<Intent> | undefined): number =>
  asWritten.find((one) => one.intent === intent)?.claim ?? 0;

/** Who knows a text by its words, and not only by what a register may tell; undefined when nobody does. */
export function knownAs(text: string, read: Read): Owned<Intent> | undefined {
  const certain = [...read.asWritten, ...read.asSpelled].find(isCertain);
  if (certain === undefined) return undefined;
  const { intent } = whoseOf(text, read);
  return intent?.finds === undefined ? intent : certain.intent;
}

/** What only a register can tell is not known yet. */
const isCertain = ({ intent, claim }: Claim): boolean => claim >= SURE && intent.finds === undefined;

/** "Jaha, och", "right": said before a question, and not a yes or no to it. */
const beforeAsking =
  /^(?:(?:ja|jo|jaha|jaså|aha|nä|nej|ok|okej|okay|right|yes|yeah|well|hm+)[\s,.!–-]+)+(?=(?:(?:men|och|å|o|sen|but|and|so|then)[\s,]+)*(?:vad|va|vem|vilk\p{L}+|när|nä|var|vart|hur|varför|what|who|which|when|where|how|why)(?!\p{L}))/iu;

/** What is read of a text without what is said before it asks: spelled in full, or as it is written, or put right. */
export function firstOf<Found>(
  text: string,
  { putRight }: Pick<Read, 'putRight'>,
  read: (said: string) => Found | undefined,
): Found | undefined {
  const asked = text.replace(beforeAsking, '');
  const right = putRight === undefined ? [] : [putRight.replace(beforeAsking, ''), putRight];
  for (const said of new Set([soundsSpelledOut(asked), asked, soundsSpelledOut(text), text, ...right])) {
    const found = read(said);
    if (found !== undefined) return found;
  }
  return undefined;
}

function claimsOn(intents: readonly Owned<Intent>[], text: string): Claim[] {
  return intents
    .filter(({ longest = LONGEST }) => text.length <= longest)
    .map((intent) => ({ intent, claim: intent.claim(text) }))
    .filter(({ claim }) => claim > 0)
    .sort((one, other) => other.claim - one.claim);
}
