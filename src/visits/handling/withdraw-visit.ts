import { accept, type Outcome } from '../../outcome.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';

/** Who asked, or the owner, withdraws a visit that will not be. */
export async function withdrawVisit(
  ports: VisitPorts,
  press: Press,
  words: string,
): Promise<Outcome<Visit, ChangeRefusal>> {
  return changeVisit(ports, press, 'withdraw', () => accept({ after: {}, words: words.trim() }));
}
