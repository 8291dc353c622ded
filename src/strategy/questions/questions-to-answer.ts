import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
import { type ForwardedQuestion, listOpenQuestions } from './forwarded-register.ts';

/** The questions that were passed on and that this person may answer today: none of their own. */
export async function questionsToAnswer(
  store: Store,
  person: string,
  today: string,
): Promise<ForwardedQuestion[]> {
  const directory = await currentDirectory(store);
  const authority = may(directory, { person, act: 'answer-question', unit: null }, today);
  if (!authority.ok) return [];
  return (await listOpenQuestions(store.database)).filter((question) => question.person !== person);
}
