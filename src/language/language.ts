import { eld } from 'eld/extrasmall';
import { recentTexts } from './kept/recent-texts.ts';

/** The languages that Utblick speaks. */
export type Language = 'sv' | 'en';
export const languages = ['sv', 'en'] as const;

/** A text in every language that Utblick speaks. */
export type Bilingual<Content = string> = Readonly<Record<Language, Content>>;

/** The language of a locale such as `en-GB`; Swedish when in doubt. */
export function languageOfLocale(locale: string | null | undefined): Language {
  return /^en\b/i.test(locale ?? '') ? 'en' : 'sv';
}

/** How much likelier one language must be than the other before a text decides. */
const MARGIN = 0.05;
/** And where a single word is all there is: "resor 2026" looks a little more like English. */
const MARGIN_OF_ONE_WORD = 0.1;
const oneWord = /^[^\p{L}]*\p{L}+[^\p{L}]*$/u;

/** "Eurocities" is called so in every language, and "Resor 2026" too short to tell, whatever the detector makes of it. */
const loneName = /^\s*(?:\p{Lu}[a-zA-Z\d.&-]*|[a-zA-Z.&-]+\s+20\d\d)\s*[.?!]*\s*$/u;

/** How likely each language is, by its code. Many ask about the same text in a turn, and people ask what others asked. */
export const scoresOf = recentTexts(
  2_000,
  (text): Readonly<Record<string, number>> => eld.detect(text).getScores(),
);

/**
 * The language that a text is written in, or `otherwise` when it is a lone name, or too short or too mixed to tell.
 * Norwegian and Danish count as Swedish: Swedish without å, ä and ö is easily taken for them.
 */
export function languageOfText(text: string, otherwise: Language): Language {
  if (loneName.test(text)) return otherwise;
  const { sv, en } = sharesOf(scoresOf(text));
  if (Math.abs(sv - en) < (oneWord.test(text) ? MARGIN_OF_ONE_WORD : MARGIN)) return otherwise;
  return sv > en ? 'sv' : 'en';
}

/** Whether no other language is much likelier for a text; Norwegian and Danish pass for Swedish. */
export function isInLanguage(text: string, language: Language): boolean {
  const scores = scoresOf(text);
  const { sv, en } = sharesOf(scores);
  const likeliest = Math.max(0, ...Object.values(scores));
  return likeliest - (language === 'sv' ? sv : en) < MARGIN;
}

/** How much speaks for each of our languages. */
function sharesOf({ sv = 0, no = 0, da = 0, en = 0 }: Readonly<Record<string, number>>) {
  return { sv: Math.max(sv, no, da), en };
}
