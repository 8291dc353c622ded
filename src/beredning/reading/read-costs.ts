import {
  findForeignAmounts,
  findKronor,
  type KronorInText,
  MOST_KRONOR,
} from '../../language/numbers/read-kronor.ts';
import { fold } from '../../language/words.ts';
import { type CostKind, type CostLine, MOST_COST_LINES } from '../proposal.ts';
import type { Doubt, Span } from './model.ts';

type Subject = CostKind | 'total' | 'sponsored' | 'unsaid';

/** What an amount is for, by the words near it. */
const subjects: readonly (readonly [Subject, RegExp])[] = [
  [
    'total',
    /\b(?:totalt?|totalkostnad|sammanlagt|summa|all in|in all|kostnad\w*|kostar|kosta|budget|pris|costs?)\b/,
  ],
  ['daily-allowance', /\b(?:traktamente\w*|dagersattning|daily allowance|per diem|subsistence)\b/],
  ['fees', /\b\w*(?:avgift\w*|fee|fees|registration|intrade|anmalningsavgift)\b/],
  ['lodging', /\b(?:hotell\w*|boende\w*|logi|overnattning\w*|hotel|accommodation|lodging)\b/],
  // "Resa till Oslo, 20 tkr" is the whole of it; "resa 8 000 kr" is a line.
  [
    'travel',
    /\b(?:flyg\w*|tag|taget|tagresa|flights?|train|transport)\b|\b(?:resan?|resor|travel):? (?:(?:ca|cirka|about|kostar) )?$/,
  ],
  ['other', /\b(?:ovrigt|other|diverse)\b/],
];
/** Whether a text names a sum, in kronor or other money, or with no currency at all. */
export const namesSum = (text: string): boolean => {
  const foreign = findForeignAmounts(text);
  return foreign.length > 0 || findAmounts(text, foreign).length > 0;
};
/** Whether a text names what is paid for on a trip: the train, the hotel, a fee. */
export const namesCost = (text: string): boolean =>
  subjects.some(([subject, words]) => subject !== 'other' && words.test(fold(text)));
const perPerson =
  /^\W{0,2}(?:per person|per pers|\/ ?pers\w*|per head|each|var\b|vardera|per resenar|per traveller|p\.p\.)/;
const sponsors =
  /(?:arr?angor\w*|sponsor\w*|organi[sz]er|host|vardstaden)[^.;]{0,40}\b(?:betalar|bekostar|star for|pays|covers)[^.;]{0,30}$/;
/** "… resten ca 12 000 kr tar roteln": what the sponsor does not pay. */
const paidByUs = /^ ?(?:betalar|tar|star|bekostar|pays?|vi|we)\b/;
/** A number without a currency where only money can stand. */
const bareAmount = /(?<![\d.,/–:-])(?:\d{1,3}(?: \d{3})+|\d{4,7})(?![\d/–-]|[.,]\d| ?(?:pers|delt|ledam))/g;

interface Amount extends KronorInText {
  readonly subject: Subject;
  readonly perPerson: boolean;
  readonly assumed: boolean;
}

export interface CostReading {
  readonly costs: readonly CostLine[];
  /** What a sponsor pays, where the text says how much. */
  readonly sponsored: number | null;
  readonly doubts: readonly Doubt[];
  /** Where the amounts stand in the text. */
  readonly spans: readonly Span[];
}

/** The cost of a trip by line, in whole kronor; a total that is all that was said is one line. `masked` has the dates blanked. */
export function readCosts(masked: string, travellers: number | null): CostReading {
  const foreign = findForeignAmounts(masked);
  const found = findAmounts(masked, foreign);
  const amounts = found.filter((amount) => !isTooMuch(amount, travellers));
  const doubts: Doubt[] = [
    ...found
      .filter((amount) => isTooMuch(amount, travellers))
      .map(({ start, end }) => ({ code: 'too-much' as const, words: masked.slice(start, end) })),
    ...foreign.map(({ start, end }) => ({ code: 'foreign-money' as const, words: masked.slice(start, end) })),
    ...amounts
      .filter(({ atLeast, kronor }) => atLeast < kronor)
      .map(({ start, end }) => ({ code: 'range' as const, words: masked.slice(start, end) })),
    ...amounts
      .filter(({ assumed }) => assumed)
      .map(({ start, end }) => ({ code: 'no-currency' as const, words: masked.slice(start, end) })),
  ];
  const sponsored = amounts.find(({ subject }) => subject === 'sponsored')?.kronor ?? null;
  const own = amounts.filter(({ subject }) => subject !== 'sponsored');
  const spans = [...foreign, ...found];
  const each = own.filter((amount) => amount.perPerson);
  if (each.length > 0 && travellers === null) {
    doubts.push(
      ...each.map(({ start, end }) => ({ code: 'per-person' as const, words: masked.slice(start, end) })),
    );
    return { costs: [], sponsored, doubts, spans };
  }
  doubts.push(
    ...each.map(({ start, end }) => ({ code: 'multiplied' as const, words: masked.slice(start, end) })),
  );
  const whole = own.map((amount) => ({
    ...amount,
    kronor: amount.perPerson ? amount.kronor * (travellers ?? 1) : amount.kronor,
  }));
  const lines = toLines(whole, masked);
  return { costs: lines.costs, sponsored, doubts: [...doubts, ...lines.doubts], spans };
}

