import type { Language } from '../../language/language.ts';
import { namesOf } from '../contact/holders-reply.ts';
import { rolesOn } from '../directory/directory.ts';
import { type Assignment, type Directory, roles } from '../model.ts';
import { whoTexts } from './texts.ts';

/** What a person is in the city on a day, in a sentence: "chef för Kulturförvaltningen och …"; empty for nothing. */
export function heldText(directory: Directory, person: string, today: string, language: Language): string {
  const held = rolesOn(directory, person, today)
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
    .map((assignment) => roleText(directory, assignment, language));
  const say = whoTexts(language);
  return [held.slice(0, -1).join(', '), ...held.slice(-1)].filter((part) => part !== '').join(say('and'));
}

/** A role where it is held: "registrator för Kulturnämnden (Kulturförvaltningen)". */
export function roleText(
  { units }: Directory,
  { role, unit: id }: Pick<Assignment, 'role' | 'unit'>,
  language: Language,
): string {
  const unit = units.find((one) => one.id === id);
  const names = unit === undefined ? undefined : namesOf(unit, language);
  const isOffice = role === 'head' || role === 'strategist';
  return whoTexts(language)(`role-${role}`, {
    unit: (isOffice ? names?.administration : names?.unit) ?? '',
  });
}
