import { eld } from 'eld/small';

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

/** Many ask about the same text in a turn; those of the latest texts are kept. */
const kept = new Map<string, Readonly<Record<string, number>>>();
const MOST_KEPT = 200;

function scoresOf(text: string): Readonly<Record<string, number>> {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const scores = eld.detect(text).getScores();
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, scores);
  return scores;
}

/**
 * The language that a text is written in, or `otherwise` when it is too short or too mixed to tell.
 * Norwegian and Danish count as Swedish: Swedish without å, ä and ö is easily taken for them.
 */
export function languageOfText(text: string, otherwise: Language): Language {
  const scores = scoresOf(text);
  const swedish = Math.max(scores.sv ?? 0, scores.no ?? 0, scores.da ?? 0);
  const english = scores.en ?? 0;
  if (Math.abs(swedish - english) < MARGIN) return otherwise;
  return swedish > english ? 'sv' : 'en';
}

/** Whether a text is most likely in a language; Norwegian and Danish pass for Swedish. */
export function isInLanguage(text: string, language: Language): boolean {
  const { language: found } = eld.detect(text);
  return language === 'en' ? found === 'en' : ['sv', 'no', 'da'].includes(found);
}
