import { type Language, languageOfLocale } from '../language/language.ts';
import type { Services } from '../services.ts';
import { compareEditions } from '../strategy/editions/compare-editions.ts';
import type { Editions } from '../strategy/editions/editions.ts';
import { editionBefore } from '../strategy/editions/known-editions.ts';
import type { Told } from '../strategy/editions/say-changes.ts';
import { sayDifference, sayEditions } from '../strategy/editions/say-editions.ts';
import type { CommandOptions } from './command.ts';

/** `strategy` prints the editions that are known, and how the one in force differs from the one before it. */
export async function listEditions(
  { editions }: Services,
  _words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const language = languageOfLocale(options.language);
  for (const line of linesOf(sayEditions(await editions.known(), language))) console.log(line);
  for (const line of await differenceLines(editions, language)) console.log(line);
  return 0;
}

/** How the edition in force differs from the one before it; nothing where there is the text of one alone. */
export async function differenceLines(editions: Editions, language: Language): Promise<string[]> {
  const known = await editions.known();
  const before = editionBefore(
    known,
    known.find(({ inForce }) => inForce),
  );
  if (before === undefined) return [];
  const [old, now] = [await editions.groundOf(before), await editions.ground()];
  const difference = compareEditions([...old.paragraphs.values()], [...now.paragraphs.values()]);
  const both = { now: now.edition, before: before.facts, most: Number.POSITIVE_INFINITY, escaped: asItIs };
  return linesOf(sayDifference(difference, both, language));
}

const asItIs = (words: string) => words;

const linesOf = ({ text, items }: Told): string[] => [text, ...items.map((item) => `- ${item}`)];
