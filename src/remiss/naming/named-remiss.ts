import type { Language } from '../../language/language.ts';
import { readAskedFacts } from '../../language/naming/asked-fact.ts';
import { meetingThen } from '../../language/naming/told-words.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { asDiaryWrites, findNumberForms, keyOf, type NumberForm } from '../reading/diary-number-forms.ts';
import { ownNumberTold } from '../told/own-number-told.ts';

/** What a message is to the remisses whose numbers it names. */
export interface Naming {
  /** The numbers as they are written, and as they are found. */
  readonly numbers: readonly { readonly words: string; readonly key: string }[];
  /** Whether it tells of something done or to be done, which the card is for. */
  readonly tellsOfAct: boolean;
  /** Whether it asks when the committee meets, or its papers go out. */
  readonly asksMeeting: boolean;
  /** The words beside the numbers: a unit may be among them. */
  readonly rest: string;
}

/** Whoever writes of one remiss writes a few sentences; letters and documents are read elsewhere. */
const LONGEST = 400;
/** A question with so few words beside the number asks about nothing but that number. */
const FEW = 4;
/** "2026/27" is a school year more often than a number. */
const FEWEST_DIGITS = 3;

const actsInSwedish =
  /\b(?:svar(?:a|ar|at|ade|en|et|s|stid\w*)?|remissvar\w*|besvara\w*|yttra\w*|avst(?:a|ar|att|od)|forlang\w*|bevilja\w*|anstand\w*|mer tid|langre tid|skicka\w*|lamna\w*|mottag\w*|tagit emot|inkom\w*|handlagg\w*|paminn\w*|paminnelse\w*|ta(?:r|git)? (?:bort|tillbaka)|dra tillbaka|aterkalla\w*|(?:registrerad|registrerat|finns) (?:tva|flera) ganger|dubbelt)\b/;
const actsInEnglish =
  /\b(?:answer\w*|repl(?:y|ies|ied)|respon\w*|abstain\w*|exten\w*|grant\w*|more time|sent|send|submit\w*|receiv\w*|handler|remind\w*|withdraw\w*|take back|remove\w*|delete\w*|twice)\b/;
/** Another last day: by a verb at the front, or by one beside the word for the day. "Andra" is a number too. */
const movesInSwedish = new RegExp(
  [
    String.raw`^(?:hej\S* )?(?:(?:kan|skulle|kunde) (?:du|ni|vi|man|jag) )?(?:andra|ratta|flytta|senarelagg|skjut|skjuta|byt|byta)\b`,
    String.raw`\b(?:ny|nytt|nya|fel|ratt|annan|annat|senare|andra\w*|ratta\w*|flytta\w*|byt\w*) (?:pa )?(?:det )?(?:sista (?:svars)?dag\w*|(?:svars|slut)?datum\w*|svarsdag\w*|svarstid\w*|frist\w*)\b`,
    String.raw`\b(?:sista (?:svars)?dag\w*|(?:svars|slut)?datum\w*|svarsdag\w*)\b.*\b(?:fel|andra\w*|ratta\w*|flytta\w*|ska (?:i stallet )?vara \d)`,
    String.raw`\b(?:flytta\w*|skjut\w*|skjuta) (?:fram|upp)\b|\b(?:senarelagg\w*|senarelagd)\b`,
  ].join('|'),
);
const movesInEnglish = new RegExp(
  [
    String.raw`^(?:(?:can|could) (?:you|we|i) )?(?:please )?(?:change|move|postpone|correct|push back)\b`,
    String.raw`\b(?:new|wrong|another|later|chang\w*|mov(?:e|ed|ing)|postpon\w*|correct\w*) (?:the )?(?:last day|deadline|due date|date)\b`,
    String.raw`\b(?:last day|deadline|due date|date)\b.*\b(?:wrong|chang\w*|mov(?:e|ed|ing)|postpon\w*|corrected|should be \d)`,
    String.raw`\bpostpon\w*\b`,
  ].join('|'),
);
/** What the card of a remiss shows without more ado. */
const shownInSwedish =
  /\b(?:remiss\w*|checklista\w*|kalender\w*|sista dag\w*|laget|gar det|hant|hander|(?:svars)?mall(?:en)?)\b/;
const shownInEnglish =
  /\b(?:referrals?|checklist|calendar|deadline|last day|due|going on|happening|template)\b/;
const moreTime = /\b(?:forlang\w*|anstand\w*|bevilja\w*|mer tid|langre tid|exten\w*|grant\w*|more time)\b/;

