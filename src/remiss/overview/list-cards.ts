import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/unit-names.ts';
import type { DigestRow, LateData } from '../notices.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import type { StatusCounts, UnitStatistics } from '../recipient/recipient-status.ts';
import { statuses } from '../recipient/recipient-status.ts';
import { texts } from '../texts.ts';

/** More rows than these make a card that nobody reads, and too large for Teams in the end. */
const MOST_ROWS = 12;

interface ListHead {
  readonly title: string;
  readonly lead: string;
}

interface ListRow {
  readonly title: string;
  readonly line: string;
  /** Id of the recipient to show; empty where there is none. */
  readonly recipient: string;
}

function listCard({ title, lead }: ListHead, rows: readonly ListRow[], language: Language): CardContent {
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
      more: left > 0 ? say('listMore', { count: left }) : '',
    },
  };
}

const toRow =
  (language: Language) =>
  (row: DigestRow): ListRow => ({
    title: escapeMarkdown(row.title),
    line: texts(language)('rowLine', {
      dnr: row.dnr,
      unit: nameIn(row.unitName, language),
      date: formatDate(row.deadline, language),
      state: stateText(row, language),
    }),
    recipient: row.recipient,
  });

/** How it stands; while an answer is awaited, how many working days are left for it. */
function stateText({ status, workingDaysLeft }: DigestRow, language: Language): string {
  const say = cardTexts(language);
  if (status !== 'waiting') return say(`state-${status}`);
  return workingDaysLeft === 0 ? say('stateToday') : say('stateLeft', { count: workingDaysLeft });
}

/** A person's open remisses, on a Monday. */
export function digestCard(rows: readonly DigestRow[], language: Language): CardContent {
  const say = texts(language);
  const head = { title: say('digestTitle'), lead: say('digestLead', { count: rows.length }) };
  return listCard(head, rows.map(toRow(language)), language);
}

/** Remisses that were asked for. */
export function remissListCard(title: string, rows: readonly DigestRow[], language: Language): CardContent {
  const head = { title, lead: texts(language)('listLead', { count: rows.length }) };
  return listCard(head, rows.map(toRow(language)), language);
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
  }));
  return listCard({ title: say('statisticsTitle'), lead }, rows, language);
}

export interface Replies {
  readonly title: string;
  readonly deadline: string;
  readonly counts: StatusCounts;
  /** Those that have not answered first. */
  readonly rows: readonly DigestRow[];
  /** What has just been done; empty where nothing was. */
  readonly note: string;
}

const ended: readonly string[] = ['answered', 'answered-late', 'abstained'];

/** For the sender: who has answered and who has not, as a bar and as a list. */
export function repliesCard(
  { title, deadline, counts, rows, note }: Replies,
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
        units: group.map(({ unitName }) => nameIn(unitName, language)).join(', '),
      })),
    },
  };
}

/** To the rotel, when a deadline has passed. */
export function lateCard(data: LateData, language: Language): CardContent {
  const say = texts(language);
  return {
    template: 'remiss-late',
    data: {
      language,
      title: say('lateTitle', { title: escapeMarkdown(data.title) }),
      lead: say('lateLead', {
        answered: data.answered,
        total: data.total,
        date: formatDate(data.deadline, language),
      }),
      late: data.late.map((unit) => ({ unit: nameIn(unit, language) })),
      remiss: data.remiss,
      show: say('showReplies'),
    },
  };
}
