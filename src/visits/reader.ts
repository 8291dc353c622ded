import { shippedGazetteer } from '../language/places/load-gazetteer.ts';
import type { Directory } from '../network/model.ts';
import type { Triage, VisitReading } from './model.ts';
import { readLearntMatter } from './reading/matter/learnt-matter.ts';
import { createReadVisit } from './reading/read-visit.ts';
import { readLearntFields } from './triage/learnt-fields.ts';
import { triage } from './triage/triage.ts';

/** What ships does not change while the program runs: it is made once. */
let shipped: ReturnType<typeof create> | undefined;

/** Reads visit requests and says whose they are; the same for chat, file and terminal. */
export function createVisitReader() {
  shipped ??= create();
  return shipped;
}

function create() {
  const gazetteer = shippedGazetteer();
  const { read, sureness, visitors } = createReadVisit(gazetteer, readLearntMatter());
  const learnt = readLearntFields();
  return {
    read: (text: string, today: string): VisitReading => read(text, today),
    triage: (reading: VisitReading, directory: Directory): Triage => triage(reading, directory, learnt),
    /** How sure it is that somebody asks to visit the city, from 0 to 1. */
    isRequest: sureness,
    /** How many it says will come; null where it does not say. */
    visitorsIn: visitors,
    /** ISO code of the country of a place, or null when it is not known. */
    countryOf: (place: string): string | null => gazetteer.find(place.trim())?.country ?? null,
    sayingsOf: gazetteer.sayingsOf,
  };
}
