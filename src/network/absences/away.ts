import { isAbsent, type Reachable } from '../directory/directory.ts';
import { lastDayAway } from '../governance/gaps.ts';
import type { Directory, Person } from '../model.ts';

/** Until when somebody is away, a civil date, and who answers in their place. */
export interface Away {
  readonly until: string;
  readonly standIn: Person | undefined;
}

/** Whether a holder of a role is away on a day; `there` are those who can be reached in that role then. */
export function awayOn(
  directory: Directory,
  person: string,
  there: readonly Reachable[],
  today: string,
): Away | undefined {
  if (!isAbsent(directory, person, today)) return undefined;
  return {
    until: lastDayAway(directory, person, today),
    standIn: there.find(({ actingFor }) => actingFor?.id === person)?.person,
  };
}
