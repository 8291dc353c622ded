import { deputiesOn, findPerson, isAbsent, reachable } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import type { Recipient } from '../register-model.ts';

/**
 * Who is to hear of a recipient today: its handler and its registrars, or those who stand in for them; its
 * head where nobody of these can be reached. Ids, each once, the handler's first.
 */
export function peopleOf(
  directory: Directory,
  recipient: Pick<Recipient, 'unit' | 'handler'>,
  today: string,
): string[] {
  const { unit } = recipient;
  const registrars = reachable(directory, 'registrar', unit, today).map(({ person }) => person.id);
  const people = [...handlersOf(directory, recipient, today), ...registrars];
  if (people.length > 0) return [...new Set(people)];
  return reachable(directory, 'head', unit, today).map(({ person }) => person.id);
}

/** Those at the rotel who can be reached today. */
export function rotelOfficers(directory: Directory, today: string) {
  return reachable(directory, 'rotel_officer', null, today);
}

function handlersOf(
  directory: Directory,
  { handler, unit }: Pick<Recipient, 'unit' | 'handler'>,
  today: string,
): string[] {
  if (handler === null || findPerson(directory, handler) === undefined) return [];
  if (!isAbsent(directory, handler, today)) return [handler];
  return deputiesOn(directory, handler, today)
    .filter((standIn) => standIn.unit === null || standIn.unit === unit)
    .map(({ deputy }) => deputy);
}
