import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { fold } from '../../language/words.ts';
import { findPerson, rolesOn } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { findMentioned } from '../../network/who/find-named.ts';
import type { Visit } from '../visit.ts';
import type { HandingOver } from './act-cards.ts';

/** "Ta över det från Wien", "I will take over": whoever speaks is to have it. */
const takesOver =
  /^(?:(?:och|men|and|but|ok|ja|yes) )*(?:(?:jag|i|kan jag|far jag|can i|may i|let me)(?:['’]ll)? (?:(?:kan|vill|ska|will|can|want to) )?)?(?:ta|tar|take) (?:over|hand om)\b/;
/** Where the receiver stands: what follows tells why. */
const receiver =
  /(?<!\p{L})(?:till|åt|to|kan|får|ska|skulle|låt|let|can|could|should)\s+(?<to>(?:(?!(?:för att|eftersom|då|som|because|since|as|who)(?!\p{L}))[^,.;:!?\n])+)/giu;

/**
 * To whom a text hands a visit over: the one person of the directory whom it names as receiver, or who says that they take
 * it, with a unit at which they have a role; `unit` is the one that the text names.
 */
export function handedTo(
  directory: Directory,
  { text, person: { id: speaker }, at }: MessageTurn,
  visit: Visit,
  unit: string | undefined,
): Omit<HandingOver, 'reason'> {
  const told = [...text.matchAll(receiver)].map(({ groups }) => groups?.to ?? '').join(', ');
  const [named, ...others] = findMentioned(directory, told).filter(({ id }) => id !== visit.owner?.person);
  const own = takesOver.test(fold(text)) ? findPerson(directory, speaker) : undefined;
  const person = others.length > 0 ? undefined : (named ?? own)?.id;
  // Whoever takes it over themselves takes it as it is.
  if (person === undefined || named === undefined) return { unit, person };
  const units = rolesOn(directory, person, civilDateAt(at)).flatMap((role) => role.unit ?? []);
  return { person, unit: unit ?? (units.includes(visit.unit) ? undefined : units[0]) };
}

/** Words without the names of the people whom they name. */
export function withoutPeople(directory: Directory, words: string): string {
  const names = new Set(findMentioned(directory, words).flatMap(({ name }) => fold(name).split(' ')));
  const isName = (word: string) => names.has(fold(word)) || names.has(fold(word).replace(/s$/, ''));
  return words.replace(/[\p{L}-]+/gu, (word) => (isName(word) ? ' ' : word)).trim();
}
