import { DateTime } from 'luxon';
import type { Database } from '../../store/store.ts';
import type { LogEntry } from './question-log.ts';
import type { QuestionTables } from './question-register.ts';

/** A month of more questions than that is shown in part, the latest first. */
const MOST_ENTRIES = 20_000;

/** When a month (`2026-11`, in Sweden) begins, and when the next one does. */
export function spanOfMonth(month: string): { readonly from: Date; readonly until: Date } {
  const start = DateTime.fromISO(`${month}-01`, { zone: 'Europe/Stockholm' });
  return { from: start.toJSDate(), until: start.plus({ months: 1 }).toJSDate() };
}

/** The questions of a month (`2026-11`, in Sweden), the latest first. */
export async function listLog(database: Database, month: string): Promise<LogEntry[]> {
  const { from, until } = spanOfMonth(month);
  const rows = await database
    .withTables<QuestionTables>()
    .selectFrom('question')
    .selectAll()
    .where('asked_at', '>=', from)
    .where('asked_at', '<', until)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(MOST_ENTRIES)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    language: row.language,
    answer: row.answer,
    verdict: row.verdict,
    topic: row.topic,
    reaction: row.reaction,
    reason: row.reason,
    saidByModel: row.said_by_model,
    prepared: { verdict: row.prepared_verdict, provision: row.prepared_provision },
    model: { verdict: row.model_verdict, provision: row.model_provision, notSaid: row.model_not_said },
  }));
}

/** The months (`2026-11`) from the first question to `last`, the latest first. */
export async function listMonths(database: Database, last: string): Promise<string[]> {
  const row = await database
    .withTables<QuestionTables>()
    .selectFrom('question')
    .select(({ fn }) => fn.min('asked_at').as('first'))
    .executeTakeFirst();
  if (row?.first === null || row?.first === undefined) return [];
  const first = DateTime.fromJSDate(row.first, { zone: 'Europe/Stockholm' }).startOf('month');
  const end = DateTime.fromISO(`${last}-01`, { zone: 'Europe/Stockholm' });
  const count = Math.max(0, Math.round(end.diff(first, 'months').months) + 1);
  return Array.from({ length: count }, (_, back) => end.minus({ months: back }).toFormat('yyyy-MM'));
}
