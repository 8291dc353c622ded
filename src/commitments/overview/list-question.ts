import { addDays } from '../../calendar/civil-date.ts';
import { monthNumber } from '../../language/date-words.ts';
import { readNumber } from '../../language/nordic-numbers.ts';
import { fold } from '../../language/words.ts';
import type { Kind } from '../model.ts';

/** Which commitments somebody asks for. */
export interface ListQuestion {
  /** Null: of every kind. */
  readonly kinds: readonly Kind[] | null;
  /** Those of the one who asks and their unit, or of the whole city. */
  readonly whose: 'own' | 'all';
  /** What is left of the words, in which a unit may be named. */
  readonly rest: string;
  readonly counterpart: string | null;
  /** Those whose last day lies between these civil dates, both inclusive. */
  readonly ending: { readonly from: string; readonly until: string } | null;
}

/** The words for what is listed, folded, and which kinds they stand for; null for all. */
const nouns: readonly (readonly [RegExp, readonly Kind[] | null])[] = [
  [/\b(?:internationella )?ataganden?a?\b|\b(?:international )?commitments?\b/, null],
  [/\bsamarbetsavtal(?:en)?\b|\bcooperation agreements?\b/, ['cooperation-agreement']],
  [/\b(?:avsiktsforklaring\w*|intentionsavtal(?:en)?)\b|\bletters of intent\b/, ['letter-of-intent']],
  [/\bavtal(?:en)?\b|\bagreements?\b/, ['cooperation-agreement', 'letter-of-intent']],
  [/\bmedlemskap(?:en)?\b|\bmemberships?\b/, ['membership', 'network']],
  [/\bnatverk(?:en)?\b|\bnetworks?\b/, ['network', 'membership']],
  [/\bdeklarationer(?:na)?\b|\bdeclarations\b/, ['declaration']],
  [/\bbistandsprojekt(?:en)?\b|\baid projects\b/, ['aid-project']],
  [/\beu-?projekt(?:en)?\b|\beu[- ]projects\b/, ['eu-project']],
];
const NOUN = nouns.map(([words]) => words.source).join('|');

const opens = '^(?:visa |lista |se |hitta |sok |show |list |find |see )?(?:mig |me )?';
/** What a list may be narrowed by, to the end. */
const NARROWED = '(?: (?:med|hos|for|inom|som|i|with|at|of|that|in)(?: [^ ]+){1,5})?$';
/** "Våra åtaganden", "alla avtal hos trafik", "our commitments". */
const possessive = new RegExp(
  `${opens}(?:(?:alla|all) )?(?:vara|mina|our|my|alla|all|samtliga)(?: the)? (?:${NOUN})${NARROWED}`,
);
/** "Åtaganden med Köpenhamn", "avtal hos trafik"; a word alone only where it can mean nothing else. */
const search = new RegExp(
  `${opens}(?:${NOUN}) (?:med|hos|with|at) (?!en\\b|ett\\b|a\\b|utland|andra|other|foreign)[^ ]+(?: [^ ]+){0,2}$`,
);
const alone = /^(?:visa |lista |show |list )?(?:(?:vara|alla|our|all) )?(?:ataganden|commitments)$/;
/** "Vilka avtal löper ut i år?" */
const expiring = new RegExp(
  `\\b(?:vilka|which|what)\\b.*(?:${NOUN}).*\\b(?:lop\\w* ut|gar ut|gick ut|upphor\\w*|slutar|expire\\w*|end(?:s|ing)?|run\\w* out)\\b`,
);
/** "Vilka medlemskap har miljö?" What the city has at large is a question to the strategy. */
const ofUnit = new RegExp(
  `^(?:vilka|which|what) (?:${NOUN}) (?:har|finns (?:hos|pa|inom)|does|do|has|have|are there (?:at|in)) (?!staden\\b|stockholm|stan\\b|kommun|the city|city\\b|man\\b|vi tecknat|vi ratt|ni\\b|you\\b|others|andra)\\S+`,
);

