import { partTimes } from '../calendar/time-words.ts';
import type { Language } from '../language/language.ts';
import { countWords } from '../language/words.ts';

/** What a message changes of the list that was asked for before it. */
export interface Amendment {
  /** Its words but for the time: a unit, a state, or something that is not meant for a list. May be empty. */
  readonly words: string;
  /** The time that it names, in its own words; empty for none. */
  readonly time: string;
  /** Undefined where its words tell no language. */
  readonly language: Language | undefined;
}

/** A part of a list is changed in a few words. */
const MOST_WORDS = 9;

const courtesies =
  /^(?:(?:ok(?:ej|ay)?|jaha|aha|ja|jo|nej|tack(?: så mycket)?|toppen|bra|hej|thanks|thank you|great|good|yes|no|hi|hello)[\s,!.–-]+)+/iu;
const joins = '(?:och|å|o|samt|men|fast|eller|and|but|or|so|then)';
const asks =
  '(?:hur (?:är|var|blir|ser) det(?: ut)?(?: (?:med|för|hos|i|på))?|hur (?:många|mycket) (?:är|var|blir) det|vad (?:gäller|sägs)(?: (?:för|om))?|what about|how about|how is it|same (?:for|with|thing for)|the same for|samma (?:sak |fråga |lista )?(?:för|med|hos)|detsamma för|visa|show(?: me)?|ge mig|give me|ta|(?:kan|skulle) du visa|can you show(?: me)?|bara|endast|enbart|only|just)';
const leads = new RegExp(`^(?:${joins}\\s+)?(?:${asks}\\s+)*`, 'iu');
const trails =
  /(?:[\s,]+(?:då|i så fall|i ?stället|också|oxå|med|tack|then|instead|too|as well|also|please|alone|only|bara))+$/iu;
const english =
  /^(?:(?:and|but|or|so|then|what|how about|only|just|the|show|give|for|at|in|during|those|which|last|next|this|since)\s)/iu;
const swedish =
  /^(?:(?:och|å|o|men|fast|eller|hur|bara|endast|de|dem|visa|för|hos|under|vilka|i|sen|sedan|förra|nästa)\s)/iu;
/** So begins a question of its own. */
const otherQuestion =
  /^(?:vem|vems|vad|när|varför|hur(?! många)|får|kan|ska|skall|måste|behöver|bör|om|gör|går|who|whose|what|when|why|where|how(?! many)|may|can|could|must|should|do|does|if)(?!\p{L})/iu;
/** Words that stand for what was listed. */
const pointing =
  /(?<!\p{L})(?:av (?:dem|dom|de)|of (?:them|those)|dem|dom|de|som|är|var|ones?|those|these|them|that|which are|are|were)(?!\p{L})/giu;

/**
 * What a message asks for in place of a part of a list ("å kulturnämnden", "förra året då", "only the late ones");
 * undefined where it asks a question of its own, or says nothing that a list could be changed by.
 */
export function readAmendment(text: string): Amendment | undefined {
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/[\s?.!…]+$/u, '')
    .replace(courtesies, '');
  if (countWords(said) > MOST_WORDS) return undefined;
  const bare = said.replace(leads, '').replace(trails, '');
  if (otherQuestion.test(bare)) return undefined;
  const { words, time } = partTimes(bare);
  const telling = words
    .replace(pointing, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .replace(/\s+/g, ' ');
  if (telling === '' && time === '') return undefined;
  return { words: telling, time, language: languageOf(said) };
}

function languageOf(said: string): Language | undefined {
  if (swedish.test(said)) return 'sv';
  return english.test(said) ? 'en' : undefined;
}

/** A sentence of these parts, without those that are empty. */
export const sentenceOf = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
