import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { termLines } from '../contact/terms.ts';
import type { Assignment, Directory, Person, Unit } from '../model.ts';
import { roleText } from './held-text.ts';
import type { RoleSought } from './read-place-question.ts';
import { showingPerson } from './shown-person.ts';
import { whoTexts } from './texts.ts';

/** What is read, on which day. */
interface Asked {
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
}

/** A role where it is held. */
type Place = Pick<Assignment, 'role' | 'unit'>;

/** Who has had, has and will have the roles of a person, since when and until when; those at the unit and in the role that are said. */
export function personTermsReply(
  asked: Asked,
  person: Person,
  { unit, role }: { readonly unit?: Unit | undefined; readonly role?: RoleSought | undefined } = {},
): Reply {
  const { directory, language } = asked;
  const places = narrowed(placesOf(directory, person.id), unit, role);
  const parts = places.flatMap((place) => placeParts(asked, place));
  const none = whoTexts(language)('noRoles', { name: escapeMarkdown(person.name) });
  return { text: parts.length === 0 ? none : parts.join('\n\n'), shows: showingPerson(person, language) };
}

/** Who has had, has and will have a role at a unit. */
export function unitTermsReply(asked: Asked, role: RoleSought, { id: unit }: Unit): Reply {
  return { text: placeParts(asked, { role, unit }).join('\n\n') };
}

/** Where somebody has had, has or will have which role, each once. */
function placesOf({ assignments }: Directory, person: string): Place[] {
  const own = assignments.filter((one) => one.person === person);
  return [...Map.groupBy(own, ({ role, unit }) => `${role} ${unit}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** Those at the unit and in the role that are named, where some are. */
function narrowed(
  places: readonly Place[],
  unit: Unit | undefined,
  role: string | undefined,
): readonly Place[] {
  const there = places.filter((place) => place.unit === unit?.id);
  const rest = there.length > 0 ? there : places;
  const named = rest.filter((place) => place.role === role);
  return named.length > 0 ? named : rest;
}

function placeParts({ directory, today, language }: Asked, place: Place): string[] {
  const say = whoTexts(language);
  const held = directory.assignments
    .filter(({ role, unit }) => role === place.role && unit === place.unit)
    .sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
  const title = say('termsOf', { role: roleText(directory, place, language) }).replace(/^./u, (letter) =>
    letter.toUpperCase(),
  );
  if (held.length === 0) return [title, say('termsNobody')];
  const isAlone = new Set(held.map(({ person }) => person)).size === 1;
  return [title, termLines(directory, held, today, language), ...(isAlone ? [say('termsAlone')] : [])];
}
