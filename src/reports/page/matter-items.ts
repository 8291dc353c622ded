import { maySee } from '../../beredning/card/show-matter.ts';
import { waitsFor } from '../../beredning/lists/list-matters.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { listMeetings } from '../../beredning/meetings/register.ts';
import { isConditional, type Matter, openStates } from '../../beredning/model.ts';
import { isTrip, totalCost } from '../../beredning/proposal.ts';
import { texts as beredningTexts } from '../../beredning/texts.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Item } from '../../pages/model.ts';
import { unitNameOf } from '../names.ts';
import { type PageSource, whenText } from './page-source.ts';
import { pageTexts } from './texts.ts';

/** Matters that are not decided: those that wait for the reader first, then by the day of their meeting or trip. */
export async function matterItems(source: PageSource): Promise<Item[]> {
  const { database, unit } = source;
  const matters = (await listMatters(database, { states: openStates }))
    .filter((matter) => maySee(matter, source.person))
    .filter(({ proposal }) => unit === null || proposal.onBehalfOf === unit);
  return matters.map((matter) => itemOf(source, matter)).sort(byWaiting);
}

function itemOf({ directory, person, today, language }: PageSource, matter: Matter): Item {
  const say = pageTexts(language);
  const { proposal, meeting, number, state } = matter;
  const waits = waitsFor(matter, directory, person, today);
  const cost = totalCost(proposal);
  const date = meeting ?? proposal.from;
  return {
    topic: 'beredning',
    kind: say('item-matter'),
    title: proposal.title ?? beredningTexts(language)(`state-${state}`),
    path: `matter/${matter.id}`,
    words: number ?? undefined,
    date,
    when:
      meeting === null
        ? whenText(proposal.from, today, language)
        : `${say('item-meeting')}: ${whenText(meeting, today, language)}`,
    facts: [
      ...(number === null ? [] : [number]),
      beredningTexts(language)(`state-${state}`),
      ...(proposal.onBehalfOf === null ? [] : [unitNameOf(directory.units, proposal.onBehalfOf, language)]),
      ...(cost > 0 ? [formatKronor(cost, language)] : []),
    ],
    mark: waits
      ? { tone: 'yours', text: say('waitsForYou') }
      : matter.urgent
        ? { tone: 'soon', text: say('urgent') }
        : null,
  };
}

function byWaiting(one: Item, other: Item): number {
  const rank = ({ mark }: Item) => (mark?.tone === 'yours' ? 0 : 1);
  return rank(one) - rank(other) || ((one.date ?? '9') < (other.date ?? '9') ? -1 : 1);
}

/** Meetings of IB to come, with how much they will take up. */
export async function meetingItems({ database, today, language, unit }: PageSource): Promise<Item[]> {
  if (unit !== null) return [];
  const say = pageTexts(language);
  const matters = await listMatters(database, { states: openStates });
  return (await listMeetings(database, today)).map(({ date }) => {
    const count = matters.filter(({ meeting }) => meeting === date).length;
    return {
      topic: 'beredning',
      kind: say('item-meeting'),
      title: say('meetingTitle'),
      path: `meeting/${date}`,
      words: say('wordsMeeting', { date: formatDate(date, language) }),
      date,
      when: whenText(date, today, language),
      facts: [count === 0 ? say('agendaEmpty') : say('onAgenda', { count })],
      mark: null,
    };
  });
}

/** Trips that are approved and have not begun. */
export async function tripItems(source: PageSource): Promise<Item[]> {
  const { database, directory, today, language, unit } = source;
  const say = pageTexts(language);
  const trips = (await listMatters(database, { states: ['approved'] }))
    .filter(({ proposal }) => isTrip(proposal) && (proposal.from ?? '') >= today)
    .filter(({ proposal }) => unit === null || proposal.onBehalfOf === unit);
  return trips.map((matter) => ({
    topic: 'beredning',
    kind: say('item-trip'),
    title: matter.proposal.title ?? '',
    path: `matter/${matter.id}`,
    words: matter.number ?? undefined,
    date: matter.proposal.from,
    when: whenText(matter.proposal.from, today, language),
    facts: [
      matter.number ?? '',
      unitNameOf(directory.units, matter.proposal.onBehalfOf, language),
      ...(isConditional(matter) ? [beredningTexts(language)('state-approved-with-condition')] : []),
    ],
    mark: null,
  }));
}
