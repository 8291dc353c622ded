import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { CityAnswerAct, CityAnswerContent, CityAnswerState } from './model.ts';

/** An answer of the city's own as it is kept. */
export interface KeptAnswer {
  readonly id: string;
  readonly state: CityAnswerState;
  /** 1, 2, 3 …: goes on with each act. */
  readonly version: number;
  readonly content: CityAnswerContent;
  /** How each paragraph read when it was approved, by paragraph id; empty until then. */
  readonly wordings: Readonly<Record<string, string>>;
  /** The question of the log that it was written for. */
  readonly question: string | null;
  /** The answer in force whose place it takes when it is approved. */
  readonly replaces: string | null;
  readonly changedAt: Date;
}

/** What somebody did to an answer. */
export interface AnswerEvent {
  readonly version: number;
  readonly act: CityAnswerAct;
  readonly person: string;
  readonly actingFor: string | null;
  readonly at: Date;
  readonly reason: string;
}

type AnswerTables = {
  city_answer: {
    id: string;
    state: CityAnswerState;
    version: number;
    content: Stored<CityAnswerContent>;
    wordings: Stored<KeptAnswer['wordings']>;
    question: string | null;
    replaces: string | null;
    changed_at: Date;
  };
  city_answer_event: {
    answer: string;
    version: number;
    act: CityAnswerAct;
    person: string;
    acting_for: string | null;
    at: Date;
    reason: string;
  };
};

const tablesOf = (database: Database | Transaction) => database.withTables<AnswerTables>();

function toAnswer(row: AnswerTables['city_answer']): KeptAnswer {
  const { id, state, version, question, replaces } = row;
  return {
    ...{ id, state, version, question, replaces },
    // Only what the schema took is ever written there.
    content: row.content as CityAnswerContent,
    wordings: row.wordings as KeptAnswer['wordings'],
    changedAt: row.changed_at,
  };
}

/** Keeps an answer as it is now, new or changed. */
export async function keepAnswer(transaction: Transaction, answer: KeptAnswer): Promise<void> {
  const { id, state, version, question, replaces } = answer;
  const row = {
    ...{ state, version, question, replaces },
    content: jsonText(answer.content),
    wordings: jsonText(answer.wordings),
    changed_at: answer.changedAt,
  };
  await tablesOf(transaction)
    .insertInto('city_answer')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** An answer, held against other transactions until this one ends; undefined when there is none. */
export async function lockAnswer(transaction: Transaction, id: string): Promise<KeptAnswer | undefined> {
  const row = await tablesOf(transaction)
    .selectFrom('city_answer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toAnswer(row);
}

/** An answer as it is now, or undefined. */
export async function findAnswer(database: Database, id: string): Promise<KeptAnswer | undefined> {
  const row = await tablesOf(database)
    .selectFrom('city_answer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toAnswer(row);
}

/** All answers in these states, those changed last first. */
export async function listAnswers(
  database: Database | Transaction,
  states: readonly CityAnswerState[],
): Promise<KeptAnswer[]> {
  const rows = await tablesOf(database)
    .selectFrom('city_answer')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toAnswer);
}

/** Adds what somebody did. */
export async function addEvent(transaction: Transaction, answer: string, event: AnswerEvent): Promise<void> {
  const { version, act, person, actingFor, at, reason } = event;
  await tablesOf(transaction)
    .insertInto('city_answer_event')
    .values({ answer, version, act, person, acting_for: actingFor, at, reason })
    .execute();
}

/** What was done to an answer, the first first. */
export async function listEvents(database: Database | Transaction, answer: string): Promise<AnswerEvent[]> {
  const rows = await tablesOf(database)
    .selectFrom('city_answer_event')
    .selectAll()
    .where('answer', '=', answer)
    .orderBy('version')
    .execute();
  return rows.map(({ version, act, person, acting_for: actingFor, at, reason }) => ({
    ...{ version, act, person, actingFor, at, reason },
  }));
}