/** Whether folded words speak of more time. */
export const speaksOfMoreTime = (rest: string) => moreTime.test(rest);

/** When the committee meets for the last time before the last day, and when the papers of that meeting go out. */
const meetingInSwedish = new RegExp(
  [
    String.raw`\b(?:handlingar\w*|protokoll\w*|juster\w*|sammantrad\w*|namndmote\w*|utskick\w*|ta(?:r|s)? upp)\b`,
    String.raw`\b(?:sista|nasta|vilken|vilket) (?:\S+ )?(?:namnd\w*|mote\w*)\b`,
    meetingThen.sv,
  ].join('|'),
);
const meetingInEnglish = new RegExp(String.raw`\b(?:papers|minutes|meetings?|meets?)\b|${meetingThen.en}`);

/** Whether folded words speak of the committee's meetings or their papers. */
export const speaksOfMeeting = (rest: string) => meetingInSwedish.test(rest) || meetingInEnglish.test(rest);

const signedAtOnce =
  /\b(?:omedelbar\w*|direkt\w*|genast|samma dag|at once|immediate\w*|(?:straight|right) away|(?:the )?same day)\b/;
const signedAsUsual = /\b(?:vanlig\w*|ordinarie|usual\w*|normal\w*|ordinary)\b/;
const signed =
  /\b(?:\w*juster\w*|protokoll\w*|skriv\w* (?:pa|under)|(?:pa|under)skriv\w*|signer\w*|minutes|sign(?:ed|ing)?)\b/;

/** How minutes are signed. */
export type Signing = 'at-once' | 'as-usual';

/** Which way of signing the minutes folded words speak of; undefined for none. */
export function signingSaid(rest: string): Signing | undefined {
  if (!signed.test(rest)) return undefined;
  if (signedAtOnce.test(rest)) return 'at-once';
  return signedAsUsual.test(rest) ? 'as-usual' : undefined;
}

const question =
  /\?|^(?:hej\S* )?(?:vem|vad|vilk\w+|hur|nar|varfor|far|kan|ska|maste|behover|ar|galler|who|what|which|how|when|why|may|can|must|should|do|does|is|are|har|finns|have|has|did)\b/;
/** A request put as a question. */
const asksToAct = /^(?:hej\S* )?(?:kan|skulle|kunde|can|could|please)\b/;
const namesStrategy = /\b(?:strategin?|strategins|policyn?|strategy|policy)\b/;
const asksDecider = /\b(?:(?:vem|vilken|vilka|who|which)(?: \w+)? (?:beslut|bestam|avgor|fattar|decid)\w*)\b/;

/** Whether folded words ask what the strategy says, or who decides. */
export const asksStrategy = (rest: string) => namesStrategy.test(rest) || asksDecider.test(rest);

/** Whether folded words say something of a remiss: what is done with it, when its papers go out, how it stands. */
export const speaksOfRemiss = (rest: string) =>
  [tellsInSwedish, tellsInEnglish, speaksOfMeeting].some((tells) => tells(rest)) ||
  shownInSwedish.test(rest) ||
  shownInEnglish.test(rest);

/** Words that go on after a name: how it stands, when, and what is done. */
export const isOfQuestion =
  /^(?:klar\w*|besvarad\w*|inne|ut|nu|an|redan|snart|idag|dag|gang|ga[r]?|ska\w*|vara|blev|blir|igen|tack|going|done|ready|now|yet|please|already|out|time|tid|mer|more|kort\w*|vi|oss|we|us|senast|star|standing|stand)$/;

/** Laws and programmes are numbered by year too, and so are terms and the matters of IB. */
const otherSeries = /^(?:EU|EG|EC|EES|EEA|COM|KOM|SWD|SFS|SOU|DS|HT|VT|IB|ISO|OSL|LOU)$/i;
const otherSeriesBefore =
  /\b(?:forordning\w*|direktiv\w*|regulation|directive|lag(?:en)?|sfs|sou|prop\.?|ib|note|agenda)(?: \((?:eu|eg|ec)\))?(?: (?:no|nr)\.?)? ?$|\((?:eu|eg|ec)\) ?$/;
const cityDiary = /^(?:KSK?|KF|SLK)$/i;
const labelBefore =
  /\b(?:dnr|diarie ?(?:nr|nummer|numret)|diary number|case (?:number|no)|reference|remiss(?:en)?|referral)[.: ]*(?:(?:ar|is) )?$/;