const byNumber =
  /^\s*(?:(visa|öppna|se|rätta|ändra|avsluta|historik|show|open|correct|change|end)\s+)?(?:åtagande(?:t)?|commitment)\s*(?:nr\.?|nummer|no\.?|number|#)?\s*(\d{1,9})\s*[.?!]?\s*$/i;

const LONGEST = 140;

/** The number in "åtagande 12" and what is wanted of it, or undefined. */
export function numberAsked(text: string): { number: number; wants: 'show' | 'correct' | 'end' } | undefined {
  const match = byNumber.exec(text);
  if (match === null) return undefined;
  const word = match[1]?.toLowerCase() ?? '';
  const wants = /^(?:rätta|ändra|correct|change)$/.test(word)
    ? 'correct'
    : /^(?:avsluta|end)$/.test(word)
      ? 'end'
      : 'show';
  return { number: Number(match[2]), wants };
}

/** Whether a text asks for a list of commitments. */
export function asksForList(text: string): boolean {
  const folded = plain(text);
  // One sentence, and not one with a clause after it.
  if (folded.length > LONGEST || /[.,;:?!]/.test(folded)) return false;
  return [possessive, search, alone, expiring, ofUnit].some((pattern) => pattern.test(folded));
}

/** Which commitments a text asks for; `today` is a civil date. */
export function readListQuestion(text: string, today: string): ListQuestion {
  const folded = plain(text);
  const noun = nouns.find(([words]) => words.test(folded));
  const counterpart = / (?:med|with) (?:staden |the city of |city of )?(.+)$/.exec(folded)?.[1] ?? null;
  const whole = /^(?:visa |lista |show |list )?(?:alla|all|samtliga)\b|hela staden|whole city/.test(folded);
  const own = /\b(?:vara|mina|vart|vi|our|my|we)\b/.test(folded);
  return {
    kinds: noun?.[1] ?? null,
    whose: own && !whole ? 'own' : 'all',
    rest: counterpart === null ? restOf(folded) : '',
    counterpart: counterpart === null ? null : withoutPeriod(counterpart),
    ending: expiring.test(folded) ? readEnding(folded, today) : null,
  };
}

function plain(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/[?.!,:]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of the question itself, which name no unit. */
const questionWords =
  /\b(?:visa|lista|se|hitta|sok|mig|alla|samtliga|vara|mina|vart|vi|har|finns|hos|for|pa|inom|vilka|loper|ut|gar|upphor|slutar|i ar|nasta ar|ar|manader|show|list|find|me|all|our|my|which|what|does|do|has|have|are|there|at|in|of|the|expire|expires|end|ends|ending|this|next|year|within|months|20\d\d|\d+|hela staden|whole city|som|that|internationella|international|department|office)\b/g;

function restOf(folded: string): string {
  const withoutNouns = nouns.reduce(
    (text, [words]) => text.replace(new RegExp(words.source, 'g'), ' '),
    folded,
  );
  return withoutNouns
    .replace(/\b(?:inom|narmaste|within|next) \S+ (?:manader\w*|months)\b/g, ' ')
    .replace(/\b(?:i|in|under) (\p{L}+)/gu, (words, month: string) => (monthNumber(month) > 0 ? ' ' : words))
    .replace(questionWords, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutPeriod(words: string): string {
  return words.replace(/ (?:som|that|i ar|nasta ar|this year|next year|20\d\d).*$/, '').trim();
}

/** This year, the next, a year by its number, a month by its name, so many months; a year ahead when nothing is said. */
function readEnding(folded: string, today: string): { from: string; until: string } {
  const year = Number(today.slice(0, 4));
  const wholeYear = (one: number) => ({ from: `${one}-01-01`, until: `${one}-12-31` });
  const named = /\b(20\d\d)\b/.exec(folded)?.[1];
  const months = [...folded.matchAll(/\b\p{L}+\b/gu)]
    .map(([word]) => monthNumber(word))
    .filter((one) => one > 0);
  const month = /\b(?:i|in|under) (\p{L}+)/u.exec(folded)?.[1];
  if (month !== undefined && monthNumber(month) > 0 && months.length > 0) {
    const number = String(monthNumber(month)).padStart(2, '0');
    const of = named ?? String(`${year}-${number}` < today.slice(0, 7) ? year + 1 : year);
    return { from: `${of}-${number}-01`, until: `${of}-${number}-31` };
  }
  if (named !== undefined) return wholeYear(Number(named));
  if (/\b(?:nasta ar|next year)\b/.test(folded)) return wholeYear(year + 1);
  if (/\b(?:i ar|this year|innevarande)\b/.test(folded)) return wholeYear(year);
  const count = /\b(?:inom|narmaste|within|in|next) (\p{L}+|\d+) (?:manader\w*|months)/u.exec(folded)?.[1];
  const ahead = count === undefined ? 12 : (readNumber(count) ?? 12);
  return { from: today, until: addDays(today, Math.round(ahead * 30.5)) };
}
