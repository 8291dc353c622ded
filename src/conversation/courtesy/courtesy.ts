import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { keptWords } from '../../language/kept/kept-words.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { type Language, languages } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { type Part, turns, words } from './words.ts';

/** What is said to the bot as to a person, and about no matter. */
export type CourtesyKind =
  | 'greeting'
  | 'farewell'
  | 'thanks'
  | 'no-thanks'
  | 'praise'
  | 'complaint'
  /** A person shall answer in place of the bot. */
  | 'human';

export interface Courtesy {
  readonly kind: CourtesyKind;
  /** The language of its words; undefined where they are words of both. */
  readonly language: Language | undefined;
}

/** Nobody greets, thanks or complains in more words and says nothing else. */
const MOST_WORDS = 18;
/** People say what others said. */
const MOST_KEPT = 2_000;

/** What a text says out of courtesy, all its words being such words, however they are spelt; undefined for anything else. */
export const courtesyOf = recentTexts(MOST_KEPT, (text): Courtesy | undefined => {
  // A number counts or names something, and that is a matter.
  if (/\d/.test(text)) return undefined;
  const said = partsOf(text);
  if (said.length === 0 || said.length > MOST_WORDS || said.some(({ parts }) => parts.size === 0))
    return undefined;
  const kind = kindOf(said, /\?/.test(text));
  return kind && { kind, language: languageOf(said) };
});

/** Whether a text wants a person, or somebody's work, named in it. */
export const speaksOfPeople = (text: string): boolean =>
  partsOf(text).some(({ parts }) => parts.has('human') || parts.has('somebody'));

/** Whether all words of a text are such as are said out of courtesy, whether or not they say something together. */
export const isOfCourtesy = (text: string): boolean => partsOf(text).every(({ parts }) => parts.size > 0);

/** A word, or a fixed turn of words, with all that it may do in either language. */
interface Said {
  readonly word: string;
  readonly parts: ReadonlySet<Part>;
  readonly languages: readonly Language[];
}

interface Pattern {
  readonly language: Language;
  readonly part: Part;
  readonly pattern: RegExp;
}

/** "Jättebra", "supersnällt", "dåligaste": Swedish adjectives as they are strengthened and bent. */
const STRENGTHENED = '(?:jatte|super|skit|kanon|svin|as|ur|mega|varlds)?';
const BENT = '(?:t|a|ast|aste)?';
const isBent = (language: Language, part: Part) => language === 'sv' && (part === 'good' || part === 'bad');

function patternsOf(vocabulary: typeof words, around: (form: string, isBent: boolean) => RegExp): Pattern[] {
  return languages.flatMap((language) =>
    (Object.entries(vocabulary[language]) as [Part, string][]).map(([part, form]) => ({
      ...{ language, part },
      pattern: around(form.trim(), isBent(language, part)),
    })),
  );
}

const wordPatterns = patternsOf(words, (form, isBent) => {
  const word = `(?:${form.split(/\s+/).join('|')})`;
  return new RegExp(`^${isBent ? `${STRENGTHENED}${word}${BENT}` : word}$`, 'u');
});
const turnPatterns = patternsOf(turns, (form) => new RegExp(`(?<![\\p{L}#])(?:${form})(?!\\p{L})`, 'gu'));
/** Most texts have none of them, and are looked at once. */
const anyTurn = new RegExp(turnPatterns.map(({ pattern }) => pattern.source).join('|'), 'u');
/** Of so many words it is kept what they may do. */
const MOST_WORDS_KEPT = 20_000;

function partsOf(text: string): Said[] {
  const bare = bareOf(text);
  const turned = anyTurn.test(bare)
    ? turnPatterns.reduce((left, { pattern }, place) => left.replace(pattern, `#${place}`), bare)
    : bare;
  return turned
    .split(' ')
    .filter((word) => word !== '')
    .map(saidBy);
}

