import { findUnits, holdersOn, isForAnAbsence, rolesOn } from '../directory/directory.ts';
import { findPeople } from '../find-people.ts';
import type { Directory, Person } from '../model.ts';
import { roleNamed } from '../who/read-place-question.ts';

/** Who is meant as a deputy: one, in all roles or in those of a unit; several who may be; or nobody who is known. */
export type DeputyFound =
  | { readonly found: 'one'; readonly deputy: Person; readonly unit: string | null }
  | { readonly found: 'several'; readonly choices: readonly Person[] }
  | { readonly found: 'none' };

const theUsual =
  /^(?:(?:min|mina|my|the|den)\s+)?(?:vanliga\s+|usual\s+)?(?:ersättare|ersättaren|deputy|deputies|biträdande(?:\s+kontaktperson(?:en)?)?|deputy contact person)$/iu;
const ofUnit =
  /^(?:(?:min|my)\s+)?(?:(?<before>.+?)(?:s|['’]s)?\s+(?:ersättare|deputy)|(?:ersättaren?\s+(?:för|på|i)|the deputy (?:of|for|at))\s+(?<after>.+))$/iu;

/** Who is meant by "Anna", "min ersättare" or "Trafiks ersättare", said by a person who will be away. */
export function findDeputy(
  directory: Directory,
  { person, words, today }: { readonly person: string; readonly words: string; readonly today: string },
): DeputyFound {
  const others = (people: readonly Person[]) => people.filter(({ id }) => id !== person);
  if (theUsual.test(words)) {
    const usual = directory.deputies.filter((entry) => entry.person === person && !isForAnAbsence(entry));
    return oneOf(
      peopleOf(
        directory,
        usual.map(({ deputy }) => deputy),
      ),
      commonUnit(usual),
    );
  }
  const { before, after } = ofUnit.exec(words)?.groups ?? {};
  const place = before ?? after;
  const unit = place === undefined ? undefined : findUnits(directory, place)[0]?.unit.id;
  if (unit === undefined) {
    const named = others(findPeople(directory, words));
    const inRole = named.length > 0 ? undefined : colleagueInRole(directory, person, words, today);
    return oneOf(inRole === undefined ? named : [inRole], null);
  }
  return oneOf(others(deputiesAt(directory, person, unit, today)), unit);
}

/** The person's own deputies at a unit, or else those of its contact persons. */
function deputiesAt(directory: Directory, person: string, unit: string, today: string): Person[] {
  const deputiesOf = (people: readonly string[]) =>
    directory.deputies
      .filter((entry) => people.includes(entry.person) && !isForAnAbsence(entry))
      .filter((entry) => entry.unit === null || entry.unit === unit)
      .map(({ deputy }) => deputy);
  const own = deputiesOf([person]);
  if (own.length > 0) return peopleOf(directory, own);
  const contacts = holdersOn(directory, 'contact_person', unit, today).map((holder) => holder.person.id);
  return peopleOf(directory, deputiesOf(contacts));
}

function peopleOf(directory: Directory, ids: readonly string[]): Person[] {
  return directory.people.filter(({ id }) => ids.includes(id));
}

function commonUnit(entries: readonly { readonly unit: string | null }[]): string | null {
  const [unit = null] = entries.map((entry) => entry.unit);
  return entries.every((entry) => entry.unit === unit) ? unit : null;
}

function oneOf(people: readonly Person[], unit: string | null): DeputyFound {
  const [deputy, ...more] = people;
  if (deputy === undefined) return { found: 'none' };
  return more.length > 0 ? { found: 'several', choices: people } : { found: 'one', deputy, unit };
}

/** "Min ersättare är kontaktpersonen": the only one who has that role where the one who is away has one. */
export function colleagueInRole(
  directory: Directory,
  person: string,
  text: string,
  today: string,
): Person | undefined {
  const role = roleNamed(text);
  if (role === undefined) return undefined;
  const units = new Set(rolesOn(directory, person, today).map(({ unit }) => unit));
  const holders = [...units].flatMap((unit) =>
    unit === null ? [] : holdersOn(directory, role, unit, today),
  );
  const [only, ...others] = holders.filter((one) => one.person.id !== person);
  return others.length === 0 ? only?.person : undefined;
}
