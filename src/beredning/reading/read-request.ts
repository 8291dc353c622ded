import { withoutMailHeads } from '../../documents/mail-head-lines.ts';
import { withDaysInFigures } from '../../language/dates/ordinal-words.ts';
import { readPeriod } from '../../language/dates/read-dates.ts';
import { findPlaces, type NamedPlace } from '../../language/places/places.ts';
import type { Directory } from '../../network/model.ts';
import {
  type Direction,
  emptyProposal,
  LONGEST_LINE,
  LONGEST_TEXT,
  MOST_NAMED,
  type Proposal,
} from '../proposal.ts';
import { readLabelledLines } from './labelled-lines.ts';
import type { Doubt, Reading, Span } from './model.ts';
import { readOnBehalfOf } from './read-behalf.ts';
import { readBurden } from './read-burden.ts';
import { readCosts } from './read-costs.ts';
import { BLANK, readKind, readTitle } from './read-event.ts';
import { readFunding } from './read-funding.ts';
import { readTravellerCount } from './read-travellers.ts';

/**
 * Reads what a text says of a matter for IB: a trip ("… Eurocities årsmöte i Bratislava 3–5 juni, 2 personer,
 * ca 28 000 kr") or a declaration, in Swedish or English. Nothing is guessed: what is not certain stays empty,
 * and `doubts` tells what was seen. Dates without a year are the next ones on or after `today`.
 */
export function readRequest(text: string, today: string, directory: Directory): Reading {
  const mail = withoutMailHeads(text.normalize('NFC').replace(/[\u00a0\u202f\u2009\t]/g, ' '));
  const plain = mail.text.replace(/\r\n?/g, '\n');
  const subject = (mail.subject ?? '').replace(heralds, '');
  const lines = readLabelledLines(plain);
  const links = spansOf(plain, /https?:\/\/\S+/g);
  const dates = spansOf(plain, datePattern);
  const undated = blank(plain, [...links, ...dates]);
  const kind = readKind(plain) ?? readKind(subject);
  const travellers = kind === 'declaration' ? noTravellers : readTravellerCount(undated, lines.travellers);
  const costs = kind === 'declaration' ? noCosts : readCosts(undated, travellers.count);
  const told = kind === 'declaration' ? noPlace : readPlace(undated, lines.place);
  const ofSubject = readSubject(subject, kind, today);
  const spans = [...links, ...dates, ...costs.spans, ...told.spans];
  const place = told === noPlace && kind !== 'declaration' ? ofSubject.place : told;
  const days = readWhen(plain, lines.dates, costs.spans, today);
  const period = days.from === null && days.doubts.length === 0 ? ofSubject.period : days;
  const proposal: Proposal = {
    ...emptyProposal,
    kind,
    title:
      cut(lines.event, LONGEST_LINE) ?? betterTitle(readTitle(blank(plain, spans), kind), ofSubject.title),
    purpose: cut(lines.purpose, LONGEST_TEXT) ?? readPurpose(plain),
    directions: readDirections(plain),
    benefit: cut(lines.benefit, LONGEST_TEXT) ?? null,
    travellerCount: travellers.count,
    travellers: namedPeople(plain, directory),
    from: period.from,
    until: period.until,
    place: place.name,
    costs: [...costs.costs],
    funding: kind === 'declaration' ? null : readFunding(plain, costs.sponsored),
    onBehalfOf: readOnBehalfOf(plain, directory),
    attachments: links.slice(0, 5).flatMap((span) => attachmentOf(plain.slice(span.start, span.end))),
    goal: cut(lines.goal, LONGEST_TEXT) ?? null,
    broughtHome: cut(lines.broughtHome, LONGEST_TEXT) ?? null,
    ...burdenOf(plain, kind),
  };
  return { proposal, doubts: [...period.doubts, ...place.doubts, ...travellers.doubts, ...costs.doubts] };
}

/** What stands before the name of an event in the subject of a mail. */
const heralds =
  /^\s*(?:(?:invitation|inbjudan|save the date|påminnelse|reminder)(?: (?:to|till|for|för))?(?: the)?\s*[:–-]?\s*)+/iu;

