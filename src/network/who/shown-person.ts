import { z } from 'zod';
import type { Shown } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';

/** The intent that takes what is said of a person right after they were named. */
export const ABOUT_SHOWN = 'person-shown';

const schema = z.object({
  /** Id of the person. */
  person: z.string(),
  name: z.string(),
  /** Of which they were named as contact person; null where they were named as somebody. */
  unit: z.string().nullable(),
  language: z.enum(['sv', 'en']),
});
export type ShownPerson = z.infer<typeof schema>;

/** A person whom a reply names, so that the next message can go on from them. */
export const showingPerson = (
  { id, name }: { readonly id: string; readonly name: string },
  language: Language,
  unit: string | null = null,
): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify({ person: id, name, unit, language } satisfies ShownPerson),
});

/** The person who was named. Throws where it is another thing. */
export const shownPerson = (thing: string): ShownPerson => schema.parse(JSON.parse(thing));
