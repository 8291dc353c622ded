import { mail } from './addresses.ts';
import * as words from './deadline-words.ts';
import { findDates, type WrittenDate } from './written-dates.ts';

/** To whom the answer goes on that day: somebody on the way, the sender, or those to whom the sender answers. */
type Whom = 'inside' | 'sender' | 'authority' | 'unsaid';

/** A date that is, or has been, a last day for answers. */
export interface JudgedDate {
  readonly written: WrittenDate;
  readonly sentence: string;
  readonly whom: Whom;
  readonly isLapsed: boolean;
  readonly isExtended: boolean;
  /** The sentence says "before" that day. */
  readonly isBefore: boolean;
}

type Judgement = 'asked' | 'lapsed' | 'other' | 'unsaid';

const webAddress = /(?:https?:\/\/|www\.)\S*[\p{L}\d/]/giu;

/** As long as before, with addresses muted: `registrator@…` and `…/beslut` are names and tell of no day. */
function muteAddresses(sentence: string): string {
  const mute = ({ length }: string) => '@'.repeat(length);
  return sentence.replace(mail, mute).replace(webAddress, mute);
}

/** Takes a sentence and gives those of its dates by which an answer is, or was, wanted. */
export function judgeDates(sentence: string): JudgedDate[] {
  const muted = muteAddresses(sentence);
  if (words.otherMatters.test(muted) && !/remissvar|svar ska/i.test(sentence)) return [];
  const dates = findDates(muted);
  const judged: JudgedDate[] = [];
  let before: Judgement = 'unsaid';
  dates.forEach((written, index) => {
    const start = dates[index - 1]?.end ?? 0;
    const end = dates[index + 1]?.start ?? sentence.length;
    const lead = muted.slice(start, written.start);
    const tail = muted.slice(written.end, end);
    const clauseOf = (text: string) =>
      `${text.slice(start, written.start)} ${text.slice(written.end, end).split(/[,;.]|\boch\b|\band\b/)[0] ?? ''}`;
    const range = index > 0 && startsRange.test(lead);
    const opens = dates[index + 1] !== undefined && startsRange.test(tail);
    const judgement = opens
      ? 'other'
      : judge(range ? muted.slice(0, written.start) : lead, tail, sentence, range);
    const holds = judgement === 'unsaid' ? before : judgement;
    before = opens ? before : holds;
    if (holds !== 'asked' && holds !== 'lapsed') return;
    judged.push({
      written,
      sentence,
      whom: whomOf(clauseOf(sentence), clauseOf(muted), sentence),
      isLapsed: holds === 'lapsed',
      isExtended: words.extending.test(muted.slice(0, written.start)) && holds === 'asked',
      isBefore: words.before.test(lead),
    });
  });
  return judged;
}

/** Between the two ends of a period. */
const startsRange = /^\s*(?:[-–—]|till|t\.?o\.?m\.?|to|until)(?:\s+och\s+med)?(?:\s+den|\s+the)?\s*$/i;

function judge(lead: string, tail: string, sentence: string, isRange: boolean): Judgement {
  if (words.lapsedAfter.test(tail)) return 'lapsed';
  if (words.beginning.test(lead)) return 'other';
  const asks = lastIndex(lead, words.strong);
  const others = lastIndex(lead, words.otherDays);
  const lapsing = words.lapsed.exec(lead);
  if (
    lapsing !== null &&
    lapsing.index >= asks - 40 &&
    !/(?:senast|ny)\b/i.test(lead.slice(lapsing.index + 8))
  )
    return 'lapsed';
  if (asks >= 0 && (asks > others || isRange)) return 'asked';
  if (others < 0 && words.weak.test(lead) && words.answers.test(sentence)) return 'asked';
  if (words.strongAfter.test(tail)) return 'asked';
  return others >= 0 ? 'other' : 'unsaid';
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** The nearest words decide; those before the date come first. */
function whomOf(clause: string, mutedClause: string, sentence: string): Whom {
  if (words.inside.test(mutedClause)) return 'inside';
  // An address names its house too: slk@…, …@regeringskansliet.se.
  if (words.senders.test(clause)) return 'sender';
  if (words.authorities.test(clause)) return 'authority';
  return /^\s*(?:Intern|Internal)\b/i.test(sentence) ? 'inside' : 'unsaid';
}
