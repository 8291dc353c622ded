import { partTimes } from '../../calendar/time-words.ts';
import {
  asksForFile,
  asksForFileAlone,
  fileOfList,
  formatIn,
  isNoFileWish,
  listOfFile,
  plainWords,
  SHEET,
  wholeWord as word,
} from '../../conversation/asks-for-file.ts';
import { readAmendment, sentenceOf } from '../../conversation/list-follow-up.ts';
import type { Language } from '../../language/language.ts';
import { listTexts } from './texts.ts';

export const lists = ['visits', 'remisses', 'matters'] as const;
export type List = (typeof lists)[number];

/** A whole list that somebody wants as a file. */
export interface ListWish {
  readonly list: List;
  readonly format: 'xlsx' | 'csv';
  /** "Mina": what is the asker's own to see to. */
  readonly isOwn: boolean;
  readonly language: Language;
  /** Which matters of IB alone. */
  readonly only: 'trips' | 'declarations' | undefined;
  /** The words that may name a unit. */
  readonly rest: string;
  /** Whether it is the list that was shown just before: narrowed by more, perhaps, than its file can be. */
  readonly isOfShown: boolean;
}

const LONGEST = 140;
/** One visit or one remiss is handed over as a matter: of these each is meant. */
const EACH_SV = '(?<=(?:varje|vartenda|varenda|vareviga) )';
const EACH_EN = '(?<=(?:every|every single|each) )';
/** What is listed, in the plural. */
const nouns: readonly (readonly [List, Language, RegExp])[] = [
  [
    'visits',
    'sv',
    word(
      `besok(?:en|slista\\p{L}*|sarenden\\p{L}*|sforfragning(?:ar|arna))?|(?:besoks)?delegationer(?:na)?|${EACH_SV}delegation`,
    ),
  ],
  [
    'visits',
    'en',
    word(
      `(?:study )?visits|visit (?:list|requests)|list of visits|delegations|${EACH_EN}(?:(?:study )?visit|delegation)(?! (?:trip|request|list))`,
    ),
  ],
  ['remisses', 'sv', word(`remiss(?:er|erna|lista\\p{L}*|arenden\\p{L}*)|${EACH_SV}remiss`)],
  ['remisses', 'en', word(`referrals|referral list|${EACH_EN}referral`)],
  [
    'matters',
    'sv',
    word(
      `(?:ib ?-? ?)?(?:arenden(?:a)?|arendelista\\p{L}*)|\\p{L}*resor(?:na)?|reselista\\p{L}*|deklarationer(?:na)?|${EACH_SV}(?:resa|deklaration)`,
    ),
  ],
  [
    'matters',
    'en',
    word(`(?:ib )?matters|trips|declarations|${EACH_EN}(?:(?:delegation )?trip|declaration|ib matter)`),
  ],
];
const matters = word('(?:ib )?arenden?(?:a|lista\\p{L}*)?|matters?');
const trips = word('\\p{L}*resor(?:na)?|resa|reselista\\p{L}*|trips?');
const mine = word('mina|my|mine');

/**
 * The whole list that a text asks for as a file ("Exportera besöken till Excel", "visits as csv"); undefined where it asks
 * for anything else, as for one with a number.
 */
export function readListWish(text: string): ListWish | undefined {
  const shown = listOfFile(text);
  if (text.length > LONGEST || text.includes('\n')) return undefined;
  const { words } = partTimes(shown ?? text);
  const said = plainWords(words);
  if (/\d/.test(said) || (shown === undefined && !asksForFile(said))) return undefined;
  const found = listNamed(said);
  if (found === undefined) return undefined;
  const [list, language] = found;
  return {
    ...{ list, language, rest: words },
    only: list !== 'matters' || matters.test(said) ? undefined : trips.test(said) ? 'trips' : 'declarations',
    format: formatIn(text),
    isOwn: mine.test(said),
    isOfShown: shown !== undefined,
  };
}

/** The one list that plain words name, and in which language; several are several files, each asked for by itself. */
function listNamed(said: string) {
  const named = nouns.filter(([, , noun]) => noun.test(said));
  const [found] = named;
  return named.every(([list]) => list === found?.[0]) ? found : undefined;
}

