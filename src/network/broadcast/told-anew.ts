import { changedMind } from '../../conversation/changed-mind.ts';
import { findDates } from '../../language/dates/find-dates.ts';
import { countWords } from '../../language/words.ts';

/**
 * "Nej, 4 februari" right after "Sprid: Nytt möte 3 februari": the wish with the day, the time or the number that is told in the
 * place of the only one that it had; undefined where it had none or several, or something else is said.
 */
export function toldAnew(text: string, earlier: string): string | undefined {
  const mind = changedMind(text);
  if (mind === undefined || !mind.isInstead) return undefined;
  const said = withoutReason(mind.words);
  for (const { told, stood } of replaced) {
    const [now, ...more] = told(said);
    const [before, ...others] = stood(earlier);
    if (now === undefined || before === undefined || more.length > 0 || others.length > 0) continue;
    // Beside it nothing but small words is said, or more is meant than that.
    const rest = `${said.slice(0, now.start)} ${said.slice(now.end)}`;
    if (countWords(rest.replace(small, ' ').trim()) > 0) continue;
    const figures = said.slice(now.start, now.end);
    // "Den 15:e" of "14 januari" is another day of that month.
    const day = dayAlone.test(figures) ? earlier.slice(before.start, before.end) : undefined;
    const instead = day?.replace(/\d{1,2}/u, Number.parseInt(figures, 10).toString()) ?? figures;
    return `${earlier.slice(0, before.start)}${instead}${earlier.slice(before.end)}`;
  }
  return undefined;
}

/** "…, lokalen var upptagen, rätta det": why it is another, and that it is to be put right; with no figures of its own. */
const reason =
  /^(?:(?:och|så|and|so) )?(?:(?:kan du |could you |can you |please |snälla )?(?:rätta|ändra|korrigera|uppdatera|fixa|byt|correct|change|fix|update)(?: till)?(?: (?:det|den|dagen|datumet|tiden|it|that|the (?:day|date|time)))?(?: (?:tack|please|är du snäll))?|(?:för|eftersom|därför att|because|since|as) .+|.*(?<!\p{L})(?:var|blev|hade|gick|kunde|visade sig|was|were|had|got|could|turned out)(?!\p{L}).*)$/iu;

/** What is told in place of something, without the sentences after it that only say why. */
function withoutReason(words: string): string {
  const [first = '', ...after] = words.split(
    /\s*[,;!–]\s+|(?<=\p{L}{2})\.\s+|\s+(?=(?:för|eftersom|because|since)\s\p{L})/iu,
  );
  return after.every((one) => reason.test(one) && !/\d/.test(one)) ? first : words;
}

interface Span {
  readonly start: number;
  readonly end: number;
}
const small =
  /(?<!\p{L})(?:den|det|på|till|i|kl|klockan|är|the|on|at|to|in|is|of|sista|last|dag|day|ska|skall|vara|blir?|blev|it|should|will|be)(?!\p{L})\.?/giu;
const clock =
  /(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])|(?<=(?<!\p{L})(?:kl\.?|klockan) )(?:[01]?\d|2[0-3])(?![\p{L}\d.:-])/giu;
const spansOf = (text: string, form: RegExp): readonly Span[] =>
  [...text.matchAll(form)].map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
const days = (text: string): readonly Span[] => findDates(text, ANY_DAY);
/** "15e", "den 15:e" and "the 15th", of a month that is named already. */
const dayAlone = /^\d{1,2}(?::?[ae]|st|nd|rd|th)?$/iu;
const dayOfMonth = /(?<=^(?:den |the )?)(?:3[01]|[12]\d|[1-9])(?::?[ae]|st|nd|rd|th)?(?![\p{L}\d:./-])/giu;
/** What takes the place of one of its own kind. */
const replaced: readonly Record<'told' | 'stood', (text: string) => readonly Span[]>[] = [
  { told: days, stood: days },
  { told: (text) => spansOf(text, clock), stood: (text) => spansOf(text, clock) },
  {
    told: (text) => spansOf(text, dayOfMonth),
    stood: (text) =>
      days(text).filter(({ start }) => /^(?:3[01]|[12]\d|[1-9])\P{N}/u.test(text.slice(start))),
  },
];
/** Where a day stands does not depend on which day it is today. */
const ANY_DAY = '2026-01-01';
