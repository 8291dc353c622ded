import { z } from 'zod';
import type { MessageTurn, Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';

/** The intent that takes what is said of a remiss right after it was shown. */
export const ABOUT_SHOWN = 'remiss-shown';

const schema = z.object({
  dnr: z.string(),
  language: z.enum(['sv', 'en']),
  /** Ids of the recipients that were named with it, or whose card it was, who are "they" in the next message. */
  units: z.array(z.string()).default([]),
});
export type ShownRemiss = z.infer<typeof schema>;

/** A remiss as a reply shows it, so that the next message can go on from it. */
export const showing = (dnr: string, language: Language, units: readonly string[] = []): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify({ dnr, language, units: [...units] } satisfies ShownRemiss),
});

/** The card of one recipient as a reply shows it. */
export const showingOne = (
  { dnr, unit }: { readonly dnr: string; readonly unit: string },
  language: Language,
): Shown => showing(dnr, language, [unit]);

/** Of which recipients a text is said, where it is said of the remiss `dnr` that was shown with them just before. */
export function unitsShown({ shown }: MessageTurn, dnr: string): readonly string[] {
  const parsed = shown === undefined ? undefined : schema.safeParse(JSON.parse(shown));
  return parsed?.data?.dnr === dnr ? parsed.data.units : [];
}

/** The remiss that was shown. Throws where it is another thing. */
export const shownRemiss = (thing: string): ShownRemiss => schema.parse(JSON.parse(thing));
