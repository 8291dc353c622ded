import { z } from 'zod';
import type { Bilingual } from '../../language/language.ts';

const answerId = z.string().regex(/^[a-z0-9-]+$/);
const concepts = z.array(z.string()).min(1);
const said = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

/** What a permission depends on: its conditions, and what tells in a question that each holds or fails. */
export const permissionSchema = z.strictObject({
  id: answerId,
  /** The answers on the matter; the first one names the conditions. */
  among: z.array(answerId).min(2),
  /** The answer where all conditions hold. */
  met: answerId,
  /** Asked with these, it is another matter. */
  unless: concepts.optional(),
  conditions: z
    .array(
      z.strictObject({
        says: said,
        holds: concepts,
        fails: concepts,
        /** The answer where this one fails. */
        answer: answerId,
        /** Spoken of only where the question tells of it. */
        minor: z.literal(true).optional(),
        /** Of a minor one: asked with these it is spoken of, though it is not told whether it holds. */
        spoken: concepts.optional(),
        /** That it holds is told by so little that the search is believed before it. */
        weak: z.literal(true).optional(),
        /**
         * What is asked where the question does not tell of it, and what is answered when it holds or fails: of those
         * who are given one of `of` (the first of `among` unless it says so), and who do not say one of `lacks`.
         */
        asks: z
          .strictObject({
            question: said,
            holds: said,
            fails: said,
            of: z.array(answerId).min(1).optional(),
            has: concepts.optional(),
            lacks: concepts.optional(),
          })
          .optional(),
      }),
    )
    .min(1),
});
export type Permission = z.infer<typeof permissionSchema>;
type Condition = Permission['conditions'][number];

/** A condition, and what the question tells of it. */
export interface CheckedCondition {
  readonly says: Bilingual;
  readonly state: 'holds' | 'fails' | 'untold';
}

/** A question back, with what can be answered to it. */
interface Clarification {
  readonly question: Bilingual;
  readonly choices: readonly Bilingual[];
}

export interface Checked {
  /** The answer that follows: that of the first condition that fails, or where all hold, the one for that. */
  readonly answer: string;
  /** Empty where the question tells of none. */
  readonly conditions: readonly CheckedCondition[];
  /** Where one thing that is not told leads to another answer. */
  readonly clarification?: Clarification | undefined;
}

/** The answer that the search found, and whether it is so sure of it that it is believed before single words. */
export interface Found {
  readonly answer: string;
  readonly isSure: boolean;
}

/** What a question tells: the concepts that it names, and those of them that it denies. */
export interface Told {
  readonly concepts: readonly string[];
  readonly denied: readonly string[];
  /** Those that it asks whether somebody has to do ("ska vi kolla …?"), which are not told as done; undefined where it asks no such thing. */
  readonly askedToDo?: readonly string[] | undefined;
  /** Those of which it says that nobody knows yet; undefined where it says so of nothing. What no word tells of is then not told. */
  readonly leftOpen?: readonly string[] | undefined;
}

/** What was added to a question: what that tells, or that what was told before it is not so ("jo, det är den"). */
export type Addition = Told | 'is-so' | 'is-not-so';

/**
 * Checks a question, by what it tells, against the conditions of the matter that was found. What it denies of what
 * should hold fails; what it denies of what would make it fail says nothing. What was added to it since, the latest last in
 * `added`, counts first.
 */
export function checkConditions(
  { answer: found, isSure }: Found,
  told: Told,
  permissions: readonly Permission[],
  added: readonly Addition[] = [],
): Checked {
  const isNamed = (concept: string) => told.concepts.includes(concept);
  const permission = permissions.find(
    ({ among, unless }) => among.includes(found) && unless?.some(isNamed) !== true,
  );
  if (permission === undefined) return { answer: found, conditions: [] };
  const states = permission.conditions.map((condition) => {
    const now = stateAdded(condition, told, added);
    const said = now === 'untold' ? stateOf(condition, told, isSure && found === permission.met) : now;
    // Of all that was written together the search can't tell what has been changed since.
    const isDoubtful =
      said === 'untold' || (said === 'holds' && now === 'untold' && (condition.weak === true || isSure));
    // "Which takes no extra resources": however alike it is to what fails, that is denied.
    if (isDoubtful && told.leftOpen === undefined && isFound(condition, found, permission))
      return { condition, state: denies(told, condition.fails) ? ('holds' as const) : ('fails' as const) };
    // The search has found that all conditions hold; of one that hardly any word tells of, or of the only one, it is believed.
    const isBelievable = condition.weak === true || (isSure && permission.conditions.length === 1);
    // Whoever asks whether it has to be done has not said that it is.
    const isBelieved =
      isBelievable &&
      said === 'untold' &&
      found === permission.met &&
      told.askedToDo === undefined &&
      told.leftOpen === undefined;
    return { condition, state: isBelieved ? ('holds' as const) : said };
  });
  const clarification = clarificationOf(found, permission, states, isNamed);
  const [open = found] = permission.among;
  const isSpokenOf = ({ spoken = [] }: Condition) =>
    spoken.some((concept) => isNamed(concept) || added.some((one) => names(one, concept)));
  // Nobody is told that the conditions are met who has not said so.
  if (states.every(({ condition, state }) => state === 'untold' && !isSpokenOf(condition)))
    return { answer: isBeyondTold(found, told, permission) ? open : found, conditions: [], clarification };
  const failing = states.find(({ state }) => state === 'fails');
  const conditions = states
    .filter(
      ({ condition, state }) =>
        state !== 'untold' || condition.minor !== true || (failing === undefined && isSpokenOf(condition)),
    )
    .map(({ condition: { says }, state }) => ({ says, state }));
  if (failing !== undefined) return { answer: failing.condition.answer, conditions };
  const isMet = conditions.every(({ state }) => state === 'holds');
  return { answer: isMet ? permission.met : open, conditions, clarification };
}

