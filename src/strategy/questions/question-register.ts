import type { Language } from '../../language/language.ts';
import { withoutPersonalData } from '../../language/personal-data.ts';
import { jsonRows } from '../../store/json-rows.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { count } from '../../telemetry/measure.ts';
import type { ModelOpinion } from '../language-model/ask-model.ts';
import type { Failure, Rejection } from '../language-model/model.ts';
import type { Verdict } from '../model.ts';

/** A question as it was asked, without who asked it. */
export interface LoggedQuestion {
  readonly id: string;
  readonly askedAt: Date;
  readonly language: Language;
  readonly text: string;
  /** The standard answer that was given; null when none was found. */
  readonly answer: string | null;
  readonly verdict: Verdict;
  readonly topic: string | null;
  /** Whether a language model phrased what was said. */
  readonly saidByModel: boolean;
  readonly preparedVerdict: Verdict;
  readonly preparedProvision: string | null;
  /** What the model thought; null when it was not asked. */
  readonly opinion: ModelOpinion | null;
  /** The message that answered it; null where none did. */
  readonly message: string | null;
}

export type QuestionTables = {
  question: {
    id: string;
    asked_at: Date;
    language: Language;
    text: string;
    answer: string | null;
    verdict: Verdict;
    topic: string | null;
    message: string | null;
    reaction: 'like' | 'dislike' | null;
    reason: string | null;
    said_by_model: boolean;
    prepared_verdict: Verdict | null;
    prepared_provision: string | null;
    model_verdict: Verdict | null;
    model_provision: string | null;
    model_not_said: Rejection | Failure | null;
  };
};

const tablesOf = (database: Database | Transaction) => database.withTables<QuestionTables>();

const columns = [
  'id',
  'asked_at',
  'language',
  'text',
  'answer',
  'verdict',
  'topic',
  'message',
  'reaction',
  'reason',
  'said_by_model',
  'prepared_verdict',
  'prepared_provision',
  'model_verdict',
  'model_provision',
  'model_not_said',
] as const satisfies readonly (keyof QuestionTables['question'])[];

/**
 * Keeps questions of the log, with the message that answered each, so that a thumb on it finds the question. One
 * that is kept already only learns of its message.
 */
export async function addQuestions(
  database: Database | Transaction,
  questions: readonly LoggedQuestion[],
): Promise<void> {
  for (const { verdict, language } of questions) count('utblick.answers', { verdict, language });
  await tablesOf(database)
    .insertInto('question')
    .columns(columns)
    .expression(jsonRows('question', columns, questions.map(toRow)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ fn, ref }) => ({
        message: fn.coalesce(ref('question.message'), ref('excluded.message')),
      })),
    )
    .execute();
}

function toRow(question: LoggedQuestion): QuestionTables['question'] {
  return {
    id: question.id,
    asked_at: question.askedAt,
    language: question.language,
    text: question.text,
    answer: question.answer,
    verdict: question.verdict,
    topic: question.topic,
    message: question.message,
    reaction: null,
    reason: null,
    said_by_model: question.saidByModel,
    prepared_verdict: question.preparedVerdict,
    prepared_provision: question.preparedProvision,
    model_verdict: question.opinion?.verdict ?? null,
    model_provision: question.opinion?.provision ?? null,
    model_not_said: question.opinion?.why ?? null,
  };
}

/** Stores a thumb with its reason on the answer that was sent as `message`; false when there is none. */
export async function saveReaction(
  database: Database,
  message: string,
  reaction: 'like' | 'dislike',
  reason: string,
): Promise<boolean> {
  const updated = await tablesOf(database)
    .updateTable('question')
    .set({ reaction, reason: reason === '' ? null : withoutPersonalData(reason) })
    .where('message', '=', message)
    .returning('id')
    .executeTakeFirst();
  return updated !== undefined;
}

/** The text of a question, or undefined when it is no longer in the log. */
export async function findQuestionText(
  database: Database | Transaction,
  id: string,
): Promise<string | undefined> {
  const row = await tablesOf(database)
    .selectFrom('question')
    .select('text')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.text;
}

/** A question of the log with its language, or undefined. */
export async function findQuestion(
  database: Database,
  id: string,
): Promise<{ readonly text: string; readonly language: Language } | undefined> {
  return tablesOf(database)
    .selectFrom('question')
    .select(['text', 'language'])
    .where('id', '=', id)
    .executeTakeFirst();
}