const saidBy = keptWords(MOST_WORDS_KEPT, (word): Said => {
  const turn = word.startsWith('#') ? turnPatterns[Number(word.slice(1))] : undefined;
  const found = turn === undefined ? wordPatterns.filter(({ pattern }) => pattern.test(word)) : [turn];
  return {
    word,
    parts: new Set(found.map(({ part }) => part)),
    languages: languages.filter((language) => found.some((one) => one.language === language)),
  };
});

/** "Hm ja men": before what is meant. */
const hesitation = /^(?:(?:h+m+|m+|ja|jo|jaha|na|nej|ok|okej|well|yes|yeah|no) )+(?=(?:men|fast|but) )/u;

/** Small letters without accents, signs and faces; "heeej" and "hejhej" are "hej", and "e" is "är". */
function bareOf(text: string): string {
  return fold(soundsSpelledOut(text.normalize('NFC')))
    .replace(/[:;=]-?[dpo](?!\p{L})/gu, ' ')
    .replace(/['’]/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/(?<!\p{L})(\p{L}{2,})\1+(?!\p{L})/gu, '$1')
    .replace(/(?<!\p{L})e(?!\p{L})/gu, 'ar')
    .trim()
    .replace(hesitation, '');
}

/** So begins what is asked, and no exclamation: "är det bra så". */
const ASKS = /^(?:(?:(?:vad|what) )?(?:ar|e|var|is|are|was|were|do|does|did|har)|kan|can)(?!\p{L})/u;
/** So begins what is asked of people and whether one is one, and no wish for one. */
const ASKS_OF_PEOPLE = /^(?:ar|e|are|vad|what|did|do|does|har|was|var)(?!\p{L})/u;

/** What may be said of a person beside what is said of courtesy alone. */
const OF_PEOPLE: readonly Part[] = ['human', 'somebody', 'contact', 'wanting'];

function kindOf(said: readonly Said[], isAsked: boolean): CourtesyKind | undefined {
  const [first, ...rest] = said;
  const has = (part: Part) => said.some(({ parts }) => parts.has(part));
  const inWords = said.map(({ word }) => word).join(' ');
  if (has('human') || has('somebody')) {
    const isWished = has('contact') || (has('human') && has('wanting'));
    return isWished && !ASKS_OF_PEOPLE.test(inWords) ? 'human' : undefined;
  }
  if (said.some(({ parts }) => OF_PEOPLE.some((part) => parts.has(part)) && isOnly(parts, OF_PEOPLE)))
    return undefined;
  // "No, thanks" declines; "that was no help" complains.
  const declines = first?.parts.has('refusal') === true;
  const denies = has('negation') || rest.some(({ parts }) => parts.has('refusal'));
  const asks = isAsked || ASKS.test(inWords);
  const ofThemselves = has('first-person') && !has('second-person');
  // "Vet inte" tells of oneself.
  const fails = has('good') || (has('grasp') && (has('second-person') || has('pointing')));
  if (has('sigh')) return 'complaint';
  if (has('bad') ? !denies : denies && fails)
    return ofThemselves || (asks && !has('second-person')) ? undefined : 'complaint';
  // Who thanks and wishes a good day thanks; who thanks and says goodbye goes.
  if (has('thanks') && !has('farewell') && !declines) return 'thanks';
  if (has('farewell') || (has('occasion') && (has('wishing') || (has('good') && !has('second-person')))))
    return 'farewell';
  if (declines) return has('thanks') || has('good') || has('assent') ? 'no-thanks' : undefined;
  if (has('thanks')) return 'thanks';
  if (has('passing')) return 'greeting';
  if (!asks && (has('good') || (has('bad') && denies))) return 'praise';
  if (has('grasp') || denies) return undefined;
  if (has('hail')) return 'greeting';
  return !asks && has('assent') ? 'thanks' : undefined;
}

const isOnly = (parts: ReadonlySet<Part>, among: readonly Part[]): boolean =>
  [...parts].every((part) => among.includes(part));

/** That of most of the words. */
function languageOf(said: readonly Said[]): Language | undefined {
  const [sv, en] = languages.map((language) => said.filter((one) => one.languages.includes(language)).length);
  if (sv === en) return undefined;
  return (sv ?? 0) > (en ?? 0) ? 'sv' : 'en';
}
