import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitmentCards } from '../support/commitment-cards.ts';

/** What a card was filled with in a real conversation. */
export type TrueSample = Readonly<Record<string, unknown>> & { readonly language: 'sv' | 'en' };

const folder = join(import.meta.dirname, 'samples');

/**
 * By template: the ordinary and the largest of what the rooms filled it with, in Swedish and English, in the
 * conversations of the tests; some cards of commitments as their own functions make them.
 */
export const trueSamples: ReadonlyMap<string, readonly TrueSample[]> = new Map<string, readonly TrueSample[]>(
  [
    ...(['sv', 'en'] as const).flatMap((language) =>
      commitmentCards(language).map(({ template, data }) => [template, [data as TrueSample]] as const),
    ),
    ...readdirSync(folder).map(
      (file) =>
        [
          file.replace(/\.json$/, ''),
          JSON.parse(readFileSync(join(folder, file), 'utf8')) as TrueSample[],
        ] as const,
    ),
  ],
);
