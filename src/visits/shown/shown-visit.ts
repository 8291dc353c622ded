import { z } from 'zod';
import type { Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';

/** The intent that takes what is said of a visit right after it was shown. */
export const ABOUT_SHOWN = 'visit-shown';

const schema = z.object({
  /** Id of the visit, which is that of the draft that it was. */
  visit: z.string(),
  language: z.enum(['sv', 'en']),
  /** What has been said of it since, and is in a form that is not saved yet. */
  said: z.array(z.string()),
  /** Whether it was filled in or saved just before. */
  isFilledIn: z.boolean().default(false),
});
export type ShownVisit = z.infer<typeof schema>;

/** A visit, or what was read of a request, as a reply shows it, so that the next message can go on from it. */
export const showing = (
  visit: string,
  language: Language,
  said: readonly string[] = [],
  isFilledIn = said.length > 0,
): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify({ visit, language, said: [...said], isFilledIn } satisfies ShownVisit),
});

/** The visit that was shown. Throws where it is another thing. */
export const shownVisit = (thing: string): ShownVisit => schema.parse(JSON.parse(thing));
