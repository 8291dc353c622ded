import { civilDateAt } from '../calendar/civil-date.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Outcome } from '../outcome.ts';
import type { Store } from '../store/store.ts';
import { type Act, type Authority, type AuthorityRefusal, may } from './authority.ts';
import { currentDirectory } from './directory/directory-register.ts';
import type { Directory } from './model.ts';

/** The directory as it stands, and whether the one who speaks may do an act by it. */
export interface Checked {
  readonly directory: Directory;
  readonly today: string;
  readonly authority: Outcome<Authority, AuthorityRefusal>;
}

/** For what only shows something; an act that changes something asks again within its transaction. */
export async function checkAuthority(
  store: Store,
  turn: Turn,
  act: Act,
  unit: string | null = null,
): Promise<Checked> {
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  return { directory, today, authority: may(directory, { person: turn.person.id, act, unit }, today) };
}
