import { changedMind } from '../../conversation/changed-mind.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { broadcastTexts } from './texts.ts';
import { toldAnew } from './told-anew.ts';

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
  return (isSpreading(earlier) ? toldAnew(text, earlier) : undefined) ?? (isSlip ? text : undefined);
}

/** "Nej, i Blå salen": what is to stand in place of something that was to be spread; undefined where a text says no such thing. */
export function toldInstead(text: string): string | undefined {
  const mind = changedMind(text);
  if (mind === undefined || !mind.isInstead || countWords(mind.words) > MOST_INSTEAD) return undefined;
  return mind.words;
}
const MOST_INSTEAD = 6;
