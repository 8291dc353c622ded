import { may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Database } from '../../store/store.ts';
import { type ForwardedQuestion, listOpenQuestions } from './forwarded-register.ts';

/** The questions that were passed on and that this person may answer today: none of their own. */
export async function questionsToAnswer(
  database: Database,
  person: string,
  today: string,
): Promise<ForwardedQuestion[]> {
  const directory = await readStoredDirectory(database);
  const authority = may(directory, { person, act: 'answer-question', unit: null }, today);
  if (!authority.ok) return [];
  return (await listOpenQuestions(database)).filter((question) => question.person !== person);
}
