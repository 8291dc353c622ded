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
import type { Language } from '../../language/language.ts';

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
/** What is listed, in the plural: one visit or one remiss is handed over as a matter. */
const nouns: readonly (readonly [List, Language, RegExp])[] = [
  ['visits', 'sv', word('besok(?:en|slista\\p{L}*|sarenden\\p{L}*|sforfragning(?:ar|arna))?')],
  ['visits', 'en', word('(?:study )?visits|visit (?:list|requests)|list of visits')],
  ['remisses', 'sv', word('remiss(?:er|erna|lista\\p{L}*|arenden\\p{L}*)')],
  ['remisses', 'en', word('referrals|referral list')],
  [
    'matters',
    'sv',
    word(
      '(?:ib ?-? ?)?(?:arenden(?:a)?|arendelista\\p{L}*)|resor(?:na)?|reselista\\p{L}*|deklarationer(?:na)?',
    ),
  ],
  ['matters', 'en', word('(?:ib )?matters|trips|declarations')],
];
const matters = word('(?:ib )?arenden?(?:a|lista\\p{L}*)?|matters');
const trips = word('resor(?:na)?|reselista\\p{L}*|trips');
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
  const named = nouns.filter(([, , noun]) => noun.test(said));
  const [found] = named;
  // Several lists are several files, each asked for by itself.
  if (found === undefined || named.some(([list]) => list !== found[0])) return undefined;
  const [list, language] = found;
  return {
    ...{ list, language, rest: words },
    only: list !== 'matters' || matters.test(said) ? undefined : trips.test(said) ? 'trips' : 'declarations',
    format: formatIn(text),
    isOwn: mine.test(said),
    isOfShown: shown !== undefined,
  };
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
  '\\p{L}*atagande\\p{L}*|\\p{L}*avtal\\p{L}*|medlem\\p{L}*|\\p{L}*natverk\\p{L}*|\\p{L}*projekt\\p{L}*|\\p{L}*samarbet\\p{L}*|register|registret|commitments?|agreements?|member\\p{L}*|networks?|projects?|co ?operations?|the register',
);

/** Whether a text asks for a file of what there is none of ("kontaktpersonerna som Excel"), as far as its words tell. */
export function asksForOtherFile(text: string): boolean {
  const said = plainWords(text);
  if (text.length > LONGEST || said.split(' ').length > MOST_WORDS) return false;
  if (isNoFileWish(said) || ofRegister.test(said)) return false;
  return asSheet.test(said) || (gets.test(said) && word(SHEET).test(said));
}

/** What is asked in full where a text asks for a file of the list that was asked for as `asked`; undefined where that is none. */
export function wishOfShown(text: string, asked: string): string | undefined {
  if (!asksForFileAlone(text)) return undefined;
  const list = listOfFile(asked) ?? asked;
  const language = readListWish(fileOfList(list, formatIn(text), 'sv'))?.language;
  return language && fileOfList(list, formatIn(text), language);
}
