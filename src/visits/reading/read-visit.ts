import { withFeastsAsDays } from '../../calendar/days-by-feasts.ts';
import { languageOfText } from '../../language/language.ts';
import type { Gazetteer } from '../../language/places/gazetteer.ts';
import type { VisitReading } from '../model.ts';
import { readVisitDates } from './dates/read-visit-dates.ts';
import { writtenOn } from './dates/written-on.ts';
import type { LearntMatter } from './matter/learnt-matter.ts';
import { readMatter, type Signs, surenessOf } from './matter/read-matter.ts';
import {
  isInformal,
  readHighLevel,
  readPrioritised,
  readProtocol,
  saysSeveralFields,
} from './origin/read-level.ts';
import { readOrigin } from './origin/read-origin.ts';
import { readRequester } from './origin/read-requester.ts';
import { withPeopleOfCountries } from './people/people-of-countries.ts';
import { readPeople } from './people/read-people.ts';
import { asksForInvitation } from './read-invitation.ts';
import { readAsks, readTopics } from './read-topics.ts';
import { readWanted } from './read-wanted.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface ReadVisit {
  /** Reads a request to visit the city, as it was pasted, on a civil date. */
  read(text: string, today: string): VisitReading;
  /** How sure it is that a text is such a request, from 0 to 1. */
  sureness(text: string): number;
  /** How many it says will come; null where it does not say. */
  visitors(text: string): number | null;
}

/** Any day does to see whether a text names days. */
const SOME_DAY = '2000-01-01';

/** Makes the reader of visit requests, with the places that it knows, and what was learnt of requests. */
export function createReadVisit(gazetteer: Gazetteer, learnt: LearntMatter): ReadVisit {
  const peopleIn = (segments: readonly Segment[], text: string) => {
    const named = segments.map((one) => ({ ...one, text: withPeopleOfCountries(one.text, gazetteer) }));
    return readPeople(named, withPeopleOfCountries(text, gazetteer));
  };
  const readParts = (text: string, today: string) => {
    const segments = segmentsOf(text);
    const language = languageOfText(text, 'sv');
    const origin = readOrigin(segments, gazetteer, language);
    const people = peopleIn(segments, text);
    const dated = segments.map((segment) => ({ ...segment, text: withFeastsAsDays(segment.text, today) }));
    const dates = readVisitDates(dated, today, {
      monthFirst: origin?.country === 'US',
      written: writtenOn(text),
    });
    const highPoliticalLevel = readHighLevel(segments);
    const signs: Signs = {
      people: people.number !== null,
      dates: dates.proposed !== null || dates.alternatives.length > 0,
      fromAbroad: origin !== null && origin.country !== 'SE',
      highLevel: highPoliticalLevel !== null,
    };
    return { segments, language, origin, people, dates, highPoliticalLevel, signs };
  };
  return {
    read: (text, today) => {
      const { segments, signs, ...parts } = readParts(text, today);
      const topics = readTopics(segments);
      return {
        ...parts,
        prioritised: readPrioritised(segments),
        otherMatter: readMatter(segments, signs, learnt),
        requester: readRequester(segments),
        topics,
        wanted: readWanted(segments, topics, parts.people.number),
        asks: readAsks(segments),
        invitationLetterRequested: asksForInvitation(segments),
        informal: isInformal(text, parts.highPoliticalLevel),
        severalFields: saysSeveralFields(text),
        protocol: readProtocol(segments),
      };
    },
    sureness: (text) => {
      const { segments, signs } = readParts(text, SOME_DAY);
      return surenessOf(segments, signs, learnt);
    },
    visitors: (text) => peopleIn(segmentsOf(text), text).number,
  };
}
