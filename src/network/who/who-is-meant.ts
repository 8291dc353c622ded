import { holdersOn } from '../directory/directory.ts';
import type { Directory, Person, Role, Unit } from '../model.ts';
import { ownUnits } from '../units/pick-unit.ts';
import { findMentioned } from './find-named.ts';
import { unitMentioned } from './find-place.ts';
import { roleNamed } from './read-place-question.ts';
import { pointsAtSomebody } from './shown-person.ts';

/** Whom and what a text names that is known to ask of somebody. */
export interface Meant {
  readonly people: readonly Person[];
  readonly unit: Unit | undefined;
}

const ofOneself =
  /(?<!\p{L})(?:jag|ja|mig|mej|min|mitt|mina|me|my|mine|myself|im|i(?:['’]\p{L}+| (?:am|will|have|was|do|can|need|want|quit|leave|retire|stop)))(?!\p{L})/iu;

/** Whether a text speaks of whoever writes it. */
export const isOfOneself = (text: string): boolean => ofOneself.test(text);

/** Whether a text points at somebody who is not whoever writes: "hon svarar inte, vem går in?" */
export const isOfAnother = (text: string): boolean => pointsAtSomebody(text) && !ofOneself.test(text);

/** Whoever leads IB is named by what they do there. */
const chair = /(?<!\p{L})(?:ordföranden?|klubban|chair(?:s|man|person|woman)?|gavel)(?!\p{L})/iu;
const ofBeredning =
  /(?<!\p{L})(?:ib|ib:s|\p{L}*beredning(?:en|ens)?|preparat\p{L}+ group|the group)(?!\p{L})/iu;

/**
 * Whom a text means that asks of somebody who has a role: who is named; who has the role that it says, where it says it or
 * where whoever asks has one; or else the person who was just shown, unless it asks of whoever writes.
 */
export function whoIsMeant(
  directory: Directory,
  text: string,
  {
    shown,
    reader,
    today,
  }: { readonly shown: Person | undefined; readonly reader: string; readonly today: string },
): Meant {
  const role = roleNamed(text);
  const people = findMentioned(directory, text);
  const unit = unitMentioned(directory, text, { ofRole: role !== undefined });
  if (people.length > 0) return { people, unit };
  const holders = (of: Role, at: string | null) =>
    holdersOn(directory, of, at, today).map(({ person }) => person);
  if (chair.test(text) && ofBeredning.test(text))
    return { people: holders('beredning_chair', null), unit: undefined };
  const isShown = shown !== undefined && role === undefined && pointsAtSomebody(text);
  if (unit !== undefined && !isShown) return { people: holders(role ?? 'contact_person', unit.id), unit };
  if (shown !== undefined && (isShown || !ofOneself.test(text))) return { people: [shown], unit: undefined };
  const own = role === undefined ? undefined : ownUnits(directory, reader, today);
  const there = own?.found === 'one' && role !== undefined ? holders(role, own.unit.id) : [];
  // Whoever has the role speaks of what is to come: "jag slutar, vem blir kontaktperson då?"
  return { people: there.some(({ id }) => id === reader) ? [] : there, unit: undefined };
}
