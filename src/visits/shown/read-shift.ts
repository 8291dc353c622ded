import { addDays, daysBetween, monthsBefore } from '../../calendar/civil-date.ts';
import { readOrdinal } from '../../language/dates/ordinal-words.ts';
import { readNumberWords, SMALL_NUMBER } from '../../language/numbers/number-words.ts';
import type { VisitFacts } from '../visit.ts';

const unit = '(?:(?<days>dag\\w*|dygn|days?)|(?<weeks>veck\\w*|weeks?)|(?<months>manad\\w*|months?))';
const length = new RegExp(
  `\\b(?<count>\\d{1,2}|a|an|${SMALL_NUMBER})(?: (?:hel|hela|extra|whole|more|full))? ${unit}(?!\\w)`,
);
/** "Till veckan efter", "to the day before". */
const neighbour = new RegExp(
  `\\b(?:till|to|into) (?:the |nasta |next )?${unit} ?(?<side>efter|darpa|after|innan|fore|before)?\\b`,
);
/** "Ta veckan efter", "prefer the week before": nothing follows that it is after. */
const nextTo = new RegExp(
  `\\b(?:the )?${unit} (?<side>efter|darpa|after|innan|fore|before)(?: (?:i ?stallet|istallet|instead|that|da|passar|battre|if possible|om det gar))*$`,
);
const prefers = /\b(?:hellre|helst|rather|prefers?|preferred|istallet|i ?stallet|instead)\b/;
const moves =
  /\b(?:skjut\w*|flytta\w*|senarelagg\w*|tidigarelagg\w*|postpon\w*|push\w*|mov(?:e|ed|ing)|delay\w*|bring|brought|reschedul\w*|boka\w* om|omboka\w*|senare|tidigare|later|earlier)\b/;
const earlier =
  /\b(?:tidigarelagg\w*|tidigare|earlier|(?:bring|brought) (?:\w+ )?forward|innan|fore|before)\b/;

/**
 * The days of a visit as a folded text moves them by a length of time ("skjuta på det en vecka", "till veckan efter");
 * undefined where it names none, or the visit has no days.
 */
export function shifted(
  said: string,
  { from, until }: Pick<VisitFacts, 'from' | 'until'>,
): Pick<VisitFacts, 'from' | 'until'> | undefined {
  if (from === null) return undefined;
  const moved = moves.test(said) ? (length.exec(said) ?? neighbour.exec(said)) : null;
  const groups = (moved ?? (prefers.test(said) || moves.test(said) ? nextTo.exec(said) : null))?.groups;
  if (groups === undefined) return undefined;
  const { count, days, weeks } = groups;
  const number = count === undefined || /^an?$/.test(count) ? 1 : (readNumberWords(count) ?? Number(count));
  if (!(number > 0)) return undefined;
  const by = earlier.test(said) ? -number : number;
  const move = (date: string) => {
    if (days !== undefined) return addDays(date, by);
    return weeks === undefined ? monthsBefore(date, -by) : addDays(date, by * 7);
  };
  return { from: move(from), until: until === null ? null : move(until) };
}

const N = `(?<count>\\d{1,2}|an?|${SMALL_NUMBER})`;
const stays =
  '(?:(?:blir|ar|stannar|stanna|vara|varar|is|are|be|stay(?:s|ing)?|last(?:s|ing)?|makes?|making)\\b(?: \\w+){0,3})';
const longer = new RegExp(
  `\\b${stays} ${N} (?:dag|dagar|dygn|days?) (?<side>langre|kortare|till|extra|mer|mindre|longer|shorter|more|less)\\b|\\b${stays} (?:(?:en|an|ytterligare) )?(?:extra|another|ytterligare) (?:dag|day)\\b`,
);

