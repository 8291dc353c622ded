import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { readAmendment } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, Reply, Turn } from '../../conversation/turn.ts';
import { formatMonth } from '../../language/format.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import type { Editions } from '../editions/editions.ts';
import { topics } from '../model.ts';
import { strategistsOnly } from '../strategists-only.ts';
import { countForwardedWithin } from './forwarded-register.ts';
import type { QuestionLog } from './log-behind.ts';
import { listPart, partPrompts } from './log-part.ts';
import { listLog, listMonths, spanOfMonth } from './log-register.ts';
import { texts } from './log-texts.ts';
import {
  concerns,
  figuresOf,
  type LogEntry,
  type LogPart,
  type OpenQuestion,
  openQuestions,
  topicRows,
} from './question-log.ts';
import { partIn, readLogWish } from './read-log-wish.ts';

export interface LogPorts {
  readonly store: Store;
  readonly editions: Editions;
  readonly questionLog: QuestionLog;
}

const month = z.string().regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/);

const forStrategists = strategistsOnly(
  'see-questions',
  (language) => texts(language)('writePersonally'),
  (language) => texts(language)('notTheirs'),
);

/** "Frågeloggen", "frågor utan svar i oktober": what was asked, for strategists. */
export function questionLogIntent(ports: LogPorts): Intent {
  return {
    name: 'question-log',
    claim: (text) => (readLogWish(text) === undefined ? 0 : 0.95),
    goesOn: (text, earlier) => {
      const { words = '', time } = readAmendment(text, earlier) ?? {};
      const wish = readLogWish(earlier);
      const part = partIn(partTimes(text).words);
      const isTime = words === '' && time !== undefined;
      if (wish === undefined || (!isTime && part === undefined)) return undefined;
      const log = wish.language === 'en' ? 'question log' : 'frågeloggen';
      const asked =
        part === undefined ? wish.part && partWords[wish.language][wish.part] : partTimes(text).words;
      return [log, asked, isTime ? time : partTimes(`${text} ${earlier}`).time].filter(Boolean).join(' ');
    },
    handle: (turn) => {
      const { language = 'sv', part, about, asFile } = readLogWish(turn.text) ?? {};
      const asked = monthAsked(turn.text, civilDateAt(turn.at));
      return forStrategists(ports, turn, language, async () => {
        if (part !== undefined || about !== undefined)
          return listPart(ports, turn, { month: asked, part, about }, language);
        const shown = await showLog(ports, turn, asked, language);
        return asFile === true ? { ...shown, footer: texts(language)('noFile') } : shown;
      });
    },
  };
}

/** A part of the log, in words that are read as it. */
const partWords: Bilingual<Readonly<Record<LogPart, string>>> = {
  sv: { unanswered: 'utan svar', silent: 'framgår inte', disliked: 'tummen ned', liked: 'tummen upp' },
  en: { unanswered: 'unanswered', silent: 'not stated', disliked: 'thumbs down', liked: 'thumbs up' },
};

/** The month that is named, of those that have begun; empty for this one. */
function monthAsked(text: string, today: string): string {
  const { period } = readAskedTime(text, { today, hasBeen: true });
  return period === undefined || period.until.slice(0, 7) > today.slice(0, 7) ? '' : period.until.slice(0, 7);
}

/** Another month of the log. */
export function questionLogVerb(ports: LogPorts): Verb {
  const data = z.object({ month, language: z.enum(['sv', 'en']) });
  return verb('question-log', data, (turn, asked) =>
    forStrategists(ports, turn, asked.language, () => showLog(ports, turn, asked.month, asked.language)),
  );
}

async function showLog(
  { store, editions, questionLog }: LogPorts,
  turn: Turn,
  asked: string,
  language: Language,
): Promise<Reply> {
  await questionLog.upToDate();
  const now = civilDateAt(turn.at).slice(0, 7);
  const shown = asked === '' ? now : asked;
  const [entries, months, ground, forwarded] = await Promise.all([
    listLog(store.database, shown),
    listMonths(store.database, now),
    editions.ground(),
    countForwardedWithin(store.database, spanOfMonth(shown)),
  ]);
  const open = openQuestions(entries, ground.cityAnswers);
  const card = logCard({ shown, months, entries, open, forwarded }, language);
  return { card, prompts: partPrompts(entries, shown, language) };
}

