import type { Found, Intent } from './feature.ts';
import type { MessageTurn, Reply, Turn } from './turn.ts';

/** Whether nobody but the one who speaks sees what is answered: in their own chat, or where it is sent to them alone. */
export const isAlone = ({ conversation, alone }: Pick<Turn, 'conversation' | 'alone'>): boolean =>
  conversation.kind === 'personal' || alone === true;

/** A reply for the one who speaks alone, wherever they speak. */
export const toThemAlone = (reply: Reply): Reply => ({ ...reply, alone: true });

/** Answers the one who speaks alone, as in their own chat. */
export const answerAlone = async <Given extends Turn>(
  turn: Given,
  answer: (turn: Given) => Promise<Reply>,
): Promise<Reply> => toThemAlone(await answer({ ...turn, alone: true }));

/** An intent that answers as in one's own chat wherever it is asked: what it says goes to the one who asks alone. */
export function forThemAlone<Given extends Intent>(intent: Given): Given {
  const alone = (turn: MessageTurn): MessageTurn => ({ ...turn, alone: true });
  const found = (one: Found | undefined) =>
    one && { ...one, reply: async () => toThemAlone(await one.reply()) };
  const { finds, turnsTo, names } = intent;
  return {
    ...intent,
    ...(finds && { finds: async (turn: MessageTurn) => found(await finds(alone(turn))) }),
    ...(turnsTo && {
      turnsTo: async (...[turn, other]: Parameters<typeof turnsTo>) =>
        found(await turnsTo(alone(turn), other)),
    }),
    ...(names && {
      names: (...[turn, thing]: Parameters<typeof names>) => names(alone(turn), thing),
    }),
    handle: async (turn) => toThemAlone(await intent.handle(alone(turn))),
  };
}
