import type { Language } from '../language/language.ts';
import type { Outcome } from '../outcome.ts';

/** What the page can be narrowed down to. */
export const topics = ['remiss', 'beredning', 'visits', 'commitments', 'network', 'figures'] as const;
export type Topic = (typeof topics)[number];

/** Who looks at the page, and at which part of it. */
export interface PageRequest {
  /** Entra object id, as the token says or, in local mode, as whoever uses this machine has chosen. */
  readonly person: string;
  readonly language: Language;
  readonly at: Date;
  /** Id of a unit; null for all. */
  readonly unit: string | null;
  /** Null for all. */
  readonly topic: Topic | null;
  /** The year of the figures; null for this one. */
  readonly year: number | null;
  /** Whether lists are shown whole. */
  readonly whole: boolean;
}

/** How urgent a mark is; its words say it too. */
type Tone = 'late' | 'soon' | 'yours' | 'plain';

/** One thing on the page: all of its texts are in the reader's language. */
export interface Item {
  readonly topic: Topic;
  /** What it is: "Remiss", "Besök". */
  readonly kind: string;
  readonly title: string;
  /** Its record, as `visit/<id>`; null where it has none. */
  readonly path: string | null;
  /** The words that lead to it in the chat, where there are any. */
  readonly words?: string | undefined;
  /** Civil date by which it is put in order; null when it has none. */
  readonly date: string | null;
  /** The date in words, with how far away it is. */
  readonly when: string;
  /** Short facts: unit, state. */
  readonly facts: readonly string[];
  readonly mark: { readonly tone: Tone; readonly text: string } | null;
}

/** A list of the page. A time line has its items by date. */
export interface Section {
  readonly id: string;
  readonly topic: Topic | null;
  readonly form: 'timeline' | 'list';
  readonly title: string;
  readonly lead: string;
  /** What is said when there is nothing. */
  readonly empty: string;
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly total: number;
}

interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart as SVG that takes its colours from the page, what it shows in a sentence, and the same as a table. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly svg: string;
  readonly table: TextTable;
}

/** A number that stands large. */
export interface KeyFigure {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** Id of the section that it counts; null when it leads nowhere. */
  readonly section: string | null;
}

/** The figures of a year, as far as the reader may see them. */
export interface YearFigures {
  readonly title: string;
  readonly lead: string;
  readonly years: readonly number[];
  readonly year: number;
  readonly key: readonly KeyFigure[];
  readonly charts: readonly Chart[];
  readonly note: string;
}

/** A choice of a filter. */
interface Choice {
  readonly value: string;
  readonly name: string;
}

/** A document that was made for the reader, and waits to be fetched. */
export interface WaitingDocument {
  readonly id: string;
  /** Its name as a file. */
  readonly name: string;
  /** What it is, how large, and until when it waits, in words. */
  readonly facts: readonly string[];
}

/** Why a document is not given: there is none for this reader, or their part in what it is about has changed. */
export type DocumentRefusal = 'gone' | 'not-allowed';

/** The page, for one reader. */
export interface Overview {
  /** Why not to rely on what it says; absent where nothing is known against it. */
  readonly caution?: string;
  readonly reader: { readonly name: string; readonly roles: string };
  readonly today: string;
  readonly units: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly key: readonly KeyFigure[];
  readonly sections: readonly Section[];
  /** All that wait for the reader, the latest first. */
  readonly documents: readonly WaitingDocument[];
  /** Null when the page is narrowed down to something else. */
  readonly figures: YearFigures | null;
}

/** One thing with its history. */
export interface RecordEntry {
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly history: readonly { readonly when: string; readonly who: string; readonly what: string }[];
  /** What is written in the chat to handle it; empty where nothing is. */
  readonly sayInChat: string;
}

/** One thing with its history, and the documents about it that wait for the reader. */
export interface RecordPage extends RecordEntry {
  /** As of the whole page. */
  readonly caution?: string;
  readonly documents: readonly WaitingDocument[];
}

/** A document, and the others that wait for its reader. */
export interface DocumentPage {
  readonly document: WaitingDocument;
  readonly others: readonly WaitingDocument[];
}

/** Who asks, in which language, and when. */
type Asked = Pick<PageRequest, 'person' | 'language' | 'at'>;

/** What the page is made of; the rooms that know the matters give it. */
export interface Pages {
  overview(request: PageRequest): Promise<Overview>;
  /** The record of `visit/<id>`; undefined where there is none that this person may see. */
  record(request: Asked, path: string): Promise<RecordPage | undefined>;
  /** The page of a document that was made for this person. */
  document(request: Asked, id: string): Promise<Outcome<DocumentPage, DocumentRefusal>>;
  /** The document itself, if this person may have it right now. */
  file(
    request: Asked,
    id: string,
  ): Promise<Outcome<{ readonly name: string; readonly bytes: Uint8Array }, DocumentRefusal>>;
}
