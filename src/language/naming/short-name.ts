import { tellingWords } from '../content-stems.ts';
import type { Language } from '../language.ts';

/** What things of a kind are called, in small letters, as patterns: only by words for one that there is. */
export interface NamedKind {
  /** With the article that Swedish puts last: "remissen". */
  readonly sv: string;
  /** Without an article: "referral". */
  readonly en: string;
}

/** What somebody calls one thing of a kind, in place of its title or number: "cykelremissen". */
export interface ShortName {
  /** The words that tell which is meant, and maybe others after them, as they are written. */
  readonly words: string;
  /**
   * How they are joined to the kind: `kind` in one word or before it, `about`, `from` and `to` by a preposition,
   * `beside` by nothing, so that they may belong to something else.
   */
  readonly by: 'kind' | 'about' | 'from' | 'to' | 'beside';
  /** Where the words stand that name the thing, the kind among them. */
  readonly start: number;
  readonly end: number;
  /** Where `words` begin: what follows on the name goes on to the end of the text. */
  readonly at: number;
  /** What the kind is called here. */
  readonly kind: string;
  readonly language: Language;
}

const free = '(?<![\\p{L}\\d-])';
const freeEnd = '(?![\\p{L}\\d-])';
/** To the end of the sentence. */
const name = '(?<name>(?:(?!\\.\\s)[^?!;])+)';
const prepositions = {
  sv: {
    about:
      '(?:som\\s+(?:handlar\\s+om|gäller|rör|är\\s+om)|om|ang(?:ående)?\\.?|gällande|rörande|kring|beträffande|över)',
    from: '(?:som\\s+(?:kom|kommer|är|vi\\s+fick)\\s+)?(?:från|ifrån)',
    to: '(?:som\\s+(?:går|ska|är)\\s+)?(?:till|i|på|med|hos)',
  },
  en: {
    about: '(?:that\\s+is\\s+|which\\s+is\\s+)?(?:about|on|regarding|concerning)',
    from: '(?:that\\s+(?:came|comes|is|we\\s+got)\\s+)?(?:from|by)',
    to: '(?:to|in|at|with)',
  },
} as const;
/** "A trip to Lyon" is any; with nothing before it, it is the one. */
const theOne = '(?:the|our|this|that)\\s+';
/** Words between a "the" and its noun that tell none from another. */
const plainWords =
  /^(?:(?:the|our|this|that|my|your|whole|same|new|next|last|latest|first|other|current|open|own|said|entire|study|business)\s*)+$/i;

/**
 * Makes a reader of short names of one kind: only of one that there is, never of "en remiss" or "a trip". It gives what
 * may be the name, the likeliest first.
 */
export function createShortNameReader(kind: NamedKind): (text: string) => readonly ShortName[] {
  const joined = (['about', 'from', 'to'] as const).flatMap((by) => [
    form(
      by,
      'sv',
      `${free}(?<kind>(?:[\\p{L}-]{2,20}?)?(?:${kind.sv}))\\s+${prepositions.sv[by]}\\s+${name}`,
    ),
    form(
      by,
      'en',
      `(?:^|${free}${theOne}(?:[\\p{L}-]+\\s+)?)(?<kind>(?:${kind.en}))\\s+${prepositions.en[by]}\\s+${name}`,
    ),
  ]);
  const quoted = (['sv', 'en'] as const).map((language) =>
    form('about', language, `${free}(?<kind>${kind[language]})\\s*[:,]?\\s*[”“"'’](?<name>[^”“"?!]+)`),
  );
  const whole = [
    form('kind', 'sv', `${free}(?<name>[\\p{L}\\d][\\p{L}\\d:-]*?)-?(?<kind>(?:${kind.sv}))s?${freeEnd}`),
    form(
      'kind',
      'en',
      `${free}${theOne}(?<name>(?:(?!${theOne})[\\p{L}\\d’'-]+\\s+){1,4}?)(?<kind>(?:${kind.en}))(?:'s|’s)?${freeEnd}`,
    ),
  ];
  const beside = [
    form('beside', 'sv', `${free}(?<name>[\\p{L}\\d]{2,})\\s+(?<kind>(?:${kind.sv}))${freeEnd}`),
    form('beside', 'sv', `${free}(?<kind>(?:${kind.sv}))\\s+${name}`),
    form('beside', 'en', `^(?<name>(?:[\\p{L}\\d’'-]+\\s+){1,2})(?<kind>(?:${kind.en}))[.?!]*$`),
  ];
  const forms = [...quoted, ...joined, ...whole, ...beside];
  // Most texts name nothing of the kind.
  const isNamed = new RegExp(`${kind.sv}|${kind.en}`, 'iu');
  return (text) => {
    if (!isNamed.test(text)) return [];
    return forms.flatMap(({ by, language, pattern }) => {
      const match = pattern.exec(text);
      const { name: words = '', kind: said = '' } = match?.groups ?? {};
      if (match === null || tellingWords(words).length === 0) return [];
      if (language === 'en' && by === 'kind' && plainWords.test(words.trim())) return [];
      const [at = match.index] = match.indices?.groups?.name ?? [];
      const end = match.index + match[0].length;
      return [{ words: words.trimEnd(), by, start: match.index, end, at, kind: said, language }];
    });
  };
}

const form = (by: ShortName['by'], language: Language, pattern: string) => ({
  ...{ by, language },
  pattern: new RegExp(pattern, 'diu'),
});
