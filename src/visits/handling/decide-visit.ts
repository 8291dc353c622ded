import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { Answer, Visit } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';

export type DecisionRefusal = 'say-what-changes';

/** The owner decides what the visitors are answered, whatever was suggested. A decision can be made anew. */
export async function decideVisit(
  ports: VisitPorts,
  press: Press,
  decision: { readonly answer: Answer; readonly words: string },
): Promise<Outcome<Visit, ChangeRefusal | DecisionRefusal>> {
  return changeVisit(ports, press, 'decide', ({ today, visit }) => {
    const words = decision.words.trim();
    if (decision.answer === 'welcome_with_changes' && words === '')
      return refuse('say-what-changes' as const);
    // An invitation rests on a welcome.
    const invitation = decision.answer === 'decline' ? null : visit.invitation;
    return accept({
      after: { decision: { answer: decision.answer, words, on: today }, invitation, waitingSince: today },
      words,
      recorded: { answer: decision.answer },
    });
  });
}
