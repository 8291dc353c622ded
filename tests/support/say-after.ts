import { type Made, personalMessage } from './activities.ts';
import { answerTo } from './answer-to.ts';
import type { alex } from './demo-city.ts';
import type { Part } from './dialog.ts';
import type { TestBot } from './test-bot.ts';

/** The answer to the last of some messages that somebody writes one after the other in their own chat. */
export interface SaidLast {
  /** Its text and its card, as JSON. */
  readonly said: string;
  readonly card: Part;
  readonly message: Made;
}

/** Writes one after the other in a new chat. */
export async function sayAfter(bot: TestBot, texts: readonly string[], from: typeof alex): Promise<SaidLast> {
  const [first = '', ...others] = texts;
  let message = personalMessage(first, { from });
  let sent = await answerTo(bot, message);
  for (const text of others) {
    message = personalMessage(text, { from, conversation: message.conversation });
    sent = await answerTo(bot, message);
  }
  const card = (sent.attachments?.[0]?.content ?? {}) as Part;
  return { said: `${sent.text ?? ''} ${JSON.stringify(card)}`, card, message };
}
