import type { Clock } from '../clock.ts';
import type { SendJob } from '../conversation/feature.ts';
import type { Directory } from '../network/model.ts';
import type { Store } from '../store/store.ts';
import type { Triage, VisitReading } from './model.ts';

/** What the room of visits needs of the house. */
export interface VisitPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: SendJob;
}

/** How a text is read on a civil date, and whose it is: the same for chat, file and terminal. */
export interface VisitReader {
  read(text: string, today: string): VisitReading;
  triage(reading: VisitReading, directory: Directory): Triage;
  /** How sure it is that somebody asks to visit the city, from 0 to 1; no I/O. */
  isRequest(text: string): number;
  /** How many it says will come; null where it does not say. A small part of what `read` does. */
  visitorsIn(text: string): number | null;
  /** ISO code of the country of a place, or null when it is not known. */
  countryOf(place: string): string | null;
  /** What a city is called in all its spellings, and its country and what is of it: Helsinki, Finland, finsk. */
  sayingsOf(city: string, country: string | null): readonly string[];
}

/** Who does something to which visit, and when. */
export interface Press {
  readonly visit: string;
  /** Entra object id, or `system:<job>`. */
  readonly actor: string;
  readonly at: Date;
  /** The version that a form was made of: what changed since then is looked at first. */
  readonly version?: number | undefined;
}
