import { partTimes } from '../../calendar/time-words.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';

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
}

const LONGEST = 140;
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
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
const files = word(
  'excel\\p{L}*|csv\\p{L}*|xlsx|xls|kalkyl(?:ark|blad)\\p{L}*|spread ?sheets?|(?:data)?fil(?:en)?|(?:data )?file',
);
const takesOut =
  /^(?:\p{L}+ ){0,4}?(?:exportera|export|ladda (?:ner|ned|hem)|download|lamna ut|release)(?!\p{L})/u;
/** What is read in or attached is no list to be had, how something is done is explained, and rules tell what may be given out. */
const others = word(
  'importera|import|las in|lasa in|ladda upp|upload|read in|bifoga\\p{L}*|attach\\p{L}*|hur|varfor|why|how|vem|who|(?:far|ska|maste|bor) (?:vi|man|jag|ni) (?:lamna|ge|visa|dela|sprida|publicera)|(?:may|must|should) (?:we|i|one) (?:release|give|show|share|publish|hand)',
);
const mine = word('mina|my|mine');

/**
 * The whole list that a text asks for as a file ("Exportera besöken till Excel", "visits as csv"); undefined where it asks
 * for anything else, as for one with a number.
 */
export function readListWish(text: string): ListWish | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined;
  const { words } = partTimes(text);
  const said = fold(words).replaceAll('-', ' ').replace(/\s+/g, ' ').trim();
  if (/\d/.test(said) || others.test(said) || !(files.test(said) || takesOut.test(said))) return undefined;
  const named = nouns.filter(([, , noun]) => noun.test(said));
  const [found] = named;
  // Several lists are several files, each asked for by itself.
  if (found === undefined || named.some(([list]) => list !== found[0])) return undefined;
  const [list, language] = found;
  return {
    ...{ list, language, rest: words },
    only: list !== 'matters' || matters.test(said) ? undefined : trips.test(said) ? 'trips' : 'declarations',
    format: word('csv\\p{L}*').test(said) ? 'csv' : 'xlsx',
    isOwn: mine.test(said),
  };
}
