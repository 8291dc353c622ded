import type { Language } from '../../language/language.ts';
import type { CityAnswer } from '../city-answers/model.ts';
import type { Changes } from './changes.ts';
import type { Drift } from './drift.ts';
import { importTexts } from './import-texts.ts';

/** A sentence, and what it counts up. */
export interface Told {
  readonly text: string;
  readonly items: readonly string[];
}

/** What of an edition is for a strategist to review, as the import prints it and the chat shows it. */
export function sayChanges({ moved, drift, newParagraphs }: Changes, language: Language): Told[] {
  const say = importTexts(language);
  const numbers = [...moved].map(([from, to]) => `${from} → ${to}`).join(', ');
  return [
    ...(moved.size === 0 ? [] : [{ text: say('moved', { paragraphs: numbers }), items: [] }]),
    {
      text: drift.length === 0 ? say('no-drift') : say('drift', { count: drift.length }),
      items: drift.map((one) => sayDrift(one, language)),
    },
    ...(newParagraphs.length === 0
      ? []
      : [{ text: say('new-paragraphs', { paragraphs: newParagraphs.join(', ') }), items: [] }]),
  ];
}

function sayDrift({ provision, reason, missing, markers }: Drift, language: Language): string {
  const say = importTexts(language);
  if (reason !== 'changed') return `${provision}: ${say(reason)}`;
  const words = [...missing.map((anchor) => `”${anchor}”`), ...markers.map((marker) => `(${marker})`)];
  return `${provision}: ${say('changed', { words: words.join(', ') })}`;
}

/** The city's own answers that wait to be looked over, in a sentence; undefined where there are none. */
export function sayOutdatedAnswers(answers: readonly CityAnswer[], language: Language): string | undefined {
  const outdated = answers.filter((answer) => answer.outdated.length > 0);
  if (outdated.length === 0) return undefined;
  const names = outdated.map(
    ({ phrasings, outdated: paragraphs }) =>
      `”${phrasings.sv[0] ?? phrasings.en[0] ?? ''}” (${paragraphs.join(', ')})`,
  );
  return importTexts(language)('city-answers', { answers: names.join('; ') });
}