/** Whether two answers are on one matter: the same, or told apart by the conditions of one permission. */
export function areOnOneMatter(
  permissions: readonly Permission[],
  one: string | null | undefined,
  other: string | null | undefined,
): boolean {
  const isAmong = (id: string | null | undefined, among: readonly string[]) =>
    id != null && among.includes(id);
  return one === other || permissions.some(({ among }) => isAmong(one, among) && isAmong(other, among));
}

/** Whether the search has understood what words did not tell: that it is this condition that fails. Where it is asked about, it is not believed. */
function isFound({ answer, asks }: Condition, found: string, { conditions }: Permission): boolean {
  const isOnly = answer === found && conditions.filter((one) => one.answer === found).length === 1;
  return isOnly && asks?.of?.includes(found) !== true;
}

/** Whether the search goes beyond what is told: that all holds, or that it fails of which it is said that nobody knows. */
function isBeyondTold(found: string, { leftOpen }: Told, permission: Permission): boolean {
  if (found === permission.met) return true;
  return (
    leftOpen !== undefined && permission.conditions.some((condition) => isFound(condition, found, permission))
  );
}

const names = (added: Addition, concept: string) =>
  typeof added !== 'string' && added.concepts.includes(concept);

/** What was told last of a condition by what was added; "jo, det är den" turns what was told just before it. */
function stateAdded(
  condition: Condition,
  question: Told,
  added: readonly Addition[],
): CheckedCondition['state'] {
  let state: CheckedCondition['state'] = 'untold';
  let before = stateOf(condition, question);
  for (const one of added) {
    let now: CheckedCondition['state'] = 'untold';
    if (typeof one !== 'string') now = stateOf(condition, one);
    else if (one === 'is-so' && before === 'fails') now = 'holds';
    else if (one === 'is-not-so' && before === 'holds') now = 'fails';
    if (now !== 'untold') state = now;
    before = now;
  }
  return state;
}

const denies = ({ denied }: Told, concepts: readonly string[]) =>
  concepts.some((concept) => denied.includes(concept));

/** What is told of a condition; `isMet` where the search is sure that it holds, which decides where words tell both. */
export function stateOf(
  { holds, fails, weak }: Condition,
  { concepts: named, denied, askedToDo = [], leftOpen = [] }: Told,
  isMet = false,
): CheckedCondition['state'] {
  if ([...holds, ...fails].some((concept) => leftOpen.includes(concept))) return 'untold';
  const names = (any: readonly string[]) =>
    any.some((concept) => named.includes(concept) && !denied.includes(concept));
  const isHeld = names(holds.filter((concept) => !askedToDo.includes(concept)));
  if (names(fails) && !(isMet && isHeld)) return 'fails';
  const isDenied = holds.some((concept) => denied.includes(concept));
  // A field that is named in passing makes no theme where it is said that there is none.
  if (isHeld && !(weak === true && isDenied)) return 'holds';
  return isDenied ? 'fails' : 'untold';
}

/** One question at most: the first that the permission asks and that the message does not tell of. */
function clarificationOf(
  found: string,
  { among }: Permission,
  states: readonly { readonly condition: Condition; readonly state: CheckedCondition['state'] }[],
  isNamed: (concept: string) => boolean,
): Clarification | undefined {
  if (states.some(({ state }) => state === 'fails')) return undefined;
  for (const { condition, state } of states) {
    const { asks } = condition;
    if (asks === undefined || state !== 'untold') continue;
    const isFor = (asks.of ?? among.slice(0, 1)).includes(found);
    if (isFor && (asks.has?.some(isNamed) ?? true) && asks.lacks?.some(isNamed) !== true)
      return { question: asks.question, choices: [asks.holds, asks.fails] };
  }
  return undefined;
}
