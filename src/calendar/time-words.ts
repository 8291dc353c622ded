import { FOLDED_ORDINAL, withDaysInFigures } from '../language/dates/ordinal-words.ts';
import { recentTexts } from '../language/kept/recent-texts.ts';
import { NUMBER_IN_WORDS } from '../language/numbers/number-words.ts';
import { fold } from '../language/words.ts';

/** Patterns of folded words, of which a time is made. `may` is a month where no subject follows it. */
const LONG_MONTH =
  'januari|january|februari|february|feb|mars|march|april|apr|maj|may(?! (?:we|i|he|she|it|they|you|one|be|the|a|an)\\b)|juni|june|jun|juli|july|augusti|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|december|dec';
const ANY_MONTH = `(?:${LONG_MONTH}|jan|mar)`;
/** "Jan" and "mar" are months beside a word of time, a year or another month: "Jan-Erik" is none. */
const SHORT_MONTH = `(?:(?<=\\b(?:i|in|under|during|sedan|sen|since|till|until|mellan|between|och|and|to|\\d{1,2}) |${ANY_MONTH}\\.?(?: ?[-–] ?|, ))(?:jan|mar)|(?:jan|mar)(?=\\.?(?: 20\\d\\d\\b|(?: ?[-–] ?|, | (?:och|and|till|to) )${ANY_MONTH}\\b)))`;
export const FOLDED_MONTH = `(?:${LONG_MONTH}|${SHORT_MONTH})\\b\\.?`;
const YEAR =
  '(?<!\\d|[/:]|\\b(?:ks|dnr) |(?<!20\\d\\d ?)[-–])20\\d\\d(?!\\d|[/:]\\d|[-–](?!20\\d\\d(?!\\d))\\d)';
export const WHICH =
  'forra|forrforra|foregaende|last|previous|nasta|next|den har|det har|denna|detta|innevarande|this|the current|current';
const RELATIVE_YEAR = `(?:i ar|i ?fjol|fjol|i ?forfjol|forfjol|arets(?: slut)?|(?:${WHICH}) (?:ar(?:et)?|year))`;
const OF_YEAR = `(?:,? (?:(?:i|of|in|av|for|under) )?(?:the )?(?:${YEAR}|${RELATIVE_YEAR}))?`;
const UNIT =
  '(?:veckan?|veckor(?:na)?|weeks?|manad(?:en|er|erna)?|months?|kvartal(?:et|en)?|quarters?|halvar(?:et|en)?|half[- ]years?|termin(?:en|er)?|terms?|semesters?|ar(?:et|en)?|years?|dag(?:en|ar|arna)?|days?|dygn(?:et|en)?)';
export const COUNT = `(?:\\d{1,3}|(?:${NUMBER_IN_WORDS}))`;
export const BACK = '(?:senaste|sista|gangna|past|last)';
export const AHEAD = '(?:kommande|narmaste|nastkommande|next|coming|following|inom|within)';
const SPAN = `(?:${BACK}|${AHEAD})(?: the)?(?: next)? ${COUNT} ${UNIT}|(?:senaste|gangna|past|kommande|narmaste|nastkommande|coming) ${UNIT}|inom (?:en|ett) ${UNIT}`;
const AGO = `for ${COUNT} ${UNIT} (?:sedan|sen)|${COUNT} ${UNIT} ago`;
/** "The end of the year", "during the month": the one that is under way. */
const UNDER_WAY =
  '(?:veckan|manaden|terminen|kvartalet|aret)(?= ut\\b)|(?<=\\b(?:slutet|utgangen|borjan|mitten|resten) (?:av|pa) |\\b(?:under|hela) )(?:aret|halvaret|kvartalet|terminen|manaden|veckan)|(?<=\\b(?:end|beginning|start|middle|rest) of |\\b(?:end|beginning|start|middle|rest) of the |\\b(?:during|whole) (?:the )?)(?:year|half-year|quarter|term|month|week)';
