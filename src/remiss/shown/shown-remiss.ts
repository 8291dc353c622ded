import { z } from 'zod';
import type { Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';

/** The intent that takes what is said of a remiss right after it was shown. */
export const ABOUT_SHOWN = 'remiss-shown';

const schema = z.object({
  dnr: z.string(),
  language: z.enum(['sv', 'en']),
  /** Ids of the recipients that were named with it, who are "they" in the next message. */
  units: z.array(z.string()).default([]),
});
export type ShownRemiss = z.infer<typeof schema>;

/** A remiss as a reply shows it, so that the next message can go on from it. */
export const showing = (dnr: string, language: Language, units: readonly string[] = []): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify({ dnr, language, units: [...units] } satisfies ShownRemiss),
});

/** The remiss that was shown. Throws where it is another thing. */
export const shownRemiss = (thing: string): ShownRemiss => schema.parse(JSON.parse(thing));
