import type { Language } from '../../language/language.ts';
import { fold, stem, wordsOf } from '../../language/words.ts';
import type { Unit } from '../../network/model.ts';

/** A topic as its words in all their forms. */
export interface Phrase {
  readonly topic: string;
  readonly words: readonly (readonly string[])[];
  readonly units: string[];
  /** Its words mean it only as they stand: those of a name, and one telling word among small ones ("on the streets"). */
  readonly standsTogether: boolean;
}

/** "lär" is the stem of "lärare" and of "lära": so short a stem tells nothing. */
const SHORTEST_STEM = 4;
/** A stem of so many letters tells something within a compound, too. */
const LONG_STEM = 6;
/** What every field has, so that it tells none. */
export const TOO_GENERAL = new Set([
  'digital',
  'digitala',
  'digitalt',
  'stad',
  'staden',
  'city',
  'kommun',
  'offentlig',
  'public',
  'municipal',
  'service',
  'services',
  'plan',
  'planen',
  'plans',
  'jobbar',
  'jobbat',
  'jobba',
  'arbetar',
  'working',
  'work',
  // Their stems are those of other words: of goods, companies and managers, of what is old and of premises.
  'good',
  'company',
  'aldrig',
  'forvaltning',
  'forvaltningen',
  'forvaltningens',
  'forvaltningar',
  'forvaltningarna',
  'lokala',
  'lokalt',
  'ledning',
  'ledningen',
  'planerar',
  'planerat',
  'avgifter',
  'anledning',
  'fororten',
  'quarters',
  'addressed',
  'addressee',
  'assistant',
  // "Fast" is though, "fatta" is to understand, "kör" and "driver" are verbs, too.
  'fast',
  'fatta',
  'kor',
  'driver',
]);
const SMALL = new Set(
  'och and i in of the a an på på av for för till to med with om on at en ett hos who are is from från som own'
    .split(' ')
    .map(fold),
);

/** How a text is written: in which language, and whether it has the letters å, ä and ö. */
export interface Writing {
  readonly language: Language;
  readonly dots: boolean;
}

/** How the sentences of a text are written. */
export function writingOf(sentences: readonly string[], language: Language): Writing {
  return { language, dots: sentences.some((sentence) => /[åäöæø]/iu.test(sentence)) };
}

/** The forms under which a word is compared, itself first: then its Swedish stem, or without an English plural. */
export function formsOf(word: string, { language, dots }: Writing): string[] {
  const lower = word.toLowerCase().replace(/æ/g, 'ä').replace(/ø/g, 'ö');
  const whole = dots ? lower.replace(/[^åäö\P{L}]/gu, fold) : fold(lower);
  const other = language === 'sv' ? whole.slice(0, stem(lower, 'sv').length) : singular(whole);
  return other === whole || other.length < SHORTEST_STEM ? [whole] : [whole, other];
}

/** The shortest word that is looked for without its ending: "sjön", "lönen". */
const SHORTEST_WORD = 3;

/** The forms of a word in a text: beside those of a topic, without the article that Swedish puts last ("cykeln", "vattnet"). */
export function formsInText(word: string, writing: Writing): string[] {
  const forms = formsOf(word, writing);
  const [whole = ''] = forms;
  if (writing.language !== 'sv') return [...forms, ...bareOf(word, writing)];
  const bare = [
    /(?:[aeiouyåäö]|[eo][lr])n$/u.test(whole) ? whole.slice(0, -1) : '',
    /[^aeiouyåäö]e[nt]$/u.test(whole) ? whole.slice(0, -2) : '',
    whole.replace(/(?<=[tn])net$/u, 'en'),
  ];
  return [
    ...new Set([
      ...forms,
      ...bare.filter((form) => form.length >= SHORTEST_WORD && !TOO_GENERAL.has(fold(form))),
    ]),
  ];
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '');
}

/** Marks what is left of an English word without the ending of a verb. */
const BARE = '~';
export const isBare = (form: string) => form.startsWith(BARE);

/**
 * An English word without the ending of a verb: within a phrase "pipes that leaked" are leaking pipes. By itself a word
 * is not read so, since "building" is no "build".
 */
function bareOf(word: string, { language }: Writing): string[] {
  if (language !== 'en') return [];
  const whole = singular(fold(word.toLowerCase()));
  const bare = whole
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/([bdgmnprt])\1$/u, '$1')
    .replace(/e$/u, '');
  return bare.length < SHORTEST_STEM ? [] : [`${BARE}${bare}`];
}

/** The topics by the forms of their words, and those of a single word alone. */
export interface Lookup {
  readonly byForm: ReadonlyMap<string, readonly Phrase[]>;
  readonly singles: ReadonlyMap<string, Phrase>;
  /** Those with which a compound may begin or end: whole words, and stems that are long. */
  readonly parts: ReadonlyMap<string, Phrase>;
}

/** What units are called besides their topics. */
export type NamesOf = (unit: Unit) => readonly string[];

/** The topics of units, and their names, to be found in texts that are written in a way. */
export function lookupOf(units: readonly Unit[], writing: Writing, namesOf: NamesOf): Lookup {
  const phrases = new Map<string, Phrase>();
  for (const unit of units) {
    const topics = unit.topics.map((topic) => ({ topic, isName: false }));
    const names = namesOf(unit).map((topic) => ({ topic, isName: true }));
    for (const { topic, isName } of [...topics, ...names]) {
      const all = wordsOf(topic);
      const telling = all.filter((word) => !SMALL.has(fold(word)));
      // "in i arbete" is not "arbete".
      const words = telling.length > 1 ? telling : all;
      if (words.length === 0 || (words.length === 1 && TOO_GENERAL.has(fold(words[0] ?? '')))) continue;
      const key = words.map((word) => word.toLowerCase()).join(' ');
      const known = phrases.get(key);
      if (known === undefined)
        phrases.set(key, {
          topic,
          words: words.map((word) => [
            ...formsOf(word, writing),
            ...(words.length > 1 ? bareOf(word, writing) : []),
          ]),
          units: [unit.id],
          standsTogether:
            isName || (telling.length === 1 && all.length > 1) || /\p{L}-\p{L}+-\p{L}/u.test(topic),
        });
      else if (!known.units.includes(unit.id)) known.units.push(unit.id);
    }
  }
  const byForm = new Map<string, Phrase[]>();
  const singles = new Map<string, Phrase>();
  const parts = new Map<string, Phrase>();
  for (const phrase of phrases.values()) {
    for (const form of new Set(phrase.words.flat())) byForm.set(form, [...(byForm.get(form) ?? []), phrase]);
    const [only] = phrase.words;
    if (only === undefined || phrase.words.length > 1) continue;
    for (const form of only) {
      if (!singles.has(form)) singles.set(form, phrase);
      if (!parts.has(form) && (form === only[0] || form.length >= LONG_STEM)) parts.set(form, phrase);
    }
  }
  return { byForm, singles, parts };
}

/** "VET" is vocational training, and "vet" knows something. */
export const isAcronym = (word: string) => /^\p{Lu}{2,4}$/u.test(word);