const RELATIVE = `${UNDER_WAY}|(?:${WHICH}) ${UNIT}|(?:veckans|manadens|kvartalets)(?: slut)?`;
/** "I vår" is a season where nothing follows that could be ours. */
const SEASON_NAME =
  '(?:(?<=\\bi )(?:var(?=$|[?.!,]|\\s+(?:och|som|hos|for|till|pa|da|eller (?:inte|ej|ar|slipper|kommer|blir|far|har))\\b)|varas|sommar|somras|host|hostas|vinter|vintras)|(?<=\\b(?:nasta|denna|forra) )(?:var|sommar|host|vinter)|varen|sommaren|hosten|vintern|var(?= 20\\d\\d)|sommar(?= 20\\d\\d)|host(?= 20\\d\\d)|vinter(?= 20\\d\\d)|spring|summer|autumn|winter|(?<=\\b(?:in|the|this|last|next|during) )fall|winter|varterminen|hostterminen|spring term|autumn term)\\b';
const NTH = 'forsta|andra|tredje|fjarde|sista|first|second|third|fourth|1st|2nd|3rd|4th|1:a|2:a|3:e|4:e';
const QUARTER = `(?:(?:q|kv|kvartal |quarter )[1-4]|(?:${NTH}) (?:kvartalet|quarter)|h[12]|(?:${NTH}) (?:halvaret|half(?: of (?:the )?year)?))\\b`;
export const HOLIDAY =
  "(?:mellandagarna|jul(?:en|as|helgen|afton)?|christmas|nyar(?:et|safton|s)?|new year(?:['’ ]?s(?: eve)?)?|arsskiftet|(?:the )?turn of the year|pask(?:en|as|helgen)?|easter|midsommar(?:en|afton|helgen|s)?|midsummer|lucia(?:dagen|helgen)?|(?:saint|st\\.?) lucy(?:['’]?s day)?|tretton(?:d|h)\\p{L}*|epiphany|valborg(?:smassoafton)?|walpurgis(?: night)?|forsta maj|may day|kristi himmelsfard\\p{L}*|ascension day|pingst(?:en|helgen|afton|dagen)?|pentecost|whitsun|nationaldagen|(?:the )?national day|alla helgon(?:a|s)?(?: dag| helg|helgen)?|allhelgona(?:helgen)?|all saints(?:['’]? day)?)\\b";
const ORDINAL = '(?::?[ae]|st|nd|rd|th)?\\b';
const DAY_NUMBER = `(?<!\\d|[/:.]|\\d-)(?:3[01]|[12]\\d|0?[1-9])${ORDINAL}(?!\\d|[/:]\\d)`;
const BETWEEN_DAYS = '(?: ?[-–] ?| (?:och|o|a|till|te|to|and|until) (?:den |the )?)';
/** In "4-5 mars" it stands after a hyphen. */
const OTHER_DAY = `${BETWEEN_DAYS}(?:3[01]|[12]\\d|0?[1-9])${ORDINAL}(?!\\d|[/:]\\d)`;
const DATE = [
  '(?<!\\d)20\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d)',
  `${DAY_NUMBER}(?:${OTHER_DAY})?(?: of)? ${FOLDED_MONTH}(?:,? ${YEAR})?`,
  `${FOLDED_ORDINAL}(?: of| i)? ${FOLDED_MONTH}(?:,? ${YEAR})?`,
  `${FOLDED_MONTH} ${DAY_NUMBER}(?:${OTHER_DAY}(?! (?:${FOLDED_MONTH})))?(?:,? ${YEAR})?`,
  '(?<![\\d/]|20\\d\\d-)\\d{1,2}(?: ?[-–] ?\\d{1,2}(?=/))?/(?:1[0-2]|0?[1-9])(?:[-/ ]20\\d\\d)?(?![\\d/])',
].join('|');
const WEEK =
  '(?:v\\.? ?|vecka |veckorna |week |weeks )\\d{1,2}(?:(?: ?[-–] ?| (?:till|te|t|to) )\\d{1,2}|(?:(?:, ?| (?:och|o|a|and|&) )(?:v\\.? ?)?\\d{1,2}(?![\\d./:]|,? (?:pers|people|st |pax|' +
  LONG_MONTH +
  ')|20)){1,4})?(?!\\d|/)(?:,? 20\\d\\d)?';