/** The days of a visit as a folded text makes it so many days longer or shorter; undefined where it does not. */
export function lengthened(
  said: string,
  { from, until }: Pick<VisitFacts, 'from' | 'until'>,
): Pick<VisitFacts, 'from' | 'until'> | undefined {
  const found = from === null ? null : longer.exec(said);
  if (from === null || found === null) return undefined;
  const { count = 'a', side = '' } = found.groups ?? {};
  const number = /^an?$/.test(count) ? 1 : (readNumberWords(count) ?? Number(count));
  if (!(number > 0)) return undefined;
  const last = addDays(until ?? from, /^(?:kortare|mindre|shorter|less)$/.test(side) ? -number : number);
  return last < from ? undefined : { from, until: last };
}

const day =
  '(?:den |the |on )+(?<day>\\d{1,2}(?!\\d)|[a-z-]+)(?::?[ae]|st|nd|rd|th)?(?![a-z]| (?:dag|veck|manad|day|week|month|of \\w|\\d|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec))';
const going =
  '(?:(?:aker|reser|flyger|far|drar|sticker|ger sig|vander) (?:\\w+ )?(?:hem|tillbaka|ivag|av)|aker|stannar|(?:go(?:es|ing)?|fly(?:ing)?|head(?:s|ing)?) (?:home|back)|leav(?:e|es|ing)|stay(?:s|ing)?)';
const coming = '(?:kommer|anlander|landar|dyker upp|arriv(?:e|es|ing)|com(?:e|es|ing)|land(?:s|ing)?)';
const leavesOn = new RegExp(`\\b${going}\\b(?: \\w+){0,4}? ${day}`);
const comesOn = new RegExp(`\\b${coming}\\b(?: (?!och\\b|and\\b)\\w+){0,3}? ${day}`);

/**
 * The days of a visit as a folded text cuts or stretches them by a day of their month ("åker hem redan den åttonde", "they
 * arrive on the 9th"); undefined where it names none, or the last would come before the first.
 */
export function fromOrUntilDay(
  said: string,
  { from, until }: Pick<VisitFacts, 'from' | 'until'>,
): Pick<VisitFacts, 'from' | 'until'> | undefined {
  if (from === null) return undefined;
  const last = until ?? from;
  const first = dayNear(comesOn.exec(said)?.groups?.day, from) ?? from;
  const end = dayNear(leavesOn.exec(said)?.groups?.day, last) ?? last;
  return (first === from && end === last) || end < first ? undefined : { from: first, until: end };
}

/** "Det är den 19:e", "the date is the 9th", "den 20 ska det vara": nothing but which day it is. */
const alone =
  /^(?:(?:det|datumet|dagen|it|that|the (?:date|day))(?:['’]s| (?:ar|e|blir|blev|ska (?:vara|bli)|skulle vara|is|was|should be|will be)) )?(?:den |the |pa den |on the )(?<day>\d{1,2}|[a-z]+)(?: ?:?[ae]|st|nd|rd|th)?(?: (?:istallet|i stallet|instead|(?:ar|e|blir|ska|skulle) det(?: vara| bli)?|it (?:is|should be)))?$/;

/** The days of a visit as it is moved to another first day of their month ("nej, den 13"), as long as they were. */
export function onDay(
  said: string,
  { from, until }: Pick<VisitFacts, 'from' | 'until'>,
): Pick<VisitFacts, 'from' | 'until'> | undefined {
  const first = from === null ? undefined : dayNear(alone.exec(said)?.groups?.day, from);
  if (from === null || first === undefined || first === from) return undefined;
  return { from: first, until: until === null ? null : addDays(first, daysBetween(from, until)) };
}

/** A day of the month of a date; undefined for none. "Den andra" may be another one. */
function dayNear(words: string | undefined, date: string): string | undefined {
  if (words === undefined || words === 'andra') return undefined;
  const number = /^\d+$/.test(words) ? Number(words) : readOrdinal(words);
  const lastOfMonth = Number(addDays(monthsBefore(`${date.slice(0, 7)}-01`, -1), -1).slice(8));
  if (number === undefined || number < 1 || number > lastOfMonth) return undefined;
  return `${date.slice(0, 8)}${String(number).padStart(2, '0')}`;
}
