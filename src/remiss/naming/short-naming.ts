import { tellingWords } from '../../language/content-stems.ts';
import { MONTH } from '../../language/dates/date-words.ts';
import type { Language } from '../../language/language.ts';
import { createShortNameReader, type ShortName } from '../../language/naming/short-name.ts';
import { countWords, fold, wordsInLowerCase } from '../../language/words.ts';
import { asksStrategy, isOfQuestion, readNaming, speaksOfRemiss } from './named-remiss.ts';
import { tellsOfAnswer } from './passing-words.ts';

/** What somebody calls a remiss in place of its whole number or title. */
export type ShortNaming = {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /** Whether a remiss must be meant; else only where there is one that is called so. */
  readonly isSure: boolean;
} & (
  | {
      readonly what: 'serial';
      readonly serial: number;
      /** Said to be answered, by nothing but its number: what is told of one that there is, others read. */
      readonly isSent: boolean;
    }
  | { readonly what: 'newest' }
  | { readonly what: 'name'; readonly names: readonly ShortName[] }
);

/** One remiss is asked about in a sentence. */
const LONGEST = 200;
const MOST_WORDS = 24;
const MOST_WORDS_OF_ONE = 12;
/** Of what is called a remiss without its article, which may be any. */
const MOST_WORDS_OF_ANY = 8;

const readDefinite = createShortNameReader({ sv: 'rem{1,2}is{1,2}en', en: 'ref+er+al' });
/** "Status remiss cykelplan": without its ending it is any remiss, or one that there is. */
const readBare = createShortNameReader({ sv: 'remiss', en: 'referral' });
const anyRemiss = /(?<!\p{L})(?:en|ny|någon|nagon|ingen|varje|nån|a|an|any|no|new) (?:\p{L}+ )?$/iu;

/** "Vilka fick remissen?": what follows on such a word is what was done with it. */
const asksWhat = /^(?:vem|vad|vilk\p{L}+|när|hur|var|varför|who|what|which|when|how|where|why)\s*$/iu;

const notLong = '(?![\\p{L}\\d]|[-/:.,]\\d)';
/** What is counted, and days: "812 personer", "KS 14 december". */
const notOthers = `(?!\\s*(?:%|kr(?:onor)?(?!\\p{L})|[tm]kr(?!\\p{L})|sek(?!\\p{L})|euro?(?!\\p{L})|procent|pers\\p{L}*|st(?!\\p{L})|k?m(?!\\p{L})|kg(?!\\p{L})|ton(?!\\p{L})|min(?!\\p{L})|tim(?!\\p{L})|år(?!\\p{L})|barn(?!\\p{L})|people|deltagare|dagar|days|${MONTH}))`;
const ending = '(?::?(?:an|ans|e))?';
const labelled = new RegExp(
  `(?<!\\p{L})(?:ksk?|kf|slk|dnr|diarie(?:nr|nummer|numret)|remiss(?:en)?|referral|diary number)\\.?\\s*(?:nr|nummer|number|no|#)?\\.?\\s*(?<digits>\\d{1,6})${ending}${notLong}${notOthers}`,
  'iu',
);
const unlabelled = new RegExp(
  `(?<![\\p{L}\\d]|\\d[\\s.,/:-])(?<digits>\\d{3,6})${ending}${notLong}(?!\\s\\d)${notOthers}`,
  'iu',
);
const year = /^(?:1[6-9]|20)\d\d$/;
const FEWEST_DIGITS = 3;

const newest =
  /(?<!\p{L})(?:(?:den |vår |våran )?(?:allra )?(?:senaste|nyaste|sista|nya) remissen|remissen (?:som )?(?:(?:vi|jag|ni) (?:precis |just |nyss )?(?:fick|har fått)|(?:precis |just |nyss )?(?:kom|inkom)(?: in)?)(?!\p{L})[^?!,;]*)/iu;
const newestEnglish =
  /(?<!\p{L})(?:(?:the |our )(?:very )?(?:latest|newest|last|most recent|new) referral|(?:the )?referral (?:that |which )?(?:(?:we|i) (?:just )?(?:got|received)|(?:just )?(?:came|arrived)(?: in)?)(?!\p{L})[^?!,;]*)/iu;

/** "Den från Landsbygdsdepartementet", "the one about cycling"; in "vad säger den om klimat" it is what says. */
const theOne =
  /(?<!(?:^|\s)va[d]?\s\p{L}+\s|\p{L})(?:den (?<om>om|från|ifrån)|the one (?<on>about|on|regarding|from)) (?<name>[^?!;]+)/diu;

/** "Sista svarsdag för cykelplanen": only a remiss has such a day, and its papers. */
const ofRemiss =
  /(?<!\p{L})(?:(?:svarsdag|svarstid|yttrandet)\p{L}*|handlingarna ut)(?!\p{L})[^?!;]*?(?<!\p{L})(?:för|på|över|om) (?!att )(?<name>[^?!;]+)/diu;

const searches = /^\s*(?:sök|search)(?!\p{L})/iu;