/** Takes a message and gives the remisses that it names by number; undefined where it is for somebody else. */
export function readNaming(message: string): Naming | undefined {
  const seen = numbersSeen(message);
  if (seen === undefined) return undefined;
  const { numbers, rest } = seen;
  const count = wordsOf(rest).length;
  const acts = tellsInSwedish(rest) || tellsInEnglish(rest);
  const asks = question.test(fold(message));
  const asksMeeting = asks && speaksOfMeeting(rest);
  const isShown = shownInSwedish.test(rest) || shownInEnglish.test(rest);
  const asksFact = numbers.some(({ isSure }) => isSure) && readAskedFacts(message).length > 0;
  const isAbout = acts || asksMeeting || isShown || asksFact;
  if (asks && count > FEW && (!isAbout || asksStrategy(rest))) return undefined;
  const sure = numbers.filter(({ isSure }) => isSure);
  const perhaps = isAbout || count <= FEW ? numbers.filter(({ isLong }) => isLong || count === 0) : [];
  const meant = sure.length > 0 ? sure : perhaps;
  if (meant.length === 0) return undefined;
  return { numbers: meant, tellsOfAct: acts && (!asks || asksToAct.test(rest)), asksMeeting, rest };
}

/**
 * Takes a message and gives what may be numbers of remisses in it, whatever it says: only the register tells whether they
 * are. Undefined where there are none, or it asks what the strategy says in so many words.
 */
export function readPossibleNaming(message: string): Naming | undefined {
  const { numbers, rest } = numbersSeen(message) ?? { numbers: [], rest: '' };
  const meant = numbers.filter(({ isSure, isLong }) => isSure || isLong);
  if (meant.length === 0 || namesStrategy.test(rest)) return undefined;
  const asks = question.test(fold(message));
  const acts = tellsInSwedish(rest) || tellsInEnglish(rest);
  return {
    ...{ numbers: meant, rest, asksMeeting: asks && speaksOfMeeting(rest) },
    tellsOfAct: asks ? acts && asksToAct.test(rest) : true,
  };
}

/** The numbers of a message that is no letter, and the words beside them. */
function numbersSeen(message: string): { numbers: SeenNumber[]; rest: string } | undefined {
  if (message.length > LONGEST || !/\d/.test(message)) return undefined;
  const text = asDiaryWrites(message.normalize('NFC'));
  const own = ownNumberTold(text);
  const numbers = findNumberForms(text)
    .map((form) => toNumber(form, text))
    .filter((number) => number !== undefined)
    .filter(({ words }) => words !== own || cityDiary.test(words.split(/[^\p{L}]/u)[0] ?? ''));
  return { numbers, rest: withoutNumbers(text, numbers) };
}

/** The language that the words beside the numbers are of; undefined where they do not tell. */
export function languageOfNaming(message: string): Language | undefined {
  const rest = fold(message);
  if (/[åäö]/i.test(message) || tellsInSwedish(rest) || shownInSwedish.test(rest)) return 'sv';
  if (meetingInSwedish.test(rest)) return 'sv';
  return [tellsInEnglish(rest), shownInEnglish.test(rest), meetingInEnglish.test(rest)].some(Boolean)
    ? 'en'
    : undefined;
}

const tellsInSwedish = (rest: string) => actsInSwedish.test(rest) || movesInSwedish.test(rest);
const tellsInEnglish = (rest: string) => actsInEnglish.test(rest) || movesInEnglish.test(rest);

interface SeenNumber {
  readonly words: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isSure: boolean;
  readonly isLong: boolean;
}

/** A number with its diary; undefined where it is one of another series. */
function toNumber(form: NumberForm, text: string): SeenNumber | undefined {
  // "Svaret 2026/1300": only capitals are the letters of a diary.
  const diary = form.diary === form.diary?.toUpperCase() ? form.diary : null;
  const written = text.slice(form.start, form.end);
  const skipped = diary === null ? written.search(/\d/) : 0;
  const start = form.start + skipped;
  const before = fold(text.slice(0, start));
  const isLabelled = labelBefore.test(before);
  if (otherSeries.test(diary ?? '') || otherSeriesBefore.test(before)) return undefined;
  if (form.isBare && written.includes(':') && !isLabelled) return undefined;
  return {
    words: written.slice(skipped),
    key: keyOf(form),
    start,
    end: form.end,
    isSure: isLabelled || cityDiary.test(diary ?? '') || (form.planCode !== null && written.includes('/')),
    isLong: form.digits.length >= FEWEST_DIGITS,
  };
}

/** The words beside the numbers, folded. */
function withoutNumbers(text: string, numbers: readonly SeenNumber[]): string {
  const rest = numbers
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return fold(rest).replace(/\s+/g, ' ').trim();
}
