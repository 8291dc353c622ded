import { addDays } from '../../calendar/civil-date.ts';
import { formatNumber, formatWeekday } from '../../language/format.ts';
import { findPerson, rolesOn } from '../../network/directory/directory.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import {
  type Item,
  type KeyFigure,
  type Overview,
  type PageRequest,
  type Section,
  type Topic,
  topics,
} from '../../pages/model.ts';
import type { Store } from '../../store/store.ts';
import { unitNameOf } from '../names.ts';
import { commitmentItems } from './commitment-items.ts';
import { waitingDocuments } from './documents.ts';
import { gapItems } from './gap-items.ts';
import { matterItems, meetingItems, tripItems } from './matter-items.ts';
import { type PageSource, readPageSource } from './page-source.ts';
import { papersItems } from './papers-items.ts';
import { recordTexts } from './record-texts.ts';
import { remissItems } from './remiss-items.ts';
import { pageTexts } from './texts.ts';
import { visitItems } from './visit-items.ts';
import { yearFigures } from './year-figures.ts';

/** So far ahead the time line goes. */
const AHEAD_DAYS = 120;
/** As many of a list are shown until all are asked for, and on the time line so many that are late or to come. */
const MOST_ITEMS = 5;
const MOST_LATE = 3;
const MOST_COMING = 10;

/** The page for one reader: what is under way as far as they may see it, and the figures of a year. */
export async function readOverview(store: Store, request: PageRequest): Promise<Overview> {
  const source = await readPageSource(store, request);
  const items = await readItems(source);
  const say = pageTexts(source.language);
  const shown = (topic: Topic) => request.topic === null || request.topic === topic;
  return {
    reader: readerOf(source),
    today: formatWeekday(source.today, source.language),
    units: source.directory.units
      .map((unit) => ({ value: unit.id, name: nameOfUnit(unit, source.language) }))
      .sort((one, other) => one.name.localeCompare(other.name, source.language)),
    topics: topics.map((topic) => ({ value: topic, name: say(`topic-${topic}`) })),
    key: keyFigures(source, items)
      .filter(({ topic }) => shown(topic))
      .map(({ figure }) => figure),
    sections: sectionsOf(source, items, request).filter(({ topic }) => topic === null || shown(topic)),
    documents: await waitingDocuments(source),
    figures: shown('figures') ? await yearFigures(source, request.year) : null,
  };
}

/** What falls on a day, for one reader: late things first, then what is to come. */
export async function readDated(
  store: Store,
  request: Pick<PageRequest, 'person' | 'language' | 'at' | 'unit'>,
): Promise<Item[]> {
  const source = await readPageSource(store, request);
  return timeline(await readItems(source), source.today, null);
}

interface Items {
  readonly remisses: readonly Item[];
  readonly papers: readonly Item[];
  readonly matters: readonly Item[];
  readonly meetings: readonly Item[];
  readonly trips: readonly Item[];
  readonly visits: readonly Item[];
  readonly commitments: readonly Item[];
  readonly gaps: readonly Item[];
}

async function readItems(source: PageSource): Promise<Items> {
  return {
    remisses: await remissItems(source),
    papers: await papersItems(source),
    matters: await matterItems(source),
    meetings: await meetingItems(source),
    trips: await tripItems(source),
    visits: await visitItems(source),
    commitments: await commitmentItems(source),
    gaps: gapItems(source),
  };
}

function readerOf({ directory, person, today, language }: PageSource): Overview['reader'] {
  const say = pageTexts(language);
  const known = findPerson(directory, person);
  const held = rolesOn(directory, person, today).map(({ role, unit }) => {
    const name = say(`role-${role}`);
    return unit === null
      ? name
      : say('roleAt', { role: name, unit: unitNameOf(directory.units, unit, language) });
  });
  return {
    name: known?.name ?? say('unknownReader'),
    roles: held.length === 0 ? say('noRole') : held.join(' · '),
  };
}

