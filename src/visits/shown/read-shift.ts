import { addDays, monthsBefore } from '../../calendar/civil-date.ts';
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
  if (from === null || !moves.test(said)) return undefined;
  const groups = length.exec(said)?.groups ?? neighbour.exec(said)?.groups;
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
