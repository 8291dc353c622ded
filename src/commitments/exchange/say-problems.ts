import type { Language } from '../../language/language.ts';
import { headingOf } from './columns.ts';
import type { Problem, Warning } from './read-rows.ts';
import { exchangeTexts } from './texts.ts';

const asIt = (text: string) => text;

/** What is wrong with a row, in plain words with its number and column; `shown` makes safe what somebody wrote. */
export function sayProblem(
  { row, column, code, said }: Problem,
  language: Language,
  shown: (text: string) => string = asIt,
): string {
  const say = exchangeTexts(language);
  const problem = say(`problem-${code}`, { said: shown(said) });
  return say('problemLine', { row, column: headingOf(column, language), problem });
}

/** What is left out of a row, in the same way. */
export function sayWarning(
  { row, column, code, said }: Warning,
  language: Language,
  shown: (text: string) => string = asIt,
): string {
  const say = exchangeTexts(language);
  const problem = say(`warning-${code}`, { said: shown(said) });
  return say('problemLine', { row, column: headingOf(column, language), problem });
}
