import { z } from 'zod';
import { languages } from '../../language/language.ts';
import type { Example } from './read-examples.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);
const phrasings = z.array(z.string().regex(/\{(x|many)\}/)).min(2);
const names = z.strictObject({ names: z.array(z.string().min(2)).min(1), many: z.string().min(2) });
const answerOfKind = z.record(id, id);

/** Kinds of things that are asked for, the matters of the strategy, and which kinds each of them answers. */
export const askedSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      id,
      /** The answer where a matter does not give this; absent for kinds that are only asked of matters that answer them. */
      silent: id.optional(),
      sv: phrasings,
      en: phrasings,
    }),
  ),
  matters: z.array(
    z.strictObject({
      id,
      sv: names,
      en: names,
      /** Takes the place of the general `gap-not-stated` for this matter. */
      practical: id.optional(),
      /** Kinds that are silent in an answer of their own. */
      silent: answerOfKind.optional(),
      /** Kinds that the strategy does answer of this matter. */
      answers: answerOfKind.optional(),
      /** Kinds that make no sense of it, or that could be taken in two ways. */
      never: z.array(id).optional(),
    }),
  ),
});
export type Asked = z.infer<typeof askedSchema>;
type Kind = Asked['kinds'][number];
type Matter = Asked['matters'][number];

/** The voices of examples that are put together: nobody's. */
export const ASKED_VOICE = 'asked';
export const SUBJECT_VOICE = 'subjects';
/** Whether nobody said an example, which was put together of phrasings and names. */
export const isPutTogether = ({ voice }: Pick<Example, 'voice'>): boolean =>
  voice === ASKED_VOICE || voice === SUBJECT_VOICE;
const GENERAL = 'gap-not-stated';
/** So many of a kind's phrasings are asked of each matter, by turns. */
const EACH = 3;

/** Every kind asked of every matter, with the answer that is right: what it gives, or that it does not. */
export function askedExamples({ kinds, matters }: Asked): Example[] {
  return matters.flatMap((matter, row) =>
    kinds.flatMap((kind, column) => {
      const answer = answerOf(matter, kind);
      if (answer === undefined) return [];
      return languages.flatMap((language) =>
        turnsOf(kind[language], row + column, EACH).map((phrasing, turn): Example => {
          const { names, many } = matter[language];
          const name = names[(column + turn) % names.length] ?? '';
          return { answer, language, text: fill(phrasing, name, many), voice: ASKED_VOICE };
        }),
      );
    }),
  );
}

function answerOf({ practical, silent, answers, never }: Matter, kind: Kind): string | undefined {
  const given = answers?.[kind.id];
  if (given !== undefined) return given;
  if (kind.silent === undefined || never?.includes(kind.id)) return undefined;
  const general = kind.silent === GENERAL ? (practical ?? GENERAL) : kind.silent;
  return silent?.[kind.id] ?? general;
}

/** So many of the phrasings, beginning at another one for each matter. */
export function turnsOf(phrasings: readonly string[], start: number, most: number): string[] {
  const many = Math.min(most, phrasings.length);
  return Array.from({ length: many }, (_, turn) => phrasings[(start + turn) % phrasings.length] ?? '');
}

/** A phrasing, asked of what goes by a name. */
export function fill(phrasing: string, name: string, many = name): string {
  const text = phrasing.replace('{x}', name).replace('{many}', many);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
