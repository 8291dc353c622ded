import { changedMind } from '../../conversation/changed-mind.ts';
import { findDates } from '../../language/dates/find-dates.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { broadcastTexts } from './texts.ts';

const network =
  '(?:(?:alla|samtliga|everyone|everybody|all)(?: (?:i|in|on|of))? )?(?:det |the |our )?(?:internationella |international )?(?:nätverket|network|kontaktpersoner(?:na)?|contact persons)';
/** Whom it is addressed to, where nothing says that it is to be sent: "till alla kontaktpersoner: …". */
const toAll =
  '(?:till|to) (?:(?:alla|samtliga|everyone|everybody|all)(?: (?:i|in|on|of))? (?:the |our |våra )?(?:internationella |international )?(?:nätverket|network|kontaktpersoner(?:na)?|contact persons|contacts)|(?:hela )?(?:det |the |our )?(?:internationella |international )?(?:nätverket|network|kontaktpersonerna))';
const bySpreading = `(?:sprid|broadcast|spread)(?: (?:information|news|this|det här))?(?: (?:till|i|inom|to|in|within) ${network})?`;
const byTelling = `(?:skicka(?: ut)?|send|meddela|informera|berätta för|tell|inform|notify)(?: (?:information|det här|this|a message|ett meddelande))?(?: (?:till|to))? ${network}`;
/** "Sprid: …", "skicka till nätverket: …" and "till alla kontaktpersoner: …", where what is to be said stands after a sign, or "tell the network that …". */
export const spread = new RegExp(
  `^\\s*(?:${bySpreading}(?:\\s*[:,]\\s*|\\s+)|${byTelling}(?:\\s*(?:[:,–—]|\\s-|\\n)\\s*|\\s+(?:om )?(?:att|that)\\s+)|(?:(?:hej|hi)[\\s,!.]+)?(?:message |meddelande |information |info )?${toAll}\\s*(?::|[–—]\\s|\\n)\\s*)(?<text>\\S[\\s\\S]*)$`,
  'iu',
);
export const nothingSaid = new RegExp(`^\\s*(?:${bySpreading}|${byTelling})\\s*[:.!]?\\s*$`, 'iu');

/** Whether a text asks to spread something, and says what. */
const isSpreading = (text: string): boolean => spread.test(text) && !nothingSaid.test(text);

const END = '(?: då| nu| sedan)?\\s*[?.!]*\\s*$';
const sending =
  '(?:(?:det |mitt |vårt |senaste |the |my |our |last )*(?:utskicket|utskick|spridningen|nyheten till nätverket|informationen till nätverket|broadcast|spreading|news to the network))';
const asked = new RegExp(
  `^\\s*(?:hur (?:gick|går|har|är) (?:det (?:gått )?(?:för|med) )?${sending}(?: gått)?|(?:kom|nådde) ${sending} (?:fram|alla)(?: till alla)?|(?:vem|vilka|who) (?:har )?(?:nåddes av|fått|fick|nåtts av|got|was reached by) ${sending}|(?:visa|show) ${sending}|how (?:did|is|has) ${sending} (?:go|gone|fare|fared|going|do)|did ${sending} (?:arrive|reach everybody|reach everyone|reach all))${END}`,
  'iu',
);
const goesOn = new RegExp(
  `^\\s*(?:(?:och|and) )?(?:hur (?:gick|går) det|hur har det gått|(?:kom|nådde) det (?:fram|alla)(?: till alla)?|how did (?:it|that) go|how has it (?:gone|fared)|did it (?:arrive|reach everybody|reach everyone))${END}`,
  'iu',
);

const spreadBefore = `(?:(?:det|vad)(?: som)? (?:jag|vi) (?:nyss |just |har )*(?:spred|spridit|skickade(?: ut)? till nätverket|skickat(?: ut)? till nätverket)|(?:what|the news that|that which) (?:i|we) (?:have |just )*(?:spread|broadcast|sent to the network)|${sending})`;
const corrects = new RegExp(
  `^\\s*(?:(?:jag|vi|i|we) (?:vill|måste|behöver|want to|must|need to) )?(?:(?:rätta|korrigera|ändra|correct|change|fix)(?: till)? ${spreadBefore}|(?:skicka(?: ut)?|sprid) en rättelse(?: (?:till|i) nätverket)?|send a correction(?: to the network)?)\\s*(?:[.!?]*\\s*$|[:,]\\s*(?<text>[\\s\\S]*)$)`,
  'iu',
);
/** "Det är fel datum i det jag skickade ut till alla". */
const wrongInIt = new RegExp(
  `(?<!\\p{L})(?:fel|felaktig\\p{L}*|wrong|mistake|error)(?!\\p{L})[^?]{0,30}?\\s(?:i|in) (?:${sending}|(?:det|nyheten|informationen|beskedet|what|the news|the message)(?: som)? (?:jag|vi|i|we) (?:nyss |just |precis |have )*(?:spred|la ut|lade ut|spridit|skicka(?:de|t)? ut|skicka(?:de|t)? till (?:alla|nätverket)|spread|sent out|sent to (?:all|everyone|everybody|the network))(?: till (?:alla|nätverket)| to (?:all|everyone|everybody|the network))?)[^?]*$`,
  'iu',
);
const slip =
  /^\s*(?:(?:hoppsan|ojdå|oj|ops|oops|sorry|förlåt|nej)[\s,.!–-]*)*(?:(?:det (?:blev|var)|jag skrev|it was|i wrote) )?(?:(?:fel|wrong) (?:datum|dag|tid|tidpunkt|klockslag|plats|ort|länk|date|day|time|place|link))(?!\p{L}|\s+(?:på|för|om|till|hos|i|on|for|about|in|of|at)\s)[\s,.!:–-]*(?<text>[^?]*)$/iu;

