import type { Database } from '../../store/store.ts';
import { writeBehind } from '../../store/write-behind.ts';
import { addQuestions, type LoggedQuestion } from './question-register.ts';

/** Takes what was asked into the log, a moment after the answer and many at a time: nobody waits for it. */
export interface QuestionLog {
  /** Resolves when it is kept; throws when it can't be. */
  add(question: LoggedQuestion): Promise<void>;
  /** Waits until what was asked up to now is kept, for whoever reads it. Never throws: `add` does. */
  upToDate(): Promise<void>;
}

/** The log in this database. */
export function createQuestionLog(database: Database): QuestionLog {
  const behind = writeBehind<LoggedQuestion>((questions) => addQuestions(database, questions));
  return {
    add: (question) => behind.soon(question.id, question),
    upToDate: () => behind.flush().catch(() => undefined),
  };
}
