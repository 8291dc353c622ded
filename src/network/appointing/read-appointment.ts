import { findTimes } from '../../calendar/time-words.ts';
import { MONTH, WEEKDAY } from '../../language/dates/date-words.ts';

/** What somebody says of who is to be contact person, in words that are yet to be looked up in the directory. */
export interface SaidOfAppointment {
  /** The words for the unit; null for that of the one who speaks. */
  readonly unit: string | null;
  /** The words for who is to be it; null when nobody is named. */
  readonly person: string | null;
  /** The words for who is not to be it any more; null when nobody is named. */
  readonly before: string | null;
  /** The words for the days; null when none are named. */
  readonly days: string | null;
}

const role =
  '(?:(?:den|vår|min|en|ny|nya|the|our|my|a|an|new) )*(?:internationella? |international )?(?:kontaktperson(?:en)?|contact person)';
const at = (unit: string) => `(?: (?:på|för|hos|i|vid|inom|at|for|of|in) (?:the )?(?<${unit}>.+?))?`;
const politely =
  "(?:(?:snälla|please|hej),? )?(?:(?:(?:kan|skulle) du|jag vill|vi vill|(?:can|could|would) you|(?:i|we) want to|(?:i|we) would like to|i'd like to)(?: please)? )?";
const replace = '(?:byta?(?: ut)?|ersätta?|ändra|replace|change|switch)';
const becomes =
  '(?:ska(?:ll)? |kommer att |får |will |is going to |is to |should )?(?:tar? över som|bli(?:r|va)?|takes? over as|becomes?)|(?:ska(?:ll)?|kommer att|får) vara|(?:will|is going to|is to|should) be';
const appoint = '(?:utse|utnämna?|gör|göra|appoint|make|name|designate)';

const patterns = [
  `${politely}${replace} ${role}${at('unit')} (?:till|mot|med|to|with|by) (?<person>.+?)${at('place')}`,
  `${politely}${replace} (?<before>.+?) (?:mot|med|with|by) (?<person>.+?) (?:som|as) ${role}${at('unit')}`,
  `${politely}${appoint} (?<person>.+?) (?:(?:till|som|as|to be) ${role}|(?:our|the|my) (?:new )?(?:international )?contact person)${at('unit')}`,
  `(?:(?:vår|our|the) )?(?:nya?|new) (?:internationella? |international )?(?:kontaktperson(?:en)?|contact person)${at('unit')} ?(?::|är|blir|is|will be) (?<person>.+?)`,
  `(?<person>.+?) (?:${becomes}) ${role}${at('unit')}`,
  // "Utse kontaktperson för kultur", "byt kontaktperson": whom is asked for by the form.
  `${politely}(?:${replace}|utse|utnämna?|appoint|name) ${role}${at('unit')}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

/** Nobody's name: the sentence is about something else, or leaves open who it is. */
const nobody =
  /^(?:vem|vilka?|någon|nån|en|ett|den|det|vi|ni|du|jag|man|om|när|hur|varför|vad|who|someone|somebody|anyone|a|an|one|the|they|we|you|i|it|sure|if|when|how|why|what|that|this)(?!\p{L})/iu;
const own =
  /^(?:oss|us|me|mig|(?:min|vår|vårt|my|our)(?: egen| egna| own)? (?:enhet|nämnd|förvaltning|kontor|bolag|unit|committee|department|administration|office|company))$/iu;
/** Longer ones are about more than a name. */
const MOST_WORDS = 6;

const figure = `\\d{1,2}(?:/\\d{1,2}|(?:st|nd|rd|th|:[ea])?(?: of)?(?: ${MONTH})?)(?: 20\\d\\d)?`;
const day = `(?:20\\d\\d-\\d\\d-\\d\\d|${figure}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? 20\\d\\d)?|i ?dag|i ?morgon|i ?övermorgon|today|tomorrow|nästa vecka|next week|(?:v\\.?|vecka|week) ?\\d{1,2})(?![\\p{L}\\d])`;
const leadsTo =
  '(?:från(?: och med)?|fr\\.? ?o\\.? ?m\\.?|med (?:start|början)|effective|starting|as|on|from|of|per|den|the|på|till|until|nästa|next)';
/** Days, with the words that lead to them: "från och med 1 januari", "as of Monday", "från 1 januari till 30 juni". */
const daysSaid = new RegExp(
  `,? (?:(?:${leadsTo} )*${day}(?: ?(?:[-–—]|till|to|until|through) ?(?:(?:den|the) )?${day})?|(?:${leadsTo} )+${WEEKDAY})(?= |,|$)`,
  'iu',
);

/** Longer texts are letters. */
const LONGEST = 300;

/** What a text says of who is to be contact person; undefined when it is about something else. */
export function readAppointment(text: string): SaidOfAppointment | undefined {
  if (text.length > LONGEST) return undefined;
  if (/\?\s*$/.test(text) && !/^\s*(?:kan|skulle|can|could|would)\s/i.test(text)) return undefined;
  const plain = text
    .normalize('NFC')
    .trim()
    .replace(/[.!?\s]+$/, '')
    .replace(/\s+/g, ' ');
  const days = daysSaid.exec(plain)?.[0] ?? timeSaid(plain);
  const words = days === null ? plain : plain.replace(days, '');
  const pattern = patterns.find((one) => one.test(words));
  if (pattern === undefined) return undefined;
  const { unit, place, person, before } = pattern.exec(words)?.groups ?? {};
  const where = unit ?? place ?? null;
  const said = { unit: where === null || own.test(where) ? null : where, before: before ?? null, days };
  if (person === undefined) return { ...said, person: null };
  if (isName(person)) return { ...said, person };
  // "Byt kontaktperson till någon annan" wants the form; "gör en plan som kontaktperson" wants something else.
  return pattern === patterns[0] ? { ...said, person: null } : undefined;
}

const leadsToTime = /(?:^| )(?:fran|from|fr o m|efter|after|i|in|pa|on|vid|at)(?: |$)/;

/** Any other time, with the words that lead to it: "från årsskiftet", "vid nyår"; null where none is led to. */
function timeSaid(plain: string): string | null {
  for (const { lead, start, end } of findTimes(plain)) {
    const before = / (?:från och med|vid|at|runt|kring|around) $/iu.exec(plain.slice(0, start))?.[0] ?? ' ';
    if (leadsToTime.test(lead) || before !== ' ') return plain.slice(Math.max(0, start - before.length), end);
  }
  return null;
}

function isName(person: string): boolean {
  return !nobody.test(person) && person.split(' ').length <= MOST_WORDS;
}
