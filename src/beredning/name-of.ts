import { findPerson } from '../network/directory/directory.ts';
import type { Directory } from '../network/model.ts';
import type { Matter } from './model.ts';

/** The name of somebody who acts: as the directory has it, or as the requester's own messages gave it. */
export function nameOf(directory: Directory, matter: Matter, person: string): string {
  const known = findPerson(directory, person)?.name;
  return known ?? (person === matter.requester ? matter.requesterName : '');
}
