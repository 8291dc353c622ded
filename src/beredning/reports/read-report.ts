import { formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import { namesCost, namesSum, readCosts } from '../reading/read-costs.ts';

/** What somebody has told of a trip that they have made. */
export interface ToldReport {
  readonly learned: string;
  readonly cost: string;
  /** What was told of the cost, where it does not say what all of it was; empty where it does. */
  readonly leftOut: string;
}

/** Between what is told; sums and what belongs together stay whole. */
const between =
  /(?<=[.!?])\s+|\s*\n+\s*|;\s+|,\s+(?!\d)|\s(?:och|men|and|but)\s(?=(?:(?:den|det|resan|allt|vi|it|the trip|we)\s)?(?:kosta|gick|landa|betala|lade|cost|spent|paid))/iu;
const ofCost =
  /\b(?:kosta\w*|gick (?:\w+ )?(?:loss )?pa|landa\w*|betala\w*|lade ut|utlagg\w*|summa\w*|totalt|cost\w*|spent|paid|total\w*)\b/;
/** That one is back and reports, and of which trip: what is told comes after. */
const heads =
  /^(?:(?:hej|hi|hello)\b)?.*\b(?:(?:ater|rese)?rapport\w*|report\w*|hemma|tillbaka|hemkom\w*|kom(?:mit)? hem|aterkom\w*|back|home|returned|har varit|have been)\b/;
/** Fewer words tell nothing of what was learnt. */
const LEAST_WORDS = 3;

/** Takes what somebody writes of a trip, and gives what the form of its report asks for; empty where the text does not tell. */
export function readReport(text: string, language: Language): ToldReport {
  const none = { learned: '', cost: '', leftOut: '' };
  if (text.includes('?')) return none;
  const [head = '', ...after] = text.normalize('NFC').trim().split(/:\s+/u);
  const isHeaded = after.length > 0 && heads.test(fold(head));
  const clauses = (isHeaded ? after.join(': ') : text.normalize('NFC').trim()).split(between);
  const costs = clauses.filter(tellsCost);
  const amount = wholeOf(costs);
  const learned = clauses
    .filter((clause, at) => !costs.includes(clause) && !(at === 0 && !isHeaded && heads.test(fold(clause))))
    .map((clause) => clause.trim().replace(/[.!]+$/u, ''))
    .filter(Boolean)
    .join(', ');
  return {
    learned: countWords(learned) < LEAST_WORDS ? '' : learned.charAt(0).toUpperCase() + learned.slice(1),
    cost: amount === undefined ? '' : formatKronor(amount, language),
    leftOut: amount === undefined ? costs.join(', ').replace(/[.!]+$/u, '') : '',
  };
}

/** "Tåg 13 500 kr", "it cost 4,200": a sum, and what it was for or that it was paid. */
const tellsCost = (clause: string): boolean =>
  (ofCost.test(fold(clause)) || namesCost(clause)) && namesSum(clause);

/** Sums that are added up are of these: what they were for was said, or that they are all of it. */
const WHOLE: ReadonlySet<string> = new Set(['no-currency', 'range']);

/** All that it cost: the sum of its lines, or what was told as the whole; undefined where that can't be told. */
function wholeOf(clauses: readonly string[]): number | undefined {
  if (clauses.length === 0) return undefined;
  const { costs, doubts } = readCosts(clauses.join(', '), null);
  const [only, ...others] = costs;
  if (only === undefined || doubts.some(({ code }) => !WHOLE.has(code))) return undefined;
  // The hotel alone is not all of it.
  if (others.length === 0 && only.kind !== 'other') return undefined;
  return costs.reduce((sum, { amount }) => sum + amount, 0);
}
