import type { Language } from '../../language/language.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { QuestionTables } from './question-register.ts';

/** A question that somebody chose to pass on to the City Executive Office, with who it was. */
export interface ForwardedQuestion {
  readonly question: string;
  readonly forwardedAt: Date;
  readonly person: string;
  readonly personName: string;
  /** Without personal data, as in the log; empty once it is erased. */
  readonly text: string;
  /** In which it was asked. */
  readonly language: Language;
  /** What the office answered; null while it waits. */
  readonly answer: OfficeAnswer | null;
}

/** What somebody at the office answered. */
export interface OfficeAnswer {
  readonly text: string;
  /** Entra object id. */
  readonly by: string;
  readonly at: Date;
}

type ForwardedTables = {
  question: Pick<QuestionTables['question'], 'id' | 'language'>;
  forwarded_question: {
    question_id: string;
    forwarded_at: Date;
    person: string;
    person_name: string;
    text: string;
    answered_at: Date | null;
    answered_by: string | null;
    answer: string | null;
  };
};

const tablesOf = (database: Database | Transaction) => database.withTables<ForwardedTables>();
const joined = (database: Database | Transaction) =>
  tablesOf(database)
    .selectFrom('forwarded_question')
    .innerJoin('question', 'question.id', 'forwarded_question.question_id')
    .selectAll('forwarded_question')
    .select('question.language');

type Row = ForwardedTables['forwarded_question'] & { readonly language: Language };

function toForwarded(row: Row): ForwardedQuestion {
  const { answered_at: at, answered_by: by, answer: text } = row;
  return {
    question: row.question_id,
    forwardedAt: row.forwarded_at,
    person: row.person,
    personName: row.person_name,
    text: row.text,
    language: row.language,
    answer: at === null ? null : { text: text ?? '', by: by ?? '', at },
  };
}

/** Passes a question on; false when it was passed on before. */
export async function addForwardedQuestion(
  transaction: Transaction,
  forwarded: Omit<ForwardedQuestion, 'language' | 'answer'>,
): Promise<boolean> {
  const added = await tablesOf(transaction)
    .insertInto('forwarded_question')
    .values({
      question_id: forwarded.question,
      forwarded_at: forwarded.forwardedAt,
      person: forwarded.person,
      person_name: forwarded.personName,
      text: forwarded.text,
      ...{ answered_at: null, answered_by: null, answer: null },
    })
    .onConflict((conflict) => conflict.column('question_id').doNothing())
    .returning('question_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** All questions that were passed on, oldest first. */
export async function listForwardedQuestions(
  database: Database | Transaction,
  of: { readonly person?: string } = {},
): Promise<ForwardedQuestion[]> {
  const { person } = of;
  const rows = await joined(database)
    .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
    .orderBy('forwarded_at')
    .orderBy('question_id')
    .execute();
  return rows.map(toForwarded);
}

/** The questions that wait for an answer, oldest first; those whose words are erased wait no more. */
export async function listOpenQuestions(database: Database | Transaction): Promise<ForwardedQuestion[]> {
  const rows = await joined(database)
    .where('answered_at', 'is', null)
    .where('forwarded_question.text', '<>', '')
    .orderBy('forwarded_at')
    .orderBy('question_id')
    .execute();
  return rows.map(toForwarded);
}

/** The questions that were answered last, the latest first. */
export async function listAnsweredQuestions(database: Database, most: number): Promise<ForwardedQuestion[]> {
  const rows = await joined(database)
    .where('answered_at', 'is not', null)
    .where('forwarded_question.text', '<>', '')
    .orderBy('answered_at', 'desc')
    .orderBy('question_id')
    .limit(most)
    .execute();
  return rows.map(toForwarded);
}

/** How many questions were passed on since then. */
export async function countForwardedSince(transaction: Transaction, since: Date): Promise<number> {
  const { count } = await tablesOf(transaction)
    .selectFrom('forwarded_question')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('forwarded_at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many questions were passed on from a time until before another, and how many of them wait for an answer. */
export async function countForwardedWithin(
  database: Database,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<{ readonly count: number; readonly waiting: number }> {
  const { count, waiting } = await tablesOf(database)
    .selectFrom('forwarded_question')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn
        .countAll<number>()
        .filterWhere('answered_at', 'is', null)
        .filterWhere('text', '<>', '')
        .as('waiting'),
    ])
    .where('forwarded_at', '>=', from)
    .where('forwarded_at', '<', until)
    .executeTakeFirstOrThrow();
  return { count, waiting };
}

/** A question that was passed on, as it is now, or undefined. */
export async function findForwardedQuestion(
  database: Database | Transaction,
  question: string,
): Promise<ForwardedQuestion | undefined> {
  const row = await joined(database).where('question_id', '=', question).executeTakeFirst();
  return row && toForwarded(row);
}

/** The same, held against other transactions until this one ends. */
export async function lockForwardedQuestion(
  transaction: Transaction,
  question: string,
): Promise<ForwardedQuestion | undefined> {
  await tablesOf(transaction)
    .selectFrom('forwarded_question')
    .select('question_id')
    .where('question_id', '=', question)
    .forUpdate()
    .execute();
  return findForwardedQuestion(transaction, question);
}

/** Keeps what was answered. */
export async function saveOfficeAnswer(
  transaction: Transaction,
  question: string,
  { text, by, at }: OfficeAnswer,
): Promise<void> {
  await tablesOf(transaction)
    .updateTable('forwarded_question')
    .set({ answer: text, answered_by: by, answered_at: at })
    .where('question_id', '=', question)
    .execute();
}

/** Takes a question back: it stays in the log, where nobody's name is. */
export async function removeForwardedQuestion(transaction: Transaction, question: string): Promise<void> {
  await tablesOf(transaction).deleteFrom('forwarded_question').where('question_id', '=', question).execute();
}
