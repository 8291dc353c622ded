import type { Made } from './activities.ts';
import type { SentActivity } from './fake-connector.ts';
import type { TestBot } from './test-bot.ts';

/** The one thing that a message is answered with. Notices may arrive meanwhile, and are no answer. */
export async function answerTo(bot: TestBot, message: Made): Promise<SentActivity> {
  const calls = await bot.exchange(message);
  const answers = calls.filter(({ activity }) => activity.replyToId === message.id);
  const [answer] = answers;
  if (answer === undefined || answers.length > 1) throw new Error(`the bot gave ${answers.length} answers`);
  return answer.activity;
}
