import { setTimeout } from 'node:timers';
import { ActivityTypes, TurnContext } from 'botbuilder';
import { toThemAlone } from '../../conversation/alone.ts';
import type { Reply } from '../../conversation/turn.ts';
import { apologyFor } from '../apology.ts';
import type { Handling, LateWork, Paces } from '../handling.ts';
import { isForOne } from '../sending/only-you.ts';
import { renderFor, sendToOne, updatePressed } from '../sending/send-reply.ts';

export const usualPaces: Paces = { typingAfter: 1_500, answerWithin: 3_500, streamEvery: 1_000 };

export function createLateWork(): LateWork {
  const going = new Set<Promise<void>>();
  const endings: (() => Promise<void>)[] = [];
  return {
    add: (work) => {
      const ended: Promise<void> = work.finally(() => going.delete(ended));
      going.add(ended);
    },
    atEnd: (work) => void endings.push(work),
    settled: async () => {
      await Promise.allSettled(going);
      await Promise.allSettled(endings.map((work) => work()));
    },
  };
}

/**
 * Shows that the bot is writing for as long as the work takes, once it takes longer than a moment, unless
 * something `isShown` already.
 */
export async function whileTyping<Result>(
  handling: Handling,
  work: () => Promise<Result>,
  isShown: () => boolean = () => false,
): Promise<Result> {
  const { parts, context } = handling;
  let signs = Promise.resolve();
  const sign = () => {
    // Others would see the sign, who see neither what was asked nor the answer.
    if (isShown() || isForOne(handling.turn)) return;
    signs = signs.then(() =>
      context.sendActivity({ type: ActivityTypes.Typing }).then(
        () => undefined,
        (error: unknown) => parts.log.debug({ err: error }, 'could not show that the bot is writing'),
      ),
    );
    timer = setTimeout(sign, parts.paces.typingAfter);
  };
  let timer = setTimeout(sign, parts.paces.typingAfter);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // A sign that comes after the answer would stay.
    await signs;
  }
}

/**
 * What the work gives, if it does in time; else undefined, and what it gives later is shown where the button
 * was pressed: on its card where nobody else reads it, as a message to whoever pressed elsewhere.
 */
export async function inTime(handling: Handling, work: Promise<Reply>): Promise<Reply | undefined> {
  const { parts, context } = handling;
  const reference = TurnContext.getConversationReference(context.activity);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, parts.paces.answerWithin, undefined);
  });
  const first = await Promise.race([work, patience]).finally(() => clearTimeout(timer));
  if (first !== undefined) return first;
  const showLate = async () => {
    const reply = await work.catch((error: unknown) => apologyFor(handling, error));
    await parts.adapter.continueConversationAsync(parts.appId ?? '', reference, (late) =>
      showReply({ ...handling, context: late }, reply),
    );
  };
  parts.lateWork.add(
    showLate().catch((error: unknown) => parts.log.error({ err: error }, 'a late answer could not be shown')),
  );
  return undefined;
}

async function showReply(handling: Handling, late: Reply): Promise<void> {
  // As what is answered in time, it is for whoever pressed.
  const reply = toThemAlone(late);
  const message = await renderFor(handling, reply);
  const onCard = reply.card !== undefined && reply.text === undefined;
  if (onCard && (await updatePressed(handling, handling.activity.replyToId, message))) return;
  if (handling.turn.conversation.kind === 'personal') await handling.context.sendActivity(message);
  else await sendToOne(handling, { reply, message });
}
