import type { MessageTurn } from '../conversation/turn.ts';

/** So long a question can be followed up, in minutes. */
const REMEMBERED_MINUTES = 10;
/** Conversations that are remembered at once; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;
/** A follow-up is short: longer messages say themselves what they are about. */
const LONGEST_FOLLOW_UP = 8;

/** Nothing so short says what it is about: "varför?", "vem beslutar?". */
const SHORTEST_WHOLE = 2;

const leads = /^(och|men|eller|då|samma|and|but|or|then|same|what about|how about|hur är det med)\b/iu;
/** Words that point back, where a message ends in them: an article stands elsewhere. */
const pointsBack =
  /\b(det|den|de|dem|dom|där|då|detta|sådan|sådant|sånt|it|that|those|them|there|then)\W*$/iu;
const startsAfresh = /^(ny fråga|börja om|nytt ämne|new question|start over|new topic)[\s.!:]*$/iu;

/** Remembers for a while what each person last asked in each conversation; in this process alone. */
export interface ConversationMemory {
  /** What this message goes on from, when it is a follow-up. */
  findTopic(turn: MessageTurn): string | undefined;
  remember(turn: MessageTurn, question: string): void;
  forget(turn: MessageTurn): void;
}

/** Makes a memory with nothing in it. */
export function createConversationMemory(): ConversationMemory {
  const topics = new Map<string, { readonly question: string; readonly at: Date }>();
  const keyOf = ({ conversation, person }: MessageTurn) => `${conversation.id}|${person.id}`;
  return {
    findTopic: (turn) => {
      const topic = topics.get(keyOf(turn));
      if (topic === undefined || turn.edited || !isFollowUp(turn.text)) return undefined;
      const minutes = (turn.at.getTime() - topic.at.getTime()) / 60_000;
      return minutes <= REMEMBERED_MINUTES ? topic.question : undefined;
    },
    remember: (turn, question) => {
      topics.delete(keyOf(turn));
      topics.set(keyOf(turn), { question, at: turn.at });
      const [oldest] = topics.keys();
      if (topics.size > MOST_REMEMBERED && oldest !== undefined) topics.delete(oldest);
    },
    forget: (turn) => {
      topics.delete(keyOf(turn));
    },
  };
}

/** Whether a message says that something else shall be spoken of. */
export function isFreshStart(text: string): boolean {
  return startsAfresh.test(text.trim());
}

/** Whether a message can't be understood by itself: "och i Oslo då?", "vem beslutar det?". */
export function isFollowUp(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > LONGEST_FOLLOW_UP) return false;
  return leads.test(text.trim()) || pointsBack.test(text) || words.length <= SHORTEST_WHOLE;
}
