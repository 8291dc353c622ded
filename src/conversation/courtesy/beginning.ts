import { spelledOut } from '../../language/everyday-spelling.ts';
import { countWords, fold } from '../../language/words.ts';
import { courtesyOf } from './courtesy.ts';

/** Whoever asks more asks of something. */
const MOST_WORDS = 14;

/** Says nothing of what is asked: greetings are taken off by what they are. */
const empty =
  '(?:hej|hi|hello|hey|no|na|nja|jo|jaha|ja|ok|sa|men|och|o|so|and|but|well|um|eh|riktigt|egentligen|exactly|actually|bara|ens|ju|nu|har|da|liksom|igen|again|then|now|please|tack|snalla|really|even|just|alltsa|typ|like|anyway)';
const empties = new RegExp(`(?<!\\p{L})${empty}(?!\\p{L})`, 'gu');
const you =
  '(?:du|dig|utblick|bot(?:en|ten)?|botten|robot(?:en)?|you|this|that|it|det|den|detta|denna|de|dehar|deha|grejen|saken|appen|verktyget)';
const thing = '(?:thing|bot|app|tool|grej(?:en)?|sak(?:en)?|bot(?:en|ten)?|app(?:en)?|verktyg(?:et)?)';
const people = '(?:jag|man|vi|i|we|one|you|someone)';

const asked: readonly RegExp[] = [
  // "How do I begin", "var ska man börja", "hur använder man det här", "hur kommer jag igång".
  new RegExp(
    `^(?:hur|var|vart|how|where|what)(?: (?:ska(?:ll)?|gor|kan|bor|borjar|kommer|anvander|do|does|should|can|to|would))*(?: ${people})*(?: (?:for att|att|do|to|kan|ska))*(?: (?:borjar?|komm(?:a|er)|igang|start(?:ar?|ed)?|begin|get|going|anvand(?:a|er)|use|using))*(?: (?:igang|start(?:ed)?|going))?(?: (?:med|with|using))?(?: ${you}| ${thing})*$`,
    'u',
  ),
  // "What's this thing for", "vad är det här till för", "vad är detta för nåt".
  new RegExp(
    `^(?:vad|what|whats|wots|wats)(?: (?:ar|is|s|gor|does|do|kan|can|for))*(?: ${you}| ${thing})+(?: (?:gor|do|does|till|for|about|good|nagot|nagonting|en|ett|a|used|bra|anvands|som|slags?|sorts?))*(?: ${thing})?(?: (?:for|to|about))?$`,
    'u',
  ),
];
/** Of what was just shown one asks in as few words; to begin, or what a thing is for, is asked of Utblick. */
const begins = /\b(?:borjar?|igang|start\w*|begin|going|anvand\w*|use|using)\b/u;
const isWhatFor = /\b(?:for|till|thing|app\w*|tool|grej\w*|verktyg\w*|about|har|this)\b/u;

/**
 * Whether a text asks what Utblick is for, or how one begins, and asks of nothing else: "hi whats this thing for", "hur ska
 * man börja med det här".
 */
export function asksHowToBegin(text: string): boolean {
  if (countWords(text) > MOST_WORDS) return false;
  const clauses = text
    .split(/[,.!?;:\n–]+/u)
    .filter((clause) => courtesyOf(clause) === undefined)
    .map(bareOf)
    .filter((clause) => clause !== '');
  const [clause, ...others] = clauses;
  return clause !== undefined && others.length === 0 && isAsked(clause);
}

const isAsked = (said: string): boolean =>
  asked.some((pattern) => pattern.test(said)) && (begins.test(said) || isWhatFor.test(said));

function bareOf(clause: string): string {
  return fold(spelledOut(clause.normalize('NFC')))
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(empties, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}
