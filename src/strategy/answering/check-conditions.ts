import { z } from 'zod';
import type { Bilingual } from '../../language/language.ts';

const answerId = z.string().regex(/^[a-z0-9-]+$/);
const concepts = z.array(z.string()).min(1);

/** What a permission depends on: its conditions, and what tells in a question that each holds or fails. */
export const permissionSchema = z.strictObject({
  id: answerId,
  /** The answers on the matter, the one that names the conditions first. */
  among: z.array(answerId).min(2),
  /** The answer where all conditions hold. */
  met: answerId,
  conditions: z
    .array(
      z.strictObject({
        says: z.strictObject({ sv: z.string().min(1), en: z.string().min(1) }),
        holds: concepts,
        fails: concepts,
        /** The answer where this one fails. */
        answer: answerId,
      }),
    )
    .min(1),
});
export type Permission = z.infer<typeof permissionSchema>;

/** A condition, and what the question tells of it. */
export interface CheckedCondition {
  readonly says: Bilingual;
  readonly state: 'holds' | 'fails' | 'untold';
}

export interface Checked {
  /** The answer that follows: that of the first condition that fails, or where all hold, the one for that. */
  readonly answer: string;
  /** Empty where the question tells of none. */
  readonly conditions: readonly CheckedCondition[];
}

/**
 * Checks a question, by the concepts that it names and denies, against the conditions of the matter that was found.
 * What it denies of what should hold fails; what it denies of what would make it fail says nothing.
 */
export function checkConditions(
  found: string,
  { concepts: named, denied }: { readonly concepts: readonly string[]; readonly denied: readonly string[] },
  permissions: readonly Permission[],
): Checked {
  const permission = permissions.find(({ among }) => among.includes(found));
  if (permission === undefined) return { answer: found, conditions: [] };
  const names = (any: readonly string[]) =>
    any.some((concept) => named.includes(concept) && !denied.includes(concept));
  const denies = (any: readonly string[]) => any.some((concept) => denied.includes(concept));
  const conditions = permission.conditions.map(({ says, holds, fails, answer }): CheckedCondition => {
    if (names(fails)) return { says, state: 'fails' };
    if (names(holds)) return { says, state: 'holds' };
    // The search has understood what no concept told: that it is this condition that fails.
    const isFound =
      answer === found && permission.conditions.filter((one) => one.answer === found).length === 1;
    return { says, state: denies(holds) || isFound ? 'fails' : 'untold' };
  });
  const states = conditions.map(({ state }) => state);
  if (states.every((state) => state === 'untold'))
    return { answer: unlessMet(found, permission), conditions: [] };
  const failing = permission.conditions[states.indexOf('fails')];
  if (failing !== undefined) return { answer: failing.answer, conditions };
  if (!states.includes('untold')) return { answer: permission.met, conditions };
  return { answer: permission.among[0] ?? found, conditions };
}

/** Nobody is told that the conditions are met who has not said so: the answer that names them is given instead. */
function unlessMet(found: string, { met, among }: Permission): string {
  return found === met ? (among[0] ?? found) : found;
}
