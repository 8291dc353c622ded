import type { Prompt } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { rolesOn } from '../directory/directory.ts';
import type { Directory, Person, Unit } from '../model.ts';
import { bothNames, nameOfUnit } from '../units/unit-names.ts';
import { unitMentioned } from './find-place.ts';

const MOST_CHOICES = 3;
/** Of several of one name, which: "Anna Lund (Trafiknämnden)". */
const brackets = /\s*\((?<which>[^()]{2,80})\)/u;

/** A text without what is said in brackets of whom it means. */
export const withoutBrackets = (text: string): string => text.replace(brackets, '');

/** Whom of several a text means: who has the mail, or a role at the unit, that it says; all of them where it says neither. */
export function meantAmong(
  directory: Directory,
  people: readonly Person[],
  text: string,
  today: string,
): readonly Person[] {
  if (people.length < 2) return people;
  const which = brackets.exec(text)?.groups?.which;
  const said = which === undefined ? [] : people.filter((one) => isSaid(directory, one, which, today));
  if (said.length > 0) return said;
  const unit = unitMentioned(directory, withoutBrackets(text));
  const there = people.filter(({ id }) =>
    unitsOf(directory, id, today).some(({ id: one }) => one === unit?.id),
  );
  return there.length > 0 ? there : people;
}

/** Some of several people as buttons that each lead to one of them, and how many there are besides. */
export function choicesAmong(
  directory: Directory,
  people: readonly Person[],
  { today, language }: { readonly today: string; readonly language: Language },
  ask: (name: string) => string,
): { readonly prompts: Prompt[]; readonly more: number } {
  const prompts = people.slice(0, MOST_CHOICES).map((person) => {
    const called = nameApart(directory, person, today, language);
    return { title: called, text: ask(called) };
  });
  return { prompts, more: people.length - prompts.length };
}

/** A name, with what tells its bearer from others of the same one: the unit, else the mail. */
function nameApart(directory: Directory, person: Person, today: string, language: Language): string {
  const others = directory.people.filter(
    ({ id, name }) => id !== person.id && fold(name) === fold(person.name),
  );
  if (others.length === 0) return person.name;
  const taken = new Set(others.flatMap(({ id }) => unitsOf(directory, id, today).map((unit) => unit.id)));
  const own = unitsOf(directory, person.id, today).find(({ id }) => !taken.has(id));
  return `${person.name} (${own === undefined ? (person.mail ?? person.id) : nameOfUnit(own, language)})`;
}

function isSaid(directory: Directory, { id, mail }: Person, which: string, today: string): boolean {
  const names = unitsOf(directory, id, today).flatMap((unit) => {
    const { sv, en } = bothNames([unit], unit.id);
    return [sv, en, unit.administration, unit.english?.administration];
  });
  return [mail, id, ...names].some((name) => name && fold(name) === fold(which));
}

function unitsOf(directory: Directory, person: string, today: string): Unit[] {
  const places = new Set(rolesOn(directory, person, today).map(({ unit }) => unit));
  return directory.units.filter(({ id }) => places.has(id));
}