/** "Det var fel datum i det": of what was just spoken of, by whatever word for wrong. */
const wrong =
  /(?<!\p{L})(?:fel(?:et|aktig\p{L}*)?|stavfel\p{L}*|felstav\p{L}*|slarvfel\p{L}*|skrivfel\p{L}*|wrong|incorrect|mistakes?|errors?|typos?|misspel\p{L}*)(?!\p{L})/iu;
/** "Kan jag rätta det?", "can I correct that" */
const toCorrect =
  /(?<!\p{L})(?:rättar?|ändrar?|korrigerar?|correct|change|fix|edit)(?: (?:till|i|jag|vi|man))* (?:det|den|it|that|this)(?!\p{L})/iu;
/** How it fared, and what else may be wrong: "gick något fel", "det är fel på remisserna". */
const ofOtherThings =
  /(?<!\p{L})(?:gick|går|gått|went|gone|go) (?:\p{L}+ )?(?:fel|wrong)(?!\p{L})|(?<!\p{L})(?:på|för|om|till|hos|med|for|about|with|to|on|at) (?!(?:det|den|it|that|this)(?!\p{L}))\p{L}/iu;
const MOST_OF_SLIP = 14;

/** Whether a text says no more than that something is wrong with what was just spoken of. */
const saysWrong = (text: string): boolean =>
  countWords(text) <= MOST_OF_SLIP &&
  (toCorrect.test(text) || (wrong.test(text) && !/\?\s*$/.test(text))) &&
  !ofOtherThings.test(text);

/** Longer texts are news themselves. */
const LONGEST = 200;

/** What a correction of the latest spreading is to say, as far as it is said; undefined where a text asks for none. */
export function correctionOfBroadcast(text: string): string | undefined {
  const found = corrects.exec(text);
  if (found !== null) return (found.groups?.text ?? '').trim();
  return text.length <= LONGEST && wrongInIt.test(text) ? '' : undefined;
}

/** "Hur gick utskicket?": whether a text asks how the latest spreading of news has fared. */
export const asksOfBroadcast = (text: string): boolean => asked.test(text);

/** "Hoppsan fel datum, det är 10 mars", said right after news were to be spread: what is right; undefined where it is no slip. */
export const slipInBroadcast = (text: string): string | undefined =>
  slip.exec(text)?.groups?.text?.trim() ?? (saysWrong(text) ? '' : undefined);

/**
 * What is asked in full after news were to be spread: "hur gick det?" of how they fared, a slip as it stands; undefined
 * where it is something else.
 */
export function askedAfterBroadcast(text: string, earlier = ''): string | undefined {
  if (goesOn.test(text)) return broadcastTexts(languageOfText(text, 'sv'))('askBroadcast');
  const isSlip =
    slipInBroadcast(text) !== undefined || (isSpreading(earlier) && toldInstead(text) !== undefined);
  return toldAnew(text, earlier) ?? (isSlip ? text : undefined);
}

/** "Nej, i Blå salen": what is to stand in place of something that was to be spread; undefined where a text says no such thing. */
export function toldInstead(text: string): string | undefined {
  const mind = changedMind(text);
  if (mind === undefined || !mind.isInstead || countWords(mind.words) > MOST_INSTEAD) return undefined;
  return mind.words;
}
const MOST_INSTEAD = 6;

/**
 * "Nej, 4 februari" right after "Sprid: Nytt möte 3 februari": the wish with the day, the time or the number that is told in the
 * place of the only one that it had; undefined where it had none or several, or something else is said.
 */
function toldAnew(text: string, earlier: string): string | undefined {
  const mind = changedMind(text);
  if (mind === undefined || !mind.isInstead || !isSpreading(earlier)) return undefined;
  for (const { told, stood } of replaced) {
    const [now, ...more] = told(mind.words);
    const [before, ...others] = stood(earlier);
    if (now === undefined || before === undefined || more.length > 0 || others.length > 0) continue;
    // Beside it nothing but small words is said, or more is meant than that.
    const rest = `${mind.words.slice(0, now.start)} ${mind.words.slice(now.end)}`;
    if (countWords(rest.replace(small, ' ').trim()) > 0) continue;
    const figures = mind.words.slice(now.start, now.end);
    // "Den 15:e" of "14 januari" is another day of that month.
    const day = dayAlone.test(figures) ? earlier.slice(before.start, before.end) : undefined;
    const instead = day?.replace(/\d{1,2}/u, Number.parseInt(figures, 10).toString()) ?? figures;
    return `${earlier.slice(0, before.start)}${instead}${earlier.slice(before.end)}`;
  }
  return undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}
const small =
  /(?<!\p{L})(?:den|det|på|till|i|kl|klockan|är|the|on|at|to|in|is|of|sista|last|dag|day|ska|skall|det|vara|bli|it|should|will|be)(?!\p{L})\.?/giu;
const clock = /(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])/gu;
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