/** Takes a message and gives what it calls a remiss; undefined where it names none, or one by its whole number. */
export function readShortNaming(message: string): ShortNaming | undefined {
  const text = message.normalize('NFC');
  if (text.length > LONGEST || countWords(text) > MOST_WORDS || readNaming(text) !== undefined)
    return undefined;
  // "Sök remiss Remiss 12" says itself what is to be done with its words.
  if (searches.test(text)) return undefined;
  const naming = readName(text) ?? readSerial(text) ?? readTheOne(text) ?? readOfRemiss(text);
  if (naming === undefined) return undefined;
  // The remiss may itself be about a strategy.
  const beside = fold(`${text.slice(0, naming.start)} ${text.slice(naming.end)}`);
  return asksStrategy(beside) ? undefined : naming;
}

function readName(text: string): ShortNaming | undefined {
  const serial = labelled.exec(text);
  if (serial !== null) return undefined;
  const definite = readDefinite(text).filter(
    ({ by, start }) => by !== 'to' && !asksWhat.test(text.slice(0, start)),
  );
  const sure = definite.filter(({ by }) => by !== 'beside');
  if (sure.length > 0 && !saysWhen.test(sure[0]?.words ?? '')) return named(sure, true);
  const [latest, english] = [newest.exec(text), newestEnglish.exec(text)];
  const match = latest ?? english;
  if (match !== null)
    return {
      ...{ what: 'newest', start: match.index, end: match.index + match[0].length },
      ...{ language: latest === null ? 'en' : 'sv', isSure: true },
    };
  if (definite.length > 0) return named(definite, sure.length > 0);
  if (countWords(text) > MOST_WORDS_OF_ANY || asksStrategy(fold(text))) return undefined;
  return named(
    readBare(text).filter(({ by, start }) => by !== 'to' && !anyRemiss.test(text.slice(0, start))),
    false,
  );
}

/** "Remissen från igår" has no sender. */
const saysWhen = /^(?:i ?går|i ?dag|förra|i förr|i veckan|i måndags|yesterday|today|last (?:week|month))/iu;

function named(names: readonly ShortName[], isSure: boolean): ShortNaming | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  return { what: 'name', names, isSure, start: first.start, end: first.end, language: first.language };
}

/** The running number that stands in a text by itself, with nothing that says that it is one: "1300 är klar"; `isSaid` tells what folded words are said of remisses. */
export function serialAlone(text: string, isSaid = speaksOfRemiss): number | undefined {
  const match = unlabelled.exec(text);
  const digits = match?.groups?.digits ?? '';
  if (match === null || year.test(digits) || /\b(?:kl|klockan|at)\.? ?$/i.test(text.slice(0, match.index)))
    return undefined;
  return isCounting(text.slice(match.index + match[0].length), isSaid) ? undefined : Number(digits);
}

/** So short are "yet" and "vad"; what is counted is longer, or is a measure. */
const LONGEST_OF_GRAMMAR = 3;

/** What begins to say or ask something of a number is not counted by it. */
const verb =
  /^(?:maste|ska(?:ll)?|skulle|ar|blir|blev|har|hade|kan|far|fick|behover|finns|gick|gar|kom|kommer|nar|hur|vem|vad|ligger|star|vantar|saknas|\w+(?:erat|erad|ade|ats)|must|should|is|was|has|can|when|how|who|what|needs?)$/;

/** What stands after a number is counted by it, unless it is said of remisses. */
function isCounting(after: string, isSaid = speaksOfRemiss): boolean {
  const [next = ''] = wordsInLowerCase(after);
  const said = fold(next);
  return (
    next.length > LONGEST_OF_GRAMMAR &&
    !verb.test(said) &&
    tellingWords(next).length > 0 &&
    !isSaid(said) &&
    !isOfQuestion.test(said)
  );
}

function readSerial(text: string): ShortNaming | undefined {
  const label = labelled.exec(text);
  const match = label ?? unlabelled.exec(text);
  const digits = match?.groups?.digits ?? '';
  if (match === null || digits === '' || year.test(digits)) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const beside = fold(`${text.slice(0, start)} ${text.slice(end)}`);
  const isSent = label === null && start === 0 && tellsOfAnswer(beside);
  if (label === null && (isCounting(text.slice(end)) || !(isSent || speaksOfRemiss(beside))))
    return undefined;
  const language = /\breferral\b|\bdiary number\b/i.test(text) ? 'en' : 'sv';
  const isSure = (label !== null || isSent) && digits.length >= FEWEST_DIGITS;
  return { what: 'serial', serial: Number(digits), isSent, start, end, language, isSure };
}

function readTheOne(text: string): ShortNaming | undefined {
  const match = theOne.exec(text);
  if (match === null || countWords(text) > MOST_WORDS_OF_ONE) return undefined;
  const { om = '', on = '', name: words = '' } = match.groups ?? {};
  const [at = match.index] = match.indices?.groups?.name ?? [];
  const by = /^(?:i?från|from)$/iu.test(om || on) ? ('from' as const) : ('about' as const);
  const language = om === '' ? ('en' as const) : ('sv' as const);
  const [start, end] = [match.index, match.index + match[0].length];
  return named([{ words, by, start, end, at, kind: '', language }], false);
}

function readOfRemiss(text: string): ShortNaming | undefined {
  const match = ofRemiss.exec(text);
  const [at = 0, end = 0] = match?.indices?.groups?.name ?? [];
  if (match === null || countWords(text) > MOST_WORDS_OF_ONE) return undefined;
  const words = text.slice(at, end);
  return named([{ words, by: 'about', start: at, end, at, kind: '', language: 'sv' }], false);
}