export const FOLDED_WEEKDAY =
  '(?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
export const OF_WEEKDAY = `${WHICH}|senaste|past|kommande|narmaste|coming`;
/** "Fredagen den 4 december", "förra fredagen", "i fredags", "måndag nästa vecka". */
const DAY_OF_WEEK = `${FOLDED_WEEKDAY}(?:en)?,? (?:den |the )?(?:${DATE})|(?:(?:${OF_WEEKDAY}) )?${FOLDED_WEEKDAY}(?:en|s)?\\b(?: (?:i |in |of |pa )?(?:(?:${WHICH}) (?:veckan?|week)|${WEEK}))?`;
export const WEEKEND = '(?:helg(?:en)?|week-?end(?:en)?)';
/** "Sista augusti", "the last day of August": one day, where "last August" is a month. */
export const LAST_DAY =
  '(?:(?:den )?(?:sista|siste)(?: (?:dagen?))?(?: (?:i|av))? |(?:the )?last (?:day )?of )';
const DAY = [
  DATE,
  `${LAST_DAY}${FOLDED_MONTH}${OF_YEAR}`,
  `(?:(?:${OF_WEEKDAY}) )?${WEEKEND}\\b`,
  '(?:(?:i )?(?:overmorgon|forrgar)|dagen efter i ?morgon|(?:the )?day (?:after tomorrow|before yesterday))\\b',
  '(?:idag|i dag|dagens|today|igar|i gar|yesterday|imorgon|i morgon|imorn|tomorrow)\\b',
  WEEK,
  DAY_OF_WEEK,
].join('|');
const NAMED = `(?:(?:${WHICH}) )?(?:${FOLDED_MONTH}|${SEASON_NAME}|${QUARTER}|${HOLIDAY})${OF_YEAR}`;
const PART = `(?:${DAY}|${AGO}|${SPAN}|${NAMED}|${RELATIVE_YEAR}|${RELATIVE}|(?:ar(?:et)? |year )?${YEAR})`;

/** What stands before a time and is said with it. */
const LEAD =
  '(?:i|in|under|during|for|pa|on|den|det|de|the|av|of|fran|from|fr o m|fran och med|sedan|sen|since|anda|(?<!\\b(?:ser|se|sett|kolla|kollar|titta|tittar) )efter|(?<!\\b(?:look|looks|looking|looked) )after|mellan|between|(?<!\\b(?:ja|nej) )till|tills|until|till och med|t o m|tom|t\\.o\\.m\\.|fram|senast|innan|fore|by|before|through|up to|over|hela|whole|hittills|so far|slutet|utgangen|borjan|mitten|end|beginning|start|middle|mid)';
const JOIN =
  '(?: ?[-–] ?| (?:och|o|a|och med|and|till|te|till och med|t o m|fram till|tills|to|until|through|eller|or) )';
const source = `(?<![\\p{L}\\d])(?<lead>(?:(?:${LEAD} )|mid-){0,5})(?<first>${PART})(?![\\p{L}])(?:(?<join>${JOIN})(?<leadNext>(?:(?:${LEAD} )|mid-){0,5})(?<second>${PART})(?!\\p{L})|(?: (?:och )?(?:fram till|till|until|to) (?:nu|now))?)`;
const time = new RegExp(source, 'gu');

/** A time as it is said in a text: the words before it, and one or two ends, folded. */
export interface TimeSaid {
  readonly lead: string;
  readonly first: string;
  /** What joins it to a second end. */
  readonly second: string | undefined;
  /** The words before that end. */
  readonly leadNext: string;
  /** Where its words stand in the text, in Unicode's composed form. */
  readonly start: number;
  readonly end: number;
}

/** Several rooms look for the times of one message. */
const MOST_KEPT = 2_000;

