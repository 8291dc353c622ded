import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import type { Intent } from '../../conversation/feature.ts';
import { readAmendment, sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Item } from '../../pages/model.ts';
import type { Store } from '../../store/store.ts';
import { numberedLines, rowsOf } from '../numbered-lines.ts';
import { readDated } from '../page/overview.ts';
import { comingTexts } from './texts.ts';
import { comingWish, daysOf } from './wishes.ts';

/** A list is read on a phone. */
const MOST_LINES = 10;

/** So few that are late are named, before what is to come. */
const MOST_LATE = 3;

/** "Vad händer i veckan?": what falls on these days in all rooms, as the tab shows it. */
export function comingIntent(store: Store): Intent {
  return {
    name: 'coming',
    claim: (text) => (comingWish(text) === undefined ? 0 : 0.95),
    answersEdits: true,
    goesOn: askedAnew,
    handle: (turn) => showComing(store, turn),
  };
}

async function showComing(store: Store, turn: MessageTurn): Promise<Reply> {
  const { span, language } = comingWish(turn.text) ?? { span: 'this-week', language: turn.language };
  const say = comingTexts(language);
  const today = civilDateAt(turn.at);
  const days = span === 'named' ? daysNamed(turn.text, today) : daysOf(span, today);
  if (days === undefined) return { text: sentenceOf([say('onlyAhead'), timesTaken(language)]) };
  const { from, until } = days;
  const title = span === 'named' ? capitalised(yearOfAll(days) ?? formatPeriod(days, language)) : say(span);
  const dated = await readDated(store, { person: turn.person.id, language, at: turn.at, unit: null });
  const coming = dated.filter(({ date }) => date !== null && date >= from && date <= until);
  const late = dated.filter(({ date }) => date !== null && date < today);
  const next = dated.find(({ date }) => date !== null && date > until);
  const left = coming.length - MOST_LINES;
  const lateFirst = late.length > MOST_LATE ? [] : late;
  const shown = coming.slice(0, MOST_LINES);
  const nearest = coming.length === 0 && next !== undefined ? [next] : [];
  const rows = [...lateFirst, ...shown, ...nearest];
  const linesFrom = (first: number, said: readonly string[]) => numberedLines(said, first, rows.length);
  const told = (items: readonly Item[]) => items.map((item) => lineOf(item, language));
  const lines = [
    lateFirst.length === 0 ? '' : `**${say('lateTitle')}**\n\n${linesFrom(1, told(lateFirst))}`,
    `**${title}.** ${coming.length === 0 ? say('none') : say('lead', { count: coming.length })}`,
    linesFrom(lateFirst.length + 1, told(shown)),
    left > 0 ? say('more', { count: left }) : '',
    linesFrom(
      lateFirst.length + 1,
      told(nearest).map((line) => say('next', { line })),
    ),
    late.length > MOST_LATE ? say('late', { count: late.length }) : '',
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n\n'),
    lists: rowsOf(rows.map(({ title: name, words = '' }) => ({ title: name, text: words }))),
    prompts: waysOn(rows, language),
  };
}

/** No more than Teams shows side by side. */
const MOST_PROMPTS = 6;

/** The way to each of the first, and on to other lists. */
function waysOn(rows: readonly Item[], language: Language): Prompt[] {
  const say = comingTexts(language);
  const ways = [say('askWaiting'), say('askMeeting')].map((way) => ({ title: way, text: way }));
  const each = rows.flatMap(({ words, path }) =>
    words === undefined || path?.startsWith('meeting/') === true ? [] : [say('show', { what: words })],
  );
  const shown = [...new Set(each)].slice(0, MOST_PROMPTS - ways.length);
  return [...shown.map((way) => ({ title: way, text: way })), ...ways];
}

/** The days that a question names and that are not over; undefined where none are, or they can't be read. */
function daysNamed(text: string, today: string): DateRange | undefined {
  const { period } = readAskedTime(text, { today, hasBeen: false });
  if (period === undefined || period.until < today) return undefined;
  return { from: period.from < today ? today : period.from, until: period.until };
}

/** "Och nästa vecka då?": the same of other days. */
function askedAnew(text: string, earlier: string): string | undefined {
  const {
    words,
    time,
    language = comingWish(earlier)?.language ?? 'sv',
  } = readAmendment(text, earlier) ?? {};
  return words === '' && time !== undefined ? comingTexts(language)('askDays', { time }) : undefined;
}

function lineOf({ when, kind, title, facts }: Item, language: Language): string {
  const said = { when, kind, title: escapeMarkdown(title), facts: facts.map(escapeMarkdown).join(' · ') };
  return comingTexts(language)(facts.length === 0 ? 'line' : 'lineFacts', said);
}
