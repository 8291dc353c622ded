import type { MessageTurn } from '../conversation/turn.ts';

/** So long a question can be followed up, in minutes. */
const REMEMBERED_MINUTES = 10;
/** Conversations that are remembered at once; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;
/** A follow-up is short: longer messages say themselves what they are about. */
const LONGEST_FOLLOW_UP = 8;

/** With so many words a question that only begins with "och" may be whole. */
const WHOLE = 4;
/** A question of so few words leaves out what it is about: "vem skriver på?" */
const LONGEST_FRAGMENT = 3;

const leads = /^(och|men|eller|då|samma|and|but|or|then|same|what about|how about|hur är det med)\b/iu;
/** Words that point back, where a message ends in them: an article stands elsewhere. */
const pointsBack =
  /\b(det|den|de|dem|dom|där|då|detta|sådan|sådant|sånt|it|that|those|them|there|then)\W*$/iu;
/** So begin questions that leave out what they are about; a lone noun is a topic of its own. */
const fragment =
  /^(vem|varför|hur|när|vad|var|vilka?|i|med|till|utan|who|why|how|when|what|where|in|with|to|without)\b/iu;
const startsAfresh = /^(ny fråga|börja om|nytt ämne|new question|start over|new topic)[\s.!:]*$/iu;

/** Remembers for a while what each person last asked in each conversation; in this process alone. */
export interface ConversationMemory {
  /** What this message goes on from, when it is a follow-up; `isWhole` tells whether a text is clear by itself. */
  findTopic(turn: MessageTurn, isWhole: (text: string) => boolean): string | undefined;
  remember(turn: MessageTurn, question: string): void;
  forget(turn: MessageTurn): void;
}

/** Makes a memory with nothing in it. */
export function createConversationMemory(): ConversationMemory {
  const topics = new Map<string, { readonly question: string; readonly at: Date }>();
  const keyOf = ({ conversation, person }: MessageTurn) => `${conversation.id}|${person.id}`;
  return {
    findTopic: (turn, isWhole) => {
      const topic = topics.get(keyOf(turn));
      const follows = followsUp(turn.text);
      if (topic === undefined || turn.edited || follows === 'not') return undefined;
      if (follows === 'maybe' && isWhole(turn.text)) return undefined;
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

/**
 * Whether a message goes on from the one before: surely, when it points back ("och i Oslo då?", "vem beslutar det?");
 * maybe, when it only seems to leave something out and could be whole ("och vem leder beredningen?"); or not.
 */
export function followsUp(text: string): 'surely' | 'maybe' | 'not' {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words === 0 || words > LONGEST_FOLLOW_UP) return 'not';
  if (pointsBack.test(text)) return 'surely';
  if (leads.test(text.trim())) return words < WHOLE ? 'surely' : 'maybe';
  return words <= LONGEST_FRAGMENT && fragment.test(text.trim()) ? 'maybe' : 'not';
}
