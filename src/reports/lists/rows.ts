import { spentOn } from '../../beredning/figures/figures.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { begunOn, type Matter, standingOf, states, wasSubmitted } from '../../beredning/model.ts';
import { isTrip, lastDayOf, totalCost } from '../../beredning/proposal.ts';
import { texts as matterTexts } from '../../beredning/texts.ts';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SheetCell } from '../../documents/sheet/write-sheet.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { type Language, languages } from '../../language/language.ts';
import { allNamesOfPlaces } from '../../language/places/places.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { cardTexts } from '../../remiss/recipient/card-texts.ts';
import { ownRecipientsIn } from '../../remiss/recipient/own-recipients.ts';
import type { RecipientView } from '../../remiss/recipient/recipient-view.ts';
import { showRecipients } from '../../remiss/recipient/show-recipient.ts';
import type { Store } from '../../store/store.ts';
import { listDeciders } from '../../visits/event-register.ts';
import { outcomeOf } from '../../visits/lists/statistics.ts';
import { ownerToday } from '../../visits/parts.ts';
import type { Visit } from '../../visits/visit.ts';
import { listVisits } from '../../visits/visit-register.ts';
import { placeName, unitNameOf } from '../names.ts';
import { recordTexts } from '../page/record-texts.ts';
import type { listTexts } from './texts.ts';
import type { List } from './wish.ts';

/** Which rows are wanted, and how they are put. */
export interface RowsAsked {
  readonly directory: Directory;
  readonly person: string;
  readonly today: string;
  readonly language: Language;
  /** Id of a unit; null for all. */
  readonly unit: string | null;
  readonly isOwn: boolean;
  readonly period: DateRange | undefined;
  /** Names of the places that visitors come from or trips go to; none for all. */
  readonly places: readonly string[];
  /** Which matters of IB alone. */
  readonly only: 'trips' | 'declarations' | undefined;
}

type Column = Exclude<
  Parameters<ReturnType<typeof listTexts>>[0],
  | `${string}-${string}`
  | 'ofUnit'
  | 'ofPlaces'
  | 'ofTime'
  | 'isCopy'
  | 'none'
  | 'seeHere'
  | 'onlyUnit'
  | 'unclearTime'
  | 'askPack'
  | 'askCommitments'
>;
type Cells = Readonly<Partial<Record<Column, SheetCell>>>;

/** The rows of a list, by their columns: facts and figures, and nothing that tells of people from outside the city. */
export const rowsOf: Readonly<Record<List, (store: Store, asked: RowsAsked) => Promise<Cells[]>>> = {
  visits: visitRows,
  remisses: remissRows,
  matters: matterRows,
};

const isIn = (date: string | null, period: DateRange | undefined) =>
  period === undefined || (date !== null && period.from <= date && date <= period.until);

/** Whether what somebody wrote as a place, or the country of it, is one of those that are named; any where none is. */
function isOf(places: readonly string[], written: string, country: string | null): boolean {
  const said = [
    ...allNamesOfPlaces(written),
    ...languages.map((language) => placeName(country ?? '', language)),
  ];
  return places.length === 0 || places.some((place) => said.includes(place));
}

/** A person of the city by name; empty for one whom the directory no longer knows. */
const nameOf = (directory: Directory, person: string | undefined) =>
  (person === undefined ? undefined : findPerson(directory, person)?.name) ?? null;

async function visitRows({ database }: Store, asked: RowsAsked): Promise<Cells[]> {
  const { directory, person, today, language, unit, isOwn, period } = asked;
  const isTheirs = (visit: Visit) =>
    ownerToday(directory, visit, today) === person || visit.requester?.id === person;
  const visits = (await listVisits(database, {}))
    .filter((visit) => unit === null || visit.unit === unit)
    .filter((visit) => !isOwn || isTheirs(visit))
    .filter(({ facts, createdOn }) => isIn(facts.from ?? createdOn, period))
    .filter(({ facts }) => isOf(asked.places, facts.origin, facts.country));
  const deciders = await listDeciders(database);
  return visits.map((visit) => {
    const { id, number, facts, decision, createdOn } = visit;
    return {
      number,
      unit: unitNameOf(directory.units, visit.unit, language),
      status: recordTexts(language)(`outcome-${outcomeOf(visit)}`),
      from: facts.from,
      until: facts.until,
      origin: facts.origin,
      country: facts.country === null ? null : placeName(facts.country, language),
      people: facts.people,
      askedOn: createdOn,
      decidedOn: decision?.on ?? null,
      decidedBy: decision === null ? null : nameOf(directory, deciders.get(id)),
    };
  });
}

async function remissRows(store: Store, asked: RowsAsked): Promise<Cells[]> {
  const { directory, person, today, language, unit, isOwn, period } = asked;
  const own = isOwn
    ? await ownRecipientsIn(directory, store.database, { person, today }, { open: false })
    : undefined;
  const chosen = own?.map(({ recipient }) => recipient.id);
  if (chosen?.length === 0) return [];
  const filter = { ...(unit === null ? {} : { units: [unit] }), ...(chosen && { recipients: chosen }) };
  const views = await showRecipients(store, filter, today);
  return views.filter(({ deadline }) => isIn(deadline, period)).map((view) => remissRow(view, language));
}

function remissRow(view: RecipientView, language: Language): Cells {
  const say = cardTexts(language);
  return {
    dnr: view.dnr,
    title: view.title,
    unit: nameIn(view.unitName, language),
    status: say(`state-${view.status}`),
    deadline: view.deadline,
    letterDeadline: view.letterDeadline,
    daysLeft: view.endedOn === null ? view.workingDaysLeft : null,
    receivedOn: view.receivedOn,
    ownDnr: view.ownDnr,
    way: view.way === null ? null : say(`way-${view.way}`),
    stance: view.stance === null ? null : say(`stance-${view.stance}`),
    sentOn: view.endedOn,
  };
}

async function matterRows({ database }: Store, asked: RowsAsked): Promise<Cells[]> {
  const { directory, person, language, unit, isOwn, period, only } = asked;
  return (await listMatters(database, { states }))
    .filter(wasSubmitted)
    .filter(({ proposal }) => only === undefined || isTrip(proposal) === (only === 'trips'))
    .filter(({ proposal }) => unit === null || proposal.onBehalfOf === unit)
    .filter(({ requester }) => !isOwn || requester === person)
    .filter(({ proposal }) => isOf(asked.places, proposal.place ?? '', null))
    .filter((matter) => isIn(matter.proposal.from ?? begunOn(matter), period))
    .map((matter) => matterRow(matter, directory, language));
}

function matterRow(matter: Matter, directory: Directory, language: Language): Cells {
  const say = matterTexts(language);
  const { number, dnr, proposal, decision, report, cancellation } = matter;
  return {
    number,
    dnr,
    kind: proposal.kind === null ? null : say(`kind-${proposal.kind}`),
    title: proposal.title,
    place: proposal.place,
    unit: proposal.onBehalfOf === null ? null : unitNameOf(directory.units, proposal.onBehalfOf, language),
    status: say(`state-${standingOf(matter)}`),
    from: proposal.from,
    until: lastDayOf(proposal),
    people: proposal.travellerCount,
    approved: totalCost(proposal),
    spent: report?.cost ?? cancellation?.paid ?? null,
    paid: spentOn(matter),
    decidedOn: decision === null ? null : civilDateAt(new Date(decision.at)),
    decidedBy: decision === null ? null : nameOf(directory, decision.person),
  };
}
