import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { resendTexts } from '../handling/resend-texts.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import type { DigestRow } from '../recipient/digest-row.ts';
import type { StatusCounts, UnitStatistics } from '../recipient/recipient-status.ts';
import { statuses } from '../recipient/recipient-status.ts';
import { sentToTexts } from '../sent-to/texts.ts';
import { texts } from '../texts.ts';
import type { ListRow, RowOfMany } from './list-rows.ts';

/** More rows than these make a card that nobody reads, and too large for Teams in the end. */
const MOST_ROWS = 12;

interface ListHead {
  readonly title: string;
  readonly lead: string;
  /** How those that find no room are told of. */
  readonly more?: 'listMore' | 'listMoreUnits';
}

interface CardRow {
  readonly title: string;
  readonly line: string;
  /** Id of the recipient to show; empty where there is none. */
  readonly recipient: string;
  /** Id of the remiss whose recipients are to be shown; empty where there is none. */
  readonly remiss: string;
}

function listCard(
  { title, lead, more = 'listMore' }: ListHead,
  rows: readonly CardRow[],
  language: Language,
): CardContent {
  const say = texts(language);
  const left = rows.length - MOST_ROWS;
  return {
    template: 'remiss-list',
    data: {
      language,
      title,
      lead,
      rows: rows.slice(0, MOST_ROWS),
      show: say('show'),
      more: left > 0 ? say(more, { count: left }) : '',
    },
  };
}

type SeenRow = Omit<DigestRow, 'status'> & Pick<ListRow, 'status'>;

const toRow =
  (language: Language) =>
  (row: SeenRow): CardRow => ({
    title: escapeMarkdown(row.title),
    line: texts(language)('rowLine', {
      dnr: row.dnr,
      unit: nameIn(row.unitName, language),
      date: formatDate(row.deadline, language),
      state: [stateText(row, language), asksText(row, language)].filter((part) => part !== '').join(', '),
    }),
    recipient: row.recipient,
    remiss: '',
  });

/** That more time is asked for. */
function asksText({ asksUntil }: SeenRow, language: Language): string {
  if (asksUntil === null) return '';
  return texts(language)('rowAsks', { date: formatDate(asksUntil, language) });
}

/** How it stands; until the last day, how many working days are left for it. */
function stateText({ status, workingDaysLeft }: SeenRow, language: Language): string {
  const say = cardTexts(language);
  if (status !== 'waiting' && status !== 'due') return say(`state-${status}`);
  return workingDaysLeft === 0 ? say('stateToday') : say('stateLeft', { count: workingDaysLeft });
}

/** A person's open remisses, on a Monday. */
export function digestCard(rows: readonly DigestRow[], language: Language): CardContent {
  const say = texts(language);
  const head = { title: say('digestTitle'), lead: say('digestLead', { count: rows.length }) };
  return listCard(head, rows.map(toRow(language)), language);
}

/** Remisses that were asked for. */
export function remissListCard(title: string, rows: readonly ListRow[], language: Language): CardContent {
  const say = texts(language);
  const count = new Set(rows.map(({ remiss }) => remiss)).size;
  const remisses = say('listLead', { count });
  // A remiss stands in several rows where its recipients are one's own, or have other last days.
  const lead = rows.length === count ? remisses : `${remisses} ${say('listSameRemiss')}`;
  const shown = rows.map((row) =>
    row.many === null ? toRow(language)(row) : toRowOfMany(row, row.many, language),
  );
  const lists = rows.map((row) => ({ title: row.title, text: row.dnr }));
  return { ...listCard({ title, lead }, shown, language), lists };
}

/** The recipients of one remiss, each by itself. */
export function recipientListCard(rows: readonly ListRow[], language: Language): CardContent {
  const say = texts(language);
  const title = escapeMarkdown(rows[0]?.title ?? '');
  const lead = say('listRecipients', { count: rows.length });
  return listCard({ title, lead, more: 'listMoreUnits' }, rows.map(toRow(language)), language);
}

function toRowOfMany(row: ListRow, many: RowOfMany, language: Language): CardRow {
  const say = texts(language);
  return {
    title: escapeMarkdown(row.title),
    line: say('rowLine', {
      dnr: row.dnr,
      unit: namesOf(many, language),
      date: formatDate(row.deadline, language),
      state: stateOfMany(row, many, language),
    }),
    recipient: '',
    remiss: row.remiss,
  };
}

