import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import type { Intent } from '../../conversation/feature.ts';
import { readAmendment, sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Item } from '../../pages/model.ts';
import type { Store } from '../../store/store.ts';
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
  const nearest =
    coming.length === 0 && next !== undefined ? [say('next', { line: lineOf(next, language) })] : [];
  const lines = [
    ...lateFirst(late, language),
    `**${title}.** ${coming.length === 0 ? say('none') : say('lead', { count: coming.length })}`,
    coming
      .slice(0, MOST_LINES)
      .map((item) => `- ${lineOf(item, language)}`)
      .join('\n'),
    left > 0 ? say('more', { count: left }) : '',
    ...nearest,
    late.length > MOST_LATE ? say('late', { count: late.length }) : '',
  ];
  const ways = [say('askWaiting'), say('askMeeting')];
  return {
    text: lines.filter((line) => line !== '').join('\n\n'),
    prompts: ways.map((way) => ({ title: way, text: way })),
  };
}

function lateFirst(late: readonly Item[], language: Language): string[] {
  if (late.length === 0 || late.length > MOST_LATE) return [];
  const lines = late.map((item) => `- ${lineOf(item, language)}`);
  return [`**${comingTexts(language)('lateTitle')}**\n\n${lines.join('\n')}`];
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