/** Whether it is more than any form takes: "1001M" is a slip of the hand. */
function isTooMuch({ kronor, perPerson: each }: Amount, travellers: number | null): boolean {
  return kronor * (each ? (travellers ?? 1) : 1) > MOST_KRONOR;
}

function toLines(amounts: readonly Amount[], text: string): { costs: CostLine[]; doubts: Doubt[] } {
  const named = amounts.filter(({ subject }) => subject !== 'total' && subject !== 'unsaid');
  const totals = amounts.filter(({ subject }) => subject === 'total' || subject === 'unsaid');
  const different = [...new Set(totals.map(({ kronor }) => kronor))];
  const costs = named.map(({ subject, kronor }) => ({ kind: subject as CostKind, amount: kronor }));
  const sum = costs.reduce((whole, { amount }) => whole + amount, 0);
  if (different.length > 1 || costs.length >= MOST_COST_LINES || sum > MOST_KRONOR)
    return { costs: [], doubts: [severalOf(amounts, text)] };
  const [total] = different;
  if (costs.length === 0)
    return { costs: total === undefined ? [] : [{ kind: 'other', amount: total }], doubts: [] };
  if (total === undefined || total === sum) return { costs, doubts: [] };
  const doubts: Doubt[] = [{ ...severalOf(amounts, text), code: 'sum-differs' }];
  // A total that is less than its lines leaves none of them certain.
  const whole: CostLine[] =
    total > sum ? [...costs, { kind: 'other', amount: total - sum }] : [{ kind: 'other', amount: total }];
  return { costs: whole, doubts };
}

function severalOf(amounts: readonly Amount[], text: string): Doubt {
  const words = amounts.map(({ start, end }) => text.slice(start, end)).join(', ');
  return { code: 'several-amounts', words };
}

function findAmounts(text: string, foreign: readonly Span[]): Amount[] {
  const certain = findKronor(text);
  const overlaps = (span: Span) =>
    [...certain, ...foreign].some((one) => one.start < span.end && span.start < one.end);
  const bare = [...text.matchAll(bareAmount)]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter((span) => !overlaps(span) && foreign.length === 0)
    .map(({ match, start, end }) => {
      const kronor = Number(match[0].replaceAll(' ', ''));
      return { kronor, atLeast: kronor, start, end, assumed: true };
    })
    .filter(({ kronor }) => kronor < 1_900 || kronor > 2_100);
  const all = [...certain.map((amount) => ({ ...amount, assumed: false })), ...bare].sort(
    (one, other) => one.start - other.start,
  );
  return all.map((amount, position) => {
    const before = fold(text.slice(all[position - 1]?.end ?? 0, amount.start));
    const after = fold(text.slice(amount.end, all[position + 1]?.start ?? amount.end + 30));
    return { ...amount, subject: subjectOf(before, after), perPerson: perPerson.test(after.trimStart()) };
  });
}

function subjectOf(before: string, after: string): Subject {
  const clause = before.split(/[;\n]|\. /).at(-1) ?? '';
  if (sponsors.test(clause) && !/\brest/.test(clause) && !paidByUs.test(after)) return 'sponsored';
  if (/^ ?(?:totalt|sammanlagt|in total|in all|all in)/.test(after)) return 'total';
  const near = subjects
    .map(([subject, words]) => ({ subject, at: lastMatch(clause.slice(-40), words) }))
    .filter(({ at }) => at >= 0);
  const nearest = near.sort((one, other) => other.at - one.at)[0]?.subject;
  const named = new Set(near.map(({ subject }) => subject).filter((subject) => subject !== 'total'));
  // "Flyg och hotell går på 18 000 kr" is for both.
  if (named.size > 1 && / (?:och|and|samt) /.test(clause)) return 'unsaid';
  if (nearest !== undefined) return nearest;
  const following = subjects.find(([, words]) =>
    new RegExp(`^ ?(?:kr )?(?:for|i|till)? ?${words.source}`).test(after),
  );
  return following?.[0] ?? 'unsaid';
}

function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern.source, 'g'))].at(-1)?.index ?? -1;
}
