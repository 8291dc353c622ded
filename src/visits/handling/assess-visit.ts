import { accept, type Outcome } from '../../outcome.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { Assessment, Visit } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';

/** The owner answers the short questions on a visit (3.3#6); what is suggested follows from them. */
export async function assessVisit(
  ports: VisitPorts,
  press: Press,
  assessment: Assessment,
): Promise<Outcome<Visit, ChangeRefusal>> {
  return changeVisit(ports, press, 'assess', ({ today }) =>
    accept({
      after: { assessment: { ...assessment, note: assessment.note.trim() }, waitingSince: today },
      recorded: { assessment: { ...assessment.answers } },
    }),
  );
}
