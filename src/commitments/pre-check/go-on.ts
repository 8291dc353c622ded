import { z } from 'zod';
import { changedMind, nameInstead } from '../../conversation/changed-mind.ts';
import { asksOfShown, saidOfShown, speaksOfOther } from '../../conversation/said-of-shown.ts';
import type { Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { endAfterYears } from '../reading/read-term.ts';
import { readWish } from '../reading/read-wish.ts';
import { answersIn, answersSchema, type Draft, draftSchema } from './draft.ts';
import type { Answers } from './verdict.ts';

/** The intent that takes what is told of a draft right after its questions were shown. */
export const ABOUT_CHECK = 'commitment-check-shown';

const schema = z.object({ draft: draftSchema, given: answersSchema, language: z.enum(['sv', 'en']) });

/** What is examined, and what is answered so far. */
export interface Checked {
  readonly draft: Draft;
  readonly given: Answers;
}

/** What was asked about a draft, so that the next message can go on from it. */
export const showingCheck = ({ draft, given }: Checked, language: Language): Shown => ({
  intent: ABOUT_CHECK,
  thing: JSON.stringify({ draft, given, language }),
});

/** The draft that was shown. */
export function shownCheck(thing: string): Checked & { readonly language: Language } {
  const { draft, given, language } = schema.parse(JSON.parse(thing));
  return { draft, given: answersIn(given), language };
}

const howLong = /(?<!\p{L})(?:år|years?|månad\p{L}*|months?)(?!\p{L})/iu;

/**
 * A draft with what a text tells of it: "säg tre år", "båda har nytta av det", "nej, med Porto". Undefined where it asks, or
 * tells of nothing that is examined.
 */
export function toldOfDraft(text: string, { draft, given }: Checked, today: string): Checked | undefined {
  const said = saidOfShown(text);
  if (said === undefined || asksOfShown(said)) return undefined;
  if (changedMind(text) === undefined && speaksOfOther(said)) return undefined;
  // In the words of a wish: "avtal tre år".
  const wish = readWish(`avtal ${text}`, today);
  // "For three years" is no theme.
  const isTheme = wish.theme !== null && !howLong.test(wish.theme);
  const { 'one-theme': ofTheme, ...others } = wish.answers;
  const answers: Answers = isTheme && ofTheme !== undefined ? { ...others, 'one-theme': ofTheme } : others;
  const { start, end, scope } = wish;
  const begun = start ?? draft.start;
  const told = {
    counterpart: nameInstead(text) ?? null,
    theme: isTheme ? wish.theme : null,
    ...{ scope, start },
    end: end ?? (begun === null ? null : endAfterYears(text, begun)),
  };
  const isTold = Object.values(told).some((one) => one !== null) || Object.keys(answers).length > 0;
  if (!isTold) return undefined;
  const known = Object.fromEntries(Object.entries(told).filter(([, one]) => one !== null));
  return { draft: { ...draft, ...known }, given: { ...given, ...answers } };
}
