import { z } from 'zod';
import type { Shown } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';

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

const theirs = /(?<!\p{L})(?:hennes|hans|hens|dennes|vederbörandes|his|their|her(?= \p{L}))(?!\p{L})/iu;
const them =
  /(?<!\p{L})(?:henne|honom|hon|han|hen|vederbörande|den personen|personen|she|he|him|her|them|they|that person)(?!\p{L})/iu;

/** Whether a text points at somebody without a name: "henne", "his". */
export const pointsAtSomebody = (text: string): boolean => theirs.test(text) || them.test(text);

/** "Har du mobilen dit?" */
const there = /(?<=\s)dit(?=\s*[?.!]*\s*$)/iu;

/** The text with a name in place of the word that points at the person. */
export function withName(text: string, name: string): string {
  const language: Language = languageOfText(text, 'sv');
  if (!pointsAtSomebody(text)) return text.replace(there, `till ${name}`);
  if (!theirs.test(text)) return text.replace(them, name);
  return text.replace(theirs, language === 'en' ? `${name}'s` : `${name}s`);
}
