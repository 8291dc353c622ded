import type { Language } from '../language/language.ts';
import { countWords } from '../language/words.ts';
import type { Database } from '../store/store.ts';
import type { SentFile } from './turn.ts';

/** How long the rows of a table are kept, and what becomes of them then. */
export type KeepRule =
  /** Kept as long as there is a city, for the reason given. */
  | { readonly until: 'for-ever'; readonly because: string }
  /** Seen to by a job of the room's own; after so many days, where that is all it goes by. */
  | { readonly until: 'own-job'; readonly job: string; readonly days?: number; readonly because: string }
  /** So many months after the time or date in `since`: deleted, or left with these columns emptied, so that figures stay. */
  | {
      readonly until: 'months';
      readonly months: number;
      readonly since: string;
      readonly only?: { readonly column: string; readonly among: readonly string[] };
      readonly leave: 'nothing' | { readonly set: Readonly<Record<string, string | null>> };
    };

/**
 * A table that a room answers for: whom it tells of, and how long. Every table is declared once; a test
 * compares what is declared with what is there.
 */
export interface KeptTable {
  readonly table: string;
  /** Columns in which a person's Entra object id stands, by itself or among other things. Empty: it tells of nobody. */
  readonly people: readonly string[];
  readonly rule: KeepRule;
}

/** For whom the papers of a matter are made, and when. */
export interface PapersAsked {
  readonly database: Database;
  readonly language: Language;
  readonly at: Date;
}

/** A matter that may be handed over as a whole (allmän handling): where its rows stand, and its documents. */
export interface Dossier {
  title(language: Language): string;
  /** Rows by table: those whose `column` has one of these values. */
  readonly rows: readonly {
    readonly table: string;
    readonly column: string;
    readonly values: readonly string[];
  }[];
  /** Its subjects in the record. */
  readonly subjects: readonly string[];
  /** What came in, as far as it is kept, and what is made of it: decisions, letters, answers, calendars. */
  papers(asked: PapersAsked): Promise<readonly SentFile[]>;
}

/** A matter in which somebody stands by name or mail, and not by an id of the city's directory. */
export interface NamingDossier extends Dossier {
  /** What people call it. */
  called(language: Language): string;
}

/** A first name alone, or a place, stands in many matters. */
const FEWEST_WORDS = 2;

/** Whether words are enough to look for somebody from outside the city by, in matters: a whole name, or a mail. */
export const maybeNaming = (words: string): boolean => countWords(words) >= FEWEST_WORDS;

/** What a room keeps, and which of its matters can be asked for. */
export interface Keeping {
  readonly tables: readonly KeptTable[];
  /** Finds the matter that words name, such as `besök 12`; undefined when it is none of this room's. */
  findDossier?(database: Database, words: string): Promise<Dossier | undefined>;
  /** Finds the matters that name somebody from outside the city, by their whole name or mail; none where `maybeNaming` is false. */
  findNaming?(database: Database, words: string): Promise<readonly NamingDossier[]>;
}

/** The reason by which the city's own matters stay. */
export const matterOfTheCity = 'a matter of the city, which is kept and archived by the archive rules';

/** Short for a table that tells of nobody and stays. */
export const tellsOfNobody = (table: string, because: string): KeptTable => ({
  table,
  people: [],
  rule: { until: 'for-ever', because },
});
