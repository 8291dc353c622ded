import { deputiesOn, findPerson, isAbsent, reachable } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import type { Commitment } from '../model.ts';

/**
 * Who is asked about a commitment on a civil date: its contact, or who stands in; else the contact persons of
 * its unit, else its head, else the strategists. Nobody only where the directory has none of these.
 */
export function keepersOf(
  directory: Directory,
  { contact, unit }: Pick<Commitment, 'contact' | 'unit'>,
  date: string,
): string[] {
  if (contact !== null && findPerson(directory, contact) !== undefined) {
    if (!isAbsent(directory, contact, date)) return [contact];
    const deputies = deputiesOn(directory, contact, date)
      .filter((standIn) => standIn.unit === null || standIn.unit === unit)
      .map(({ deputy }) => deputy);
    if (deputies.length > 0) return [...new Set(deputies)];
  }
  const ladder = [
    reachable(directory, 'contact_person', unit, date),
    reachable(directory, 'head', unit, date),
    reachable(directory, 'strategist', null, date),
  ];
  const found = ladder.find((people) => people.length > 0) ?? [];
  return [...new Set(found.map(({ person }) => person.id))];
}

/** The strategists who can be reached on a civil date. */
export function strategistsOn(directory: Directory, date: string): string[] {
  return [...new Set(reachable(directory, 'strategist', null, date).map(({ person }) => person.id))];
}
