import { type Bilingual, type Language, languages } from '../../language/language.ts';
import { bareWords, countWords } from '../../language/words.ts';
import { isAsked } from '../search/question-form.ts';

/** What is asked of the editions that there are. */
export interface AskedEditions {
  readonly language: Language;
  /** A diary number of which it is asked whether it is replaced. */
  readonly dnr?: string;
}

/** Who asks of editions says little more. */
const MOST_WORDS = 14;

const strategy: Bilingual = {
  sv: '(?:strategi(?:n|ns)?|styrdokument(?:et)?)',
  en: '(?:strategy|steering document)',
};
const older: Bilingual = {
  sv: '(?:äldre|tidigare|förra|förre|gamla|gammal|föregående|andra)',
  en: '(?:older|earlier|former|old|previous|other)',
};
/** "Utgåva" is said of the strategy alone; a version may be of anything. */
const patterns: Bilingual<readonly RegExp[]> = {
  sv: [
    /(?<!\p{L})utgåv(?:a|an|or|orna)(?!\p{L})/u,
    new RegExp(`(?<!\\p{L})(?:version|upplaga)\\p{L}*(?!\\p{L}).*${strategy.sv}(?!\\p{L})`, 'u'),
    new RegExp(`(?<!\\p{L})${strategy.sv} .*(?<!\\p{L})(?:version|upplag)\\p{L}*`, 'u'),
    /^vilken version (?:gäller|används|är det som gäller)/u,
    new RegExp(
      `(?<!\\p{L})(?:ersätt|ersatt|avlös|upphäv|föregick|föregår)\\p{L}*.*(?<!\\p{L})${strategy.sv}(?!\\p{L})|(?<!\\p{L})${strategy.sv}(?!\\p{L}).*(?<!\\p{L})(?:ersätt|ersatt|avlös|upphäv)\\p{L}*`,
      'u',
    ),
    new RegExp(
      `^(?:vad|vilk\\p{L}+|hur|finns|fanns|har|hade|är|var).*(?<!\\p{L})${older.sv} (?:internationella )?strategi`,
      'u',
    ),
    new RegExp(
      `^(?:vad|vilk\\p{L}+|fanns|hade|var) .*(?<!\\p{L})(?:innan|före) (?:den |det |denna |här |nya )*(?:internationella )?${strategy.sv}$`,
      'u',
    ),
  ],
  en: [
    /(?<!\p{L})editions?(?!\p{L})/u,
    new RegExp(`(?<!\\p{L})versions?(?!\\p{L}).*${strategy.en}(?!\\p{L})`, 'u'),
    new RegExp(`(?<!\\p{L})${strategy.en} .*(?<!\\p{L})versions?(?!\\p{L})`, 'u'),
    /^(?:which|what) version (?:is|applies|do you)/u,
    new RegExp(
      `(?<!\\p{L})(?:replac|supersed|preced)\\p{L}*.*(?<!\\p{L})${strategy.en}(?!\\p{L})|(?<!\\p{L})${strategy.en}(?!\\p{L}).*(?<!\\p{L})(?:replac|supersed|preced)\\p{L}*`,
      'u',
    ),
    new RegExp(
      `^(?:what|which|how|is|was|are|were|did|do).*(?<!\\p{L})${older.en} (?:international )?${strategy.en}`,
      'u',
    ),
    new RegExp(
      `^(?:what|which|was) .*(?<!\\p{L})before (?:the |this |new )*(?:international )?${strategy.en}$`,
      'u',
    ),
  ],
};
/** Asks of what differs, what is new, what it says, or whether it is adopted: that is answered elsewhere. */
const ofSomethingElse =
  /(?<!\p{L})(?:änd(?:ra|ring)\p{L}*|skil(?:l)?\p{L}*|jämför\p{L}*|ny|nytt|nya|nyheter\p{L}*|gransk\p{L}*|ses över|chang\p{L}*|diff\p{L}*|new|compar\p{L}*|review\p{L}*|antagen|antagit|adopted|säger|står|says?|paragraf\p{L}*|paragraphs?|bestämmelse\p{L}*|provisions?|regl\p{L}*|rules?)(?!\p{L})/u;
/** Somebody stands in for a strategist, and a rule for nothing. */
const ofSomebody = /(?<!\p{L})(?:vem|vilka|who)(?!\p{L}).*(?:ersätt|avlös|replac)/u;
const diary = /(?<![\d/])(\d{2,4}-\d{1,6}\/\d{4}|(?:KS )?\d{4}\/\d{1,6})(?!\d)/u;
const lists = /^(?:(?:kan|could|can) (?:du|you) )?(?:visa|lista|räkna|show|list)(?!\p{L})/u;

/**
 * Whether a message asks which editions of the strategy there are, or what it replaces ("Vilka utgåvor finns?", "Ersätter
 * strategin dnr 006-1137/2007?"); undefined where it asks for anything else.
 */
export function readAskedEditions(text: string): AskedEditions | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const bare = bareWords(text);
  const language = languages.find((one) => patterns[one].some((pattern) => pattern.test(bare)));
  if (language === undefined || ofSomethingElse.test(bare) || ofSomebody.test(bare)) return undefined;
  const isNoun = countWords(text) <= 2;
  if (!isAsked(text) && !lists.test(bare) && !isNoun) return undefined;
  const [, dnr] = diary.exec(text) ?? [];
  return dnr === undefined ? { language } : { language, dnr };
}