/** What falls on a day, late things first, as far ahead as the time line goes. */
function timeline(items: Items, today: string, topic: Topic | null): Item[] {
  const last = addDays(today, AHEAD_DAYS);
  const late = (item: Item) => item.date !== null && item.date < today && item.mark?.tone === 'late';
  const all = [
    ...items.remisses,
    ...items.papers,
    ...items.meetings,
    ...items.trips,
    ...items.visits,
    ...items.commitments,
  ];
  return all
    .filter((item) => topic === null || item.topic === topic)
    .filter((item) => item.date !== null && (late(item) || (item.date >= today && item.date <= last)))
    .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
}

/** What has been late for the shortest time, and what comes first. */
function nearest(dated: readonly Item[], today: string): Item[] {
  const isLate = ({ date }: Item) => (date ?? '') < today;
  const coming = dated.filter((item) => !isLate(item));
  return [...dated.filter(isLate).slice(-MOST_LATE), ...coming.slice(0, MOST_COMING)];
}

function sectionsOf(source: PageSource, items: Items, { topic, whole }: PageRequest): Section[] {
  const say = pageTexts(source.language);
  const section = (
    id: 'deadlines' | 'matters' | 'visits' | 'reviews' | 'gaps',
    of: Topic | null,
    all: readonly Item[],
  ): Section => ({
    id,
    topic: of,
    form: id === 'deadlines' ? 'timeline' : 'list',
    title: say(`${id}Title`),
    lead: say(`${id}Lead`),
    empty: say(`${id}Empty`),
    items: whole ? all : id === 'deadlines' ? nearest(all, source.today) : all.slice(0, MOST_ITEMS),
    total: all.length,
  });
  const dated = timeline(items, source.today, topic);
  const dates = topic !== 'network' && topic !== 'figures';
  return [
    ...(dates ? [section('deadlines', null, dated)] : []),
    section('matters', 'beredning', items.matters),
    section('visits', 'visits', items.visits),
    section('reviews', 'commitments', items.commitments),
    section('gaps', 'network', items.gaps),
  ];
}

const SOON_DAYS = 30;
const REVIEW_DAYS = 90;

/** The numbers that stand at the top; each leads to its list. */
function keyFigures(
  { today, language }: PageSource,
  { remisses, matters, visits, commitments, gaps }: Items,
): { readonly topic: Topic; readonly figure: KeyFigure }[] {
  const say = pageTexts(language);
  const within = (days: number) => (item: Item) => item.date !== null && item.date <= addDays(today, days);
  const tone = (all: readonly Item[], wanted: string) =>
    all.filter(({ mark }) => mark?.tone === wanted).length;
  const soon = remisses.filter(within(SOON_DAYS));
  const open = recordTexts(language)('outcome-open');
  const undecided = visits.filter(({ facts }) => facts.includes(open)).length;
  const late = tone(soon, 'late');
  const waiting = tone(matters, 'yours');
  // End dates stand in the same list, and are no reviews.
  const reviews = commitments.filter(({ kind }) => kind === say('item-review')).filter(within(REVIEW_DAYS));
  const figure = (topic: Topic, key: string, count: number, section: string, detail: string) => ({
    topic,
    figure: { value: formatNumber(count, language), label: key, detail, section },
  });
  return [
    figure(
      'remiss',
      say('key-deadlines'),
      soon.length,
      'deadlines',
      late === 0 ? say('key-noneLate') : say('key-late', { count: late }),
    ),
    figure(
      'beredning',
      say('key-matters'),
      matters.length,
      'matters',
      waiting === 0 ? say('key-noneWaiting') : say('key-waiting', { count: waiting }),
    ),
    figure('visits', say('key-visits'), visits.length, 'visits', say('key-visitsOpen', { count: undecided })),
    figure(
      'commitments',
      say('key-reviews'),
      reviews.length,
      'reviews',
      say('key-reviewsLate', { count: tone(reviews, 'late') }),
    ),
    figure(
      'network',
      say('key-gaps'),
      gaps.length,
      'gaps',
      gaps.length === 0 ? say('key-gapsNone') : say('key-gapsUnits'),
    ),
  ];
}
