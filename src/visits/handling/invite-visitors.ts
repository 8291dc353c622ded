import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';
import { type InvitationClaim, type InvitationRefusal, judgeInvitation } from './invitation.ts';

/** The owner says on which grounds an invitation letter rests, and who has said so (4#5). */
export async function inviteVisitors(
  ports: VisitPorts,
  press: Press,
  claim: InvitationClaim,
): Promise<Outcome<Visit, ChangeRefusal | InvitationRefusal | 'not-welcome'>> {
  return changeVisit<InvitationRefusal | 'not-welcome'>(ports, press, 'invite', ({ visit }) => {
    if (visit.decision === null || visit.decision.answer === 'decline') return refuse('not-welcome');
    const judged = judgeInvitation(claim);
    if (!judged.ok) return judged;
    return accept({ after: { invitation: judged.value }, recorded: { prioritised: true, supported: true } });
  });
}