const MOST_ROWS = 8;
const MOST_TOPICS = 8;

function logCard(
  log: {
    readonly shown: string;
    readonly months: readonly string[];
    readonly entries: readonly LogEntry[];
    readonly open: readonly OpenQuestion[];
    /** How many were passed on in the month, and how many of them wait for an answer. */
    readonly forwarded: { readonly count: number; readonly waiting: number };
  },
  language: Language,
): CardContent {
  const say = texts(language);
  const { asked, liked, byConcern } = figuresOf(log.entries);
  const counted = topicRows(log.entries, MOST_TOPICS);
  const rest = log.open.length - MOST_ROWS;
  const more = rest > 0 ? [{ text: say('more', { count: rest }), why: '', question: '' }] : [];
  return {
    template: 'question-log',
    data: {
      language,
      title: say('title', { month: formatMonth(log.shown, language) }),
      lead: say('lead'),
      facts: [
        { title: say('asked'), value: String(asked) },
        ...concerns.map((concern) => ({ title: say(concern), value: String(byConcern[concern]) })),
        { title: say('liked'), value: String(liked) },
      ],
      topicsTitle: counted.length > 0 ? say('topics') : '',
      topics: counted.map(({ topic, figures }) => ({
        title:
          typeof topic === 'object' && topic !== null
            ? say('furtherTopics', { count: topic.further })
            : topicName(topic, language),
        value: say('topicFigures', { count: figures.asked, ...figures.byConcern }),
      })),
      openTitle: log.open.length === 0 ? say('none') : say('open', { count: log.open.length }),
      rows: [...log.open.slice(0, MOST_ROWS).map((open) => rowOf(open, language)), ...more],
      ...{ write: say('write'), answers: say('answers') },
      forwarded: say(log.forwarded.count === 0 ? 'forwardedNone' : 'forwarded', log.forwarded),
      months: monthsNear(log).map((one) => ({ month: one, title: formatMonth(one, language) })),
    },
  };
}

/** The months on either side of the one that is shown. */
function monthsNear({
  months,
  shown,
}: {
  readonly months: readonly string[];
  readonly shown: string;
}): string[] {
  const place = months.indexOf(shown);
  return [months[place + 1], months[place - 1]].filter((one) => one !== undefined);
}

/** The name of a topic, in the words of who reads. */
export function topicName(topic: string | null, language: Language): string {
  const known = topics.find((one) => one === topic);
  return known === undefined ? texts(language)('other') : texts(language)(`topic-${known}`);
}

function rowOf({ entry, times, concerns: found }: OpenQuestion, language: Language) {
  const say = texts(language);
  const why = found.map((concern) => whyText(concern, entry, language));
  const often = times > 1 ? [say('times', { count: times })] : [];
  return { text: escapeMarkdown(entry.text), why: [...often, ...why].join(' · '), question: entry.id };
}

/** Why a question wants an eye, in a few words. */
export function whyText(
  concern: OpenQuestion['concerns'][number],
  entry: LogEntry,
  language: Language,
): string {
  const say = texts(language);
  if (concern === 'disliked' && entry.reason !== null)
    return say('whySaid', { reason: escapeMarkdown(entry.reason) });
  if (concern === 'disagreement') {
    const { prepared, model } = entry;
    const opinion = ({ verdict, provision }: LogEntry['prepared']) =>
      [verdict === null ? '–' : say(verdict), provision].filter((part) => part !== null).join(' ');
    const outcome =
      model.notSaid === null
        ? say('modelSaid')
        : say('modelNotSaid', { why: say(`not-said-${model.notSaid}`) });
    return say('whyModel', { prepared: opinion(prepared), model: opinion(model), outcome });
  }
  return say(concern === 'disliked' ? 'why-disliked' : 'why-unanswered');
}
