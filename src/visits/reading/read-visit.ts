import { languageOfText } from '../../language/language.ts';
import type { VisitReading } from '../model.ts';
import type { Gazetteer } from './places.ts';
import { asksForInvitation } from './read-invitation.ts';
import { isInformal, readHighLevel, readPrioritised, readProtocol, saysSeveralFields } from './read-level.ts';
import { readMatter } from './read-matter.ts';
import { readOrigin } from './read-origin.ts';
import { readPeople } from './read-people.ts';
import { readRequester } from './read-requester.ts';
import { readAsks, readTopics } from './read-topics.ts';
import { readVisitDates } from './read-visit-dates.ts';
import { segmentsOf } from './segments.ts';

/** Reads a request to visit the city, as it was pasted, on a civil date. */
export type ReadVisit = (text: string, today: string) => VisitReading;

/** Makes the reader of visit requests, with the places that it knows. */
export function createVisitReader(gazetteer: Gazetteer): ReadVisit {
  return (text, today) => {
    const segments = segmentsOf(text);
    const language = languageOfText(text, 'sv');
    const origin = readOrigin(segments, gazetteer, language);
    const people = readPeople(segments, text);
    const dates = readVisitDates(segments, today);
    const highPoliticalLevel = readHighLevel(segments);
    const otherMatter = readMatter(segments, {
      people: people.number !== null,
      dates: dates.proposed !== null,
      fromAbroad: origin !== null && origin.country !== 'SE',
      highLevel: highPoliticalLevel !== null,
    });
    return {
      otherMatter,
      language,
      origin,
      requester: readRequester(segments),
      people,
      dates,
      topics: readTopics(segments),
      asks: readAsks(segments),
      invitationLetterRequested: asksForInvitation(segments),
      highPoliticalLevel,
      informal: isInformal(text),
      severalFields: saysSeveralFields(text),
      prioritised: readPrioritised(segments),
      protocol: readProtocol(segments),
    };
  };
}