/** The times that a text names, in their order; which days they are is for named-period.ts. */
export const findTimes = recentTexts(MOST_KEPT, (text): readonly TimeSaid[] => {
  const whole = text.normalize('NFC');
  const plain = fold(whole);
  // Letters that fold to more or fewer than one would move what follows.
  if (plain.length !== whole.length) return [];
  const found = [...plain.matchAll(time)].map(({ groups = {}, index, 0: said }) => ({
    // "Från mars till nu" is since March.
    lead: `${(groups.lead ?? '').trim()}${/ (?:nu|now)$/.test(said) ? ' sedan' : ''}`,
    ...{
      first: withDaysInFigures(groups.first ?? ''),
      second: groups.second && withDaysInFigures(groups.second),
    },
    leadNext: `${groups.join ?? ''}${groups.leadNext ?? ''}`.trim(),
    ...{ start: index, end: index + said.length },
  }));
  return found.reduce<TimeSaid[]>((said, next) => joined(said, next, plain), []);
});

const yearAlone = new RegExp(`^(?:${YEAR}|${RELATIVE_YEAR})$`, 'u');

/** "I februari, mars och april" is one time from the first to the last of them, and "nästa år i mars" a month. */
function joined(said: readonly TimeSaid[], next: TimeSaid, plain: string): TimeSaid[] {
  const before = said.at(-1);
  const one = before && (listed(before, next, plain) ?? ofYearBefore(before, next, plain));
  return one === undefined ? [...said, next] : [...said.slice(0, -1), { ...one, end: next.end }];
}

function listed(before: TimeSaid, next: TimeSaid, plain: string): TimeSaid | undefined {
  const isListed = /^(?:,|,? (?:och|and|samt|eller|or)) ?$/.test(plain.slice(before.end, next.start));
  if (!isListed || shapeOf(before.second ?? before.first) !== shapeOf(next.first)) return undefined;
  return { ...before, second: next.second ?? next.first, leadNext: next.second ? next.leadNext : '' };
}

function ofYearBefore(before: TimeSaid, next: TimeSaid, plain: string): TimeSaid | undefined {
  const isOfYear =
    /^(?:|i|in|under|during)$/.test(before.lead) &&
    [before, next].every(({ second }) => second === undefined) &&
    yearAlone.test(before.first) &&
    !/20\d\d| ar$/.test(next.first) &&
    /^,? $/.test(plain.slice(before.end, next.start));
  return isOfYear ? { ...next, first: `${next.first} ${before.first}`, start: before.start } : undefined;
}

/** What kind of time words are, whichever month, weekday, number or year they name. */
const shapeOf = (words: string) =>
  words
    .replace(/(?<=.),? 20\d\d$/, '')
    .replace(new RegExp(`${ANY_MONTH}\\b`, 'u'), 'month')
    .replace(new RegExp(FOLDED_WEEKDAY, 'u'), 'weekday')
    .replace(/\d+/g, '0');

/** A text apart from the times that it names: its other words, and the words of the times. */
export function partTimes(text: string): { readonly words: string; readonly time: string } {
  const whole = text.normalize('NFC');
  const times = findTimes(whole);
  const words = times.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    whole,
  );
  return {
    words: words.replace(/\s+/g, ' ').trim(),
    time: times.map(({ start, end }) => whole.slice(start, end)).join(' '),
  };
}

/** Words of time that are left where no time is read. */
const unreadTime =
  /(?<![\p{L}\d/:-])(?:\d{1,2}|20\d\d|år(?:et|en)?|years?|månad\p{L}*|months?|veck\p{L}*|weeks?|weekends?|kvartal\p{L}*|quarters?|halvår\p{L}*|\p{L}*termin(?:en|er)?|semesters?|dag(?:en|ar|arna)|days|helg(?:en|er)?|somrar\p{L}*|sommar\p{L}*|höst(?:en|ar)?|vint\p{L}*|vår(?:en|ar)|pingst\p{L}*|\p{L}*lov(?:et)?|decenni\p{L}*|decades?)(?![\p{L}\d/:-])/iu;

/** Whether words that no time was read of speak of one all the same. */
export const namesTime = (words: string): boolean => unreadTime.test(words.normalize('NFC'));