/** So much asks for a file of something that is no list of these: the rest is a question. */
const MOST_WORDS = 14;
const asSheet = new RegExp(
  `(?<![\\p{L}\\d])(?:som|as) (?:en |ett |an? )?(?:${SHEET}|fil|file)(?![\\p{L}\\d])`,
  'u',
);
const gets = word(
  'exportera|fa|far|ha|ge|skicka|spara|hamta|ladda|export|get|give|send|save|download|put|lagg|lagga|gor',
);
/** The register of these has a file of its own. */
const ofRegister = word(
  '\\p{L}*atagande\\p{L}*|\\p{L}*avtal\\p{L}*|medlem\\p{L}*|\\p{L}*natverk\\p{L}*|\\p{L}*projekt\\p{L}*|\\p{L}*samarbet\\p{L}*|register|registret|commitments?|agreements?|member\\p{L}*|networks?|projects?|co ?operations?|the register|(?:vi|ni|staden|oss|we|the city) (?:(?:ar|e) med|deltar|betalar|ingar|har (?:skrivit|gatt|tecknat|anslutit)|are part|are in|belong\\p{L}*|pay\\p{L}*|joined|signed|have (?:joined|signed))',
);

/** Whether a text asks for a file of what there is none of ("kontaktpersonerna som Excel"), as far as its words tell. */
export function asksForOtherFile(text: string): boolean {
  const said = plainWords(text);
  if (text.length > LONGEST || said.split(' ').length > MOST_WORDS) return false;
  if (isNoFileWish(said) || ofRegister.test(said)) return false;
  return asSheet.test(said) || (gets.test(said) && word(SHEET).test(said));
}

/** "As a spreadsheet", beside what else is said of the list. */
const asFile = new RegExp(
  `(?<!\\p{L})(?:(?:som|as|i|in|till|to|into) )?(?:en |ett |an? )?(?:${SHEET}|fil(?:en)?|file)(?!\\p{L})`,
  'giu',
);
const ofList = /^(?:bara|endast|enbart|only|just|de|dom|dem|those|för|for|hos)\s/iu;
const withoutFile = (text: string): string =>
  text
    .replace(asFile, ' ')
    .replace(/[\s,]+$/u, '')
    .trim();

/**
 * What is asked in full where a text asks for a file of the list that was asked for as `asked`, or of all of it or of another
 * time ("all of them since last year as a spreadsheet"); undefined where that is none.
 */
export function wishOfShown(text: string, asked: string): string | undefined {
  const list = listOfFile(asked) ?? asked;
  if (!asksForFileAlone(text)) {
    if (!asksForFile(plainWords(text))) return undefined;
    // What stands alone beside it may be another thing: "the budget as a spreadsheet".
    if (unitOfAmendment(text) !== '' && !ofList.test(text.trim())) return undefined;
    return sheetAmended(withoutFile(text), fileOfList(list, formatIn(text), 'sv'));
  }
  const language = readListWish(fileOfList(list, formatIn(text), 'sv'))?.language;
  return language && fileOfList(list, formatIn(text), language);
}

/**
 * The file that was asked for as `earlier`, with the time or the unit that a message changes of it, in full: "only next
 * year's", "bara trafiks"; undefined where it changes nothing of that.
 */
export function sheetAmended(text: string, earlier: string): string | undefined {
  const before = readListWish(earlier);
  const amendment = readAmendment(text, earlier);
  if (before === undefined || amendment === undefined) return undefined;
  const { words: asked, time: then } = partTimes(earlier);
  const { isAll } = amendment;
  const time = amendment.time === '' && !isAll ? then : amendment.time;
  const unit = bareUnit(amendment.words);
  // Of the same list another time is asked for as it was.
  if (unit === '' && !isAll) return sentenceOf([asked, time]);
  const { list, language, format } = before;
  const whole = listTexts(language)(`askSheet-${list}`).replace('Excel', format === 'csv' ? 'csv' : 'Excel');
  return sentenceOf([whole, unit === '' ? '' : `${language === 'sv' ? 'för' : 'for'} ${unit}`, time]);
}

/** The words of such a message that may name a unit; empty where it names none, or asks for a file alone. */
export const unitOfAmendment = (text: string): string =>
  asksForFileAlone(text) ? '' : bareUnit(readAmendment(withoutFile(text), '')?.words ?? '');

const bareUnit = (words: string): string =>
  words.replace(/^(?:(?:de|dom|the|för|hos|på|från|inom|for|at|of|from|in)(?:\s|$))+/iu, '');
