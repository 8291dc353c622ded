import { hash } from 'node:crypto';
import type { SendJob } from '../../conversation/feature.ts';
import type { Person } from '../../conversation/turn.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Store } from '../../store/store.ts';
import { tellStrategists } from './forwarded-notices.ts';
import { addForwardedQuestion, type ForwardedQuestion, findForwardedQuestion } from './forwarded-register.ts';
import { findQuestionText } from './question-register.ts';

export interface Forwarded {
  readonly forwarded: ForwardedQuestion;
  /** False when it had been passed on before. */
  readonly changed: boolean;
}

/**
 * Passes a question of the log on to the City Executive Office (5#9: strategic support and advice), once. The
 * strategists hear of it.
 */
export async function forwardQuestion(
  { store, send }: { readonly store: Store; readonly send: SendJob },
  request: { readonly question: string; readonly person: Person; readonly at: Date },
): Promise<Outcome<Forwarded, 'question-gone'>> {
  return store.transaction(async (transaction) => {
    const text = await findQuestionText(transaction, request.question);
    if (text === undefined || text === '') return refuse('question-gone' as const);
    const added = await addForwardedQuestion(transaction, {
      question: request.question,
      forwardedAt: request.at,
      person: request.person.id,
      personName: request.person.name,
      text,
    });
    const forwarded = await findForwardedQuestion(transaction, request.question);
    if (forwarded === undefined) return refuse('question-gone' as const);
    if (!added) return accept({ forwarded, changed: false });
    await recordChange(transaction, {
      actingFor: undefined,
      at: request.at,
      actor: request.person.id,
      act: 'forward-question',
      subject: `question:${request.question}`,
      before: null,
      // The words go with the question when its time is over; the record, which never does, proves which they were.
      after: { digest: hash('sha256', text), forwardedTo: 'stadsledningskontoret' },
    });
    await tellStrategists(transaction, send, forwarded);
    return accept({ forwarded, changed: true });
  });
}
