import { cutText } from '../../language/cut-text.ts';
import { isTooLong } from '../handling/change-facts.ts';
import type { VisitReading } from '../model.ts';
import { MOST_PEOPLE, type VisitFacts } from '../visit.ts';

/** Longest that a fact is; what was read is shown to be corrected, the whole text is kept beside it. */
const MOST_CHARACTERS = 1_000;

/** What was read of a text, in the form in which a person looks at it. What no visit has is left to be filled in. */
export function factsOf(reading: VisitReading): VisitFacts {
  const { origin, requester, people, dates } = reading;
  const contact = [requester.name, requester.mail, requester.phone].filter((part) => part !== null);
  const who = [...people.titles, ...(requester.organisation === null ? [] : [requester.organisation])];
  const { from, until } = dates.proposed ?? { from: null, until: null };
  const days = isTooLong(from, until) ? { from: null, until: null } : { from, until };
  return {
    origin: short(origin?.words ?? ''),
    country: origin?.country ?? null,
    who: short(who.join(', ')),
    people: people.number !== null && people.number <= MOST_PEOPLE ? people.number : null,
    ...days,
    topics: short(reading.wanted.join('; ')),
    asks: short(reading.asks.join(' ')),
    invitationLetterRequested: reading.invitationLetterRequested,
    highPoliticalLevel: reading.highPoliticalLevel !== null,
    contact: short(contact.join(', ')),
    language: reading.language,
  };
}

/** A reading with what a person has corrected, to judge anew whose the visit is. */
export function corrected(reading: VisitReading, facts: VisitFacts): VisitReading {
  const before = factsOf(reading);
  const same = facts.topics === before.topics && facts.asks === before.asks;
  const level = reading.highPoliticalLevel ?? facts.who;
  return {
    ...reading,
    topics: same ? reading.topics : [facts.topics, facts.asks].filter((text) => text !== ''),
    asks: same ? reading.asks : [facts.asks],
    people: facts.who === before.who ? reading.people : { ...reading.people, titles: [facts.who] },
    highPoliticalLevel: facts.highPoliticalLevel ? level : null,
  };
}

/** The facts of a request that is filled in by hand. */
export function emptyFacts(language: 'sv' | 'en'): VisitFacts {
  return {
    ...{ origin: '', country: null, who: '', people: null, from: null, until: null, topics: '', asks: '' },
    ...{ invitationLetterRequested: false, highPoliticalLevel: false, contact: '', language },
  };
}

const short = (text: string) =>
  text.length <= MOST_CHARACTERS ? text : `${cutText(text, MOST_CHARACTERS - 1)}…`;
