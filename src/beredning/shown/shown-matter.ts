import { z } from 'zod';
import { inItsPlace } from '../../conversation/changed-mind.ts';
import type { Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Matter } from '../model.ts';

/** The intent that takes what is said of a matter right after it was shown. */
export const ABOUT_SHOWN = 'beredning-shown';

const schema = z.object({
  matter: z.string(),
  number: z.string().nullable(),
  language: z.enum(['sv', 'en']),
  /** What has been said of it since, and is in a form that is not saved yet. */
  said: z.array(z.string()),
});
export type ShownMatter = z.infer<typeof schema>;

/** A matter as a reply shows it, so that the next message can go on from it. */
export const showing = (
  { id, number }: Pick<Matter, 'id' | 'number'>,
  language: Language,
  said: readonly string[] = [],
): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify({ matter: id, number, language, said: [...said] } satisfies ShownMatter),
});

/** The matter that was shown. Throws where it is another thing. */
export const shownMatter = (thing: string): ShownMatter => schema.parse(JSON.parse(thing));

/** What is told of a matter now: of one that was filled in just before, "nej, Malmö" is in the place of what was told. */
export const toldNow = (
  text: string,
  { number, said }: { readonly number: string | null; readonly said: readonly string[] },
): string => (number === null || said.length > 0 ? inItsPlace(text) : text);
