import { z } from 'zod';
import type { Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';

/** The intent that takes what is said of a commitment right after it was shown. */
export const ABOUT_SHOWN = 'commitment-shown';

const schema = z.object({ number: z.number(), language: z.enum(['sv', 'en']) });

/** A commitment as a reply shows it, so that the next message can go on from it. */
export const showing = (number: number, language: Language): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify({ number, language }),
});

/** The intent that takes what is asked of the only commitment of a list. */
export const ONLY_LISTED = 'commitment-only-listed';

/** The only commitment of a list: what is asked of one is asked of it. */
export const listing = (number: number, language: Language): Shown => ({
  ...showing(number, language),
  intent: ONLY_LISTED,
});

/** The commitment that was shown. Throws where it is another thing. */
export const shownCommitment = (thing: string): z.infer<typeof schema> => schema.parse(JSON.parse(thing));