function namesOf({ units }: RowOfMany, language: Language): string {
  const say = texts(language);
  const [first = '', second = '', ...others] = units.map((unit) => nameIn(unit, language));
  return others.length === 0
    ? say('rowTwoUnits', { first, second })
    : say('rowManyUnits', { first, count: others.length + 1 });
}

/** How long is left for those that are still to answer, and how many have answered for those who may see it. */
function stateOfMany(row: ListRow, { units, replies }: RowOfMany, language: Language): string {
  if (replies === null) return stateText(row, language);
  const { isOpen, answered } = replies;
  const left = row.status === 'late' ? 'late' : 'waiting';
  const state = isOpen ? stateText({ ...row, status: left }, language) : texts(language)('rowEnded');
  return `${state}, ${texts(language)('rowAnswered', { answered, total: units.length })}`;
}

type Counts = Omit<UnitStatistics, 'unit'>;

/** What there is of each kind; what there is none of is left out. */
function countsText(counts: Omit<Counts, 'total'>, language: Language): string {
  const say = texts(language);
  const parts = [
    ['countOnTime', counts.onTime],
    ['countLate', counts.late],
    ['countAbstained', counts.abstained],
    ['countOpen', counts.open],
    ['countExtended', counts.extended],
  ] as const;
  return parts.flatMap(([key, count]) => (count === 0 ? [] : [say(key, { count })])).join(', ');
}

/** What became of the remisses of each unit. */
export function statisticsCard(
  units: readonly (UnitStatistics & { readonly name: string })[],
  language: Language,
): CardContent {
  const say = texts(language);
  const sum = (key: keyof Counts) => units.reduce((total, one) => total + one[key], 0);
  const all = {
    onTime: sum('onTime'),
    late: sum('late'),
    abstained: sum('abstained'),
    open: sum('open'),
    extended: sum('extended'),
  };
  const lead = say('statisticsLead', { count: sum('total'), parts: countsText(all, language) });
  const rows = units.map((one) => ({
    title: one.name,
    line: say('statisticsLine', { count: one.total, parts: countsText(one, language) }),
    recipient: '',
    remiss: '',
  }));
  return listCard({ title: say('statisticsTitle'), lead }, rows, language);
}

export interface Replies {
  readonly remiss: string;
  /** Whom the card has not reached, in a sentence; empty where there is nobody. */
  readonly missed: string;
  readonly title: string;
  readonly deadline: string;
  readonly counts: StatusCounts;
  /** Those that have not answered first. */
  readonly rows: readonly DigestRow[];
  /** What has just been done; empty where nothing was. */
  readonly note: string;
}

function nameWithAsking(row: DigestRow, language: Language): string {
  const name = nameIn(row.unitName, language);
  const asks = asksText(row, language);
  return asks === '' ? name : `${name} (${asks})`;
}

const ended: readonly string[] = ['answered', 'answered-late', 'abstained'];

/** For the sender: who has answered and who has not, as a bar and as a list. */
export function repliesCard(
  { remiss, missed, title, deadline, counts, rows, note }: Replies,
  language: Language,
): CardContent {
  const say = texts(language);
  const present = statuses.filter((status) => counts[status] > 0);
  const bars = present.map((status) => ({ x: cardTexts(language)(`state-${status}`), y: counts[status] }));
  const answered = rows.filter(({ status }) => ended.includes(status)).length;
  return {
    template: 'remiss-replies',
    data: {
      language,
      ...{ remiss, missed, resend: missed === '' ? '' : resendTexts(language)('resend') },
      addMore: sentToTexts(language)('actionAdd'),
      remove: sentToTexts(language)('actionRemove'),
      giveTime: sentToTexts(language)('actionTime'),
      title: say('repliesTitle', { title: escapeMarkdown(title) }),
      note,
      lead: say('repliesLead', {
        answered,
        total: rows.length,
        date: formatDate(deadline, language),
      }),
      chart: say('repliesChart'),
      bars,
      barsText: bars.map(({ x, y }) => `${x}: ${y}`).join(', '),
      groups: [...Map.groupBy(rows, ({ status }) => status)].map(([status, group]) => ({
        state: `${cardTexts(language)(`state-${status}`)} (${group.length})`,
        units: group.map((row) => nameWithAsking(row, language)).join(', '),
      })),
    },
  };
}
