import { listMatters } from '../../beredning/matter-register.ts';
import type { Matter } from '../../beredning/model.ts';
import { isTrip } from '../../beredning/proposal.ts';
import { peopleToAsk, reportAskedOn } from '../../beredning/reports/ask-reports.ts';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { CalendarEvent } from '../../calendar/write-calendar.ts';
import type { Commitment } from '../../commitments/model.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { calendarEvents } from '../../remiss/lists/calendar-file.ts';
import { unitsInPlaceOfOwn } from '../../remiss/lists/own-units.ts';
import { showRecipients } from '../../remiss/recipient/show-recipient.ts';
import type { Store } from '../../store/store.ts';
import { answerBy } from '../../visits/handling/escalation.ts';
import { calendarEvent } from '../../visits/letters/calendar-file.ts';
import { ownerToday } from '../../visits/parts.ts';
import { replyTexts as visitTexts } from '../../visits/reply-texts.ts';
import type { Visit } from '../../visits/visit.ts';
import { listVisits } from '../../visits/visit-register.ts';
import { unitNameOf } from '../names.ts';
import { readOwn } from '../waiting/read-own.ts';
import { calendarTexts } from './texts.ts';

/** Whose days, in which language, and as they stand when. */
export interface DaysAsked {
  readonly person: string;
  readonly language: Language;
  readonly at: Date;
}

/**
 * The days that a person has to keep, by date: of their own remisses, visits to answer and to receive, trips to
 * report on, and reviews. Each is known again by the id that it has in the calendar file of its own card.
 */
export async function ownDays(store: Store, { person, language, at }: DaysAsked): Promise<CalendarEvent[]> {
  const { database } = store;
  const today = civilDateAt(at);
  const directory = await currentDirectory(store);
  const { remisses, visits, reviews } = await readOwn(database, directory, { person, today });
  const recipients = remisses.map(({ recipient }) => recipient.id);
  const views = recipients.length === 0 ? [] : await showRecipients(store, { recipients }, today);
  const units = (await unitsInPlaceOfOwn(store, { person, today })).map(({ id }) => id);
  const ofUnits = units.length === 0 ? [] : await showRecipients(store, { units, open: true }, today);
  const welcome = (await listVisits(database, { states: ['decided'] }))
    .filter(
      ({ decision, facts }) => decision?.answer !== 'decline' && (facts.until ?? facts.from ?? '') >= today,
    )
    .filter((visit) => ownerToday(directory, visit, today) === person);
  const trips = (await listMatters(database, { states: ['approved'] }))
    .filter(({ proposal }) => isTrip(proposal) && proposal.from !== null)
    .filter((matter) => peopleToAsk(matter).includes(person));
  const days = [
    ...views.flatMap((view) => calendarEvents(view, language)),
    // Who answers for none has those of the unit, by their deadlines alone: how a unit plans is for its own to see.
    ...ofUnits.flatMap((view) => calendarEvents(view, language).slice(0, 1)),
    ...visits.flatMap((visit) => toAnswer(visit, language) ?? []),
    ...welcome.flatMap((visit) => toReceive(visit, directory, language) ?? []),
    ...trips.map((matter) => toReport(matter, language)),
    ...reviews.flatMap((commitment) => toReview(commitment, language) ?? []),
  ];
  const copy = calendarTexts(language)('copy', { date: formatDate(today, language) });
  return days
    .map((day) => ({ ...day, description: `${day.description}\n${copy}`.trim() }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

const oneDay = (date: string) => ({ from: date, until: date });

function toAnswer(visit: Visit, language: Language): CalendarEvent | undefined {
  const until = answerBy(visit);
  if (until === undefined) return undefined;
  const { number, facts } = visit;
  return {
    id: `visit-${visit.id}-answer`,
    sequence: visit.version,
    ...oneDay(until),
    summary: calendarTexts(language)('toAnswer', { number, origin: facts.origin }),
    description: facts.topics,
  };
}

/** Who comes is left out: the file stays its taker's, whatever becomes of their part in the visit. */
function toReceive(visit: Visit, { units }: Directory, language: Language): CalendarEvent | undefined {
  return calendarEvent(visit, {
    summary: visitTexts(language)('calendarSummary', { origin: visit.facts.origin }),
    description: visit.facts.topics,
    location: unitNameOf(units, visit.unit, language),
  });
}

function toReport(matter: Matter, language: Language): CalendarEvent {
  const { id, version, number, proposal } = matter;
  return {
    id: `matter-${id}-report`,
    sequence: version,
    ...oneDay(reportAskedOn(matter)),
    summary: calendarTexts(language)('toReport', { title: proposal.title ?? proposal.place ?? '' }),
    description: number ?? '',
  };
}

function toReview(
  { id, version, counterpart, reviewOn }: Commitment,
  language: Language,
): CalendarEvent | undefined {
  if (reviewOn === null) return undefined;
  return {
    id: `commitment-${id}-review`,
    sequence: version,
    ...oneDay(reviewOn),
    summary: calendarTexts(language)('toReview', { counterpart }),
    description: '',
  };
}
