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

/** "Och före henne?", "and after him then", "who was her predecessor": of whom there was before or will be after. */
const otherTerm = new RegExp(
  String.raw`^(?:(?:och|å|o|men|and|but)[ ,]+)*(?:(?:vem|who)(?:['’]s)? (?:(?:var|är|e|blev|blir|kom|hade|was|is|were|came|had|will|be|det|it|the) )*)?(?:(?:före|innan|efter|before|after)(?: (?:de[tn]?|dess|that|\p{L}+s tid))?|(?:(?:före|innan|efter|before|after) )NAME|(?:NAME(?:s|['’]s)? |the |den )?(?:efterträdare?n?|företrädare?n?|predecessor|successor)(?: (?:till|to|of) NAME)?|(?:efterträd\p{L}*|företrädde|preceded|succeeded|succeeds) NAME)(?: (?:då|then))?[ ?.!]*$`.replaceAll(
    'NAME',
    '(?:henne|honom|hon|han|hen|dem|dom|her|him|them|hennes|hans|deras|their|his)',
  ),
  'iu',
);

/** Whether a message asks no more than who was there before somebody who was named, or comes after. */
export const asksOtherTerm = (text: string): boolean => otherTerm.test(text.normalize('NFC').trim());

/** "Har du mobilen dit?" */
const there = /(?<=\s)dit(?=\s*[?.!]*\s*$)/iu;

/** The text with a name in place of the word that points at the person. */
export function withName(text: string, name: string): string {
  const language: Language = languageOfText(text, 'sv');
  if (!pointsAtSomebody(text)) return text.replace(there, `till ${name}`);
  if (!theirs.test(text)) return text.replace(them, name);
  return text.replace(theirs, language === 'en' ? `${name}'s` : `${name}s`);
}