/** What the subject of a mail says, for where nothing better is said in it. */
function readSubject(subject: string, kind: Proposal['kind'], today: string) {
  const dates = spansOf(subject, datePattern);
  const place = readPlace(blank(subject, dates), undefined);
  const name = readTitle(blank(subject, [...dates, ...place.spans]), kind) ?? subject.trim();
  return {
    place,
    period: readWhen(subject, undefined, [], today),
    title: name === '' ? null : cut(name, LONGEST_LINE),
  };
}

/** A word in small letters may be a name where there is no other; the subject of a mail is a better one. */
function betterTitle(said: string | null, ofSubject: string | null): string | null {
  return said !== null && /\p{Lu}/u.test(said) ? said : (ofSubject ?? said);
}

const noTravellers = { count: null, doubts: [] } as const;
const noCosts = { costs: [], sponsored: null, doubts: [], spans: [] } as const;
const noPlace = { name: null, doubts: [], spans: [] } as const;

const MONTH =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|mar|apr(?:il)?|maj|may|jun(?:i|e)?|jul(?:i|y)?|aug(?:usti|ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAYS = '\\d{1,2}(?::?[ae]|st|nd|rd|th)?';
const TO = ' ?(?:[-–—]|till|to|och|and|until) ?(?:den |the )?';
/** Dates with their days, to leave out where something else is looked for. */
const datePattern = new RegExp(
  [
    `\\d{4}-\\d{2}-\\d{2}(?:${TO}\\d{4}-\\d{2}-\\d{2})?`,
    `(?:den |the )?${DAYS}(?: ${MONTH})?(?:${TO}${DAYS})? ?(?:of )?${MONTH}\\b\\.?(?: \\d{4})?(?:(?:${TO})${DAYS} ${MONTH}\\b(?: \\d{4})?)?`,
    `${MONTH} ${DAYS}(?:${TO}${DAYS})?,? ?(?:\\d{4})?\\b`,
    `\\d{1,2}/\\d{1,2}(?:${TO}\\d{1,2}/\\d{1,2})?`,
    '(?<!\\p{L})(?:v\\.?|vecka|week) ?\\d{1,2}\\b',
  ].join('|'),
  'giu',
);
const monthAlone = new RegExp(
  `(?:^|[\\s(])(?:i|in|till|to|into|under|during) (?:the )?(?:början av |slutet av |mitten av )?(${MONTH}|våren|hösten|vintern|sommaren|spring|summer|autumn|winter)\\b`,
  'iu',
);

interface When {
  readonly from: string | null;
  readonly until: string | null;
  readonly doubts: readonly Doubt[];
}

function readWhen(text: string, line: string | undefined, money: readonly Span[], today: string): When {
  const withoutMoney = withDaysInFigures(blank(text, money));
  const dates = spansOf(withoutMoney, datePattern).map(({ start, end }) => withoutMoney.slice(start, end));
  const period = readPeriod((line ?? dates.join(' , ')).replace(/(\d)[ae](?= )/g, '$1'), today);
  if (period === undefined) {
    const vague = monthAlone.exec(withoutMoney)?.[1];
    return { from: null, until: null, doubts: vague === undefined ? [] : [{ code: 'no-day', words: vague }] };
  }
  if ('fault' in period) {
    return { from: null, until: null, doubts: [{ code: period.fault, words: period.words }] };
  }
  const passed: Doubt[] = period.from < today ? [{ code: 'passed', words: line ?? dates[0] ?? '' }] : [];
  return { ...period, doubts: passed };
}

function readPlace(
  text: string,
  line: string | undefined,
): { readonly name: string | null; readonly doubts: readonly Doubt[]; readonly spans: readonly Span[] } {
  if (line !== undefined) return { name: cut(line, LONGEST_LINE), doubts: [], spans: [] };
  const weighed = findPlaces(text)
    .map((place) => ({ place, weight: weightOf(place, text) }))
    .filter(({ weight }) => weight > 0);
  const likely = weighed.map(({ place }) => place);
  const [one] = likely;
  if (one === undefined) return noPlace;
  const names = [...new Set(likely.map(({ name }) => name))];
  if (names.length > 1) {
    return { name: null, doubts: [{ code: 'several-places', words: names.join(', ') }], spans: [] };
  }
  const written = text.slice(one.start, one.end);
  const doubts: Doubt[] = one.misspelt ? [{ code: 'place-spelling', words: written }] : [];
  return { name: one.name, doubts, spans: likely };
}

/** How much speaks for a name being the place of the event, and no part of another name; 0 for nothing. */
function weightOf({ start, end, misspelt }: NamedPlace, text: string): number {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const prepositioned = /(?:^|\s)(?:i|till|t|in|to|at|resa|trip)\s+$/iu.test(before);
  const setApart = /(?:^|[,:;(\n–]\s*)$/u.test(before) || /^\s*(?:[,.;)]|¦|$)/u.test(after);
  // "Barcelona Mayors Dialogue" and "möte med Oslo stad" are other names.
  if (/^ \p{Lu}/u.test(after) || /^s?[ -](?:kommun|stad|deklaration|initiativ)/iu.test(after)) return 0;
  if (misspelt && !prepositioned) return 0;
  return (prepositioned ? 2 : 0) + (setApart ? 1 : 0);
}

/** "Syfte …", or "för att …" at the end of a sentence. */
function readPurpose(text: string): string | null {
  const named = /\b(?:syfte(?:t är)?|purpose)[: ]\s*(?:att |to )?(?<words>[^.\n]{3,300})/iu.exec(text)?.groups
    ?.words;
  const why =
    /(?<!\p{L})(?:för att|in order to)\s+(?!(?:delta|åka|resa|attend)\b)(?<words>[^.\n]{8,300})/iu.exec(text)
      ?.groups?.words;
  const words = why ?? named;
  return words === undefined ||
    directionWords.some(([, word]) => word.test(words) && words.trim().split(/\s/).length === 1)
    ? null
    : words.trim() || null;
}

const directionWords: readonly (readonly [Direction, RegExp])[] = [
  ['profiling', /(?<!\p{L})(?:profilering(?:en)?|profiling)(?!\p{L})/iu],
  ['monitoring', /(?<!\p{L})(?:omvärldsbevakning(?:en)?|monitoring)(?!\p{L})/iu],
  ['cooperation', /(?<!\p{L})(?:samverkan|cooperation)(?!\p{L})/iu],
  ['influence', /(?<!\p{L})(?:påverkan|influence)(?!\p{L})/iu],
];

function readDirections(text: string): Direction[] {
  return directionWords.flatMap(([direction, words]) => (words.test(text) ? [direction] : []));
}

function burdenOf(text: string, kind: Proposal['kind']): Pick<Proposal, 'addedBurden' | 'burden'> {
  if (kind !== 'declaration') return { addedBurden: null, burden: null };
  const { added, words } = readBurden(text);
  return { addedBurden: added, burden: words === null ? null : cut(words, LONGEST_TEXT) };
}

/** People of the directory whose whole name stands in the text. */
function namedPeople(text: string, directory: Directory): Proposal['travellers'] {
  const lower = text.toLowerCase();
  return directory.people
    .filter(({ name }) => /^\p{L}+ \p{L}+$/u.test(name) && lower.includes(name.toLowerCase()))
    .slice(0, MOST_NAMED)
    .map(({ id, name }) => ({ person: id, name }));
}

function attachmentOf(link: string): Proposal['attachments'] {
  const bare = link.replace(/[.,;)]+$/, '');
  if (!bare.startsWith('https://') || !URL.canParse(bare)) return [];
  return [{ name: new URL(bare).hostname, link: bare }];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text, as long as it was, with what is known already taken out. */
function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + BLANK.repeat(end - start) + left.slice(end),
    text,
  );
}

/** As much of it as the form takes. */
function cut<Said extends string | undefined>(said: Said, most: number): Said {
  return said?.slice(0, most) as Said;
}
