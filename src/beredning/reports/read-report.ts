import { formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { readKronor } from '../../language/numbers/read-kronor.ts';
import { countWords, fold } from '../../language/words.ts';

/** What somebody has told of a trip that they have made. */
export interface ToldReport {
  readonly learned: string;
  readonly cost: string;
}

/** Between what is told; sums and what belongs together stay whole. */
const between =
  /(?<=[.!?])\s+|\s*\n+\s*|;\s+|,\s+(?!\d)|\s(?:och|men|and|but)\s(?=(?:(?:den|det|resan|allt|vi|it|the trip|we)\s)?(?:kosta|gick|landa|betala|lade|cost|spent|paid))/iu;
const ofCost =
  /\b(?:kosta\w*|gick (?:\w+ )?(?:loss )?pa|landa\w*|betala\w*|lade ut|utlagg\w*|summa\w*|totalt|cost\w*|spent|paid|total\w*)\b/;
/** That one is back and reports, and of which trip: what is told comes after. */
const heads =
  /^(?:(?:hej|hi|hello)\b)?.*\b(?:rapport\w*|report\w*|hemma|tillbaka|hemkom\w*|kom(?:mit)? hem|aterkom\w*|back|home|returned|har varit|have been)\b/;
/** Fewer words tell nothing of what was learnt. */
const LEAST_WORDS = 3;

/** Takes what somebody writes of a trip, and gives what the form of its report asks for; empty where the text does not tell. */
export function readReport(text: string, language: Language): ToldReport {
  const none = { learned: '', cost: '' };
  if (text.includes('?')) return none;
  const [head = '', ...after] = text.normalize('NFC').trim().split(/:\s+/u);
  const isHeaded = after.length > 0 && heads.test(fold(head));
  const clauses = (isHeaded ? after.join(': ') : text.normalize('NFC').trim()).split(between);
  const costs = clauses.filter((clause) => ofCost.test(fold(clause)) && readKronor(clause) !== undefined);
  const amounts = new Set(costs.map(readKronor));
  const [amount] = amounts;
  const learned = clauses
    .filter((clause, at) => !costs.includes(clause) && !(at === 0 && !isHeaded && heads.test(fold(clause))))
    .map((clause) => clause.trim().replace(/[.!]+$/u, ''))
    .filter(Boolean)
    .join(', ');
  return {
    learned: countWords(learned) < LEAST_WORDS ? '' : learned.charAt(0).toUpperCase() + learned.slice(1),
    cost: amounts.size === 1 && amount !== undefined ? formatKronor(amount, language) : '',
  };
}
