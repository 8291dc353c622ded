import { DateTime } from 'luxon';
import type { Services } from '../services.ts';
import { listForwardedQuestions } from '../strategy/questions/question-register.ts';

/** `questions` lists what people have passed on to the City Executive Office. */
export async function listQuestions(services: Services): Promise<number> {
  const forwarded = await listForwardedQuestions(services.store.database);
  for (const { forwardedAt, personName, text } of forwarded) {
    const at = DateTime.fromJSDate(forwardedAt, { zone: 'Europe/Stockholm' }).toFormat('yyyy-MM-dd HH:mm');
    console.log(`${at}  ${personName}: ${text}`);
  }
  if (forwarded.length === 0) console.log('Inga frågor har skickats vidare.');
  return 0;
}
