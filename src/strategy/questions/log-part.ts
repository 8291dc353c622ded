import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Prompt, Reply, Turn } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatMonth } from '../../language/format.ts';
import { type Language, languages } from '../../language/language.ts';
import { bareFolded, fold, stem, wordsInLowerCase } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { topics } from '../model.ts';
import type { QuestionLog } from './log-behind.ts';
import { listLog } from './log-register.ts';
import { texts } from './log-texts.ts';
import { entriesOf, figuresOf, type LogEntry, type LogPart } from './question-log.ts';

const MOST_ROWS = 25;
/** So much of a question is enough to know what was asked. */
const MOST_CHARACTERS = 240;

/**
 * The questions of a month that a figure of the log counts, those without an answer with those on which the strategy is
 * silent; or all, or those of a figure, that are about something.
 */
export async function listPart(
  { store, questionLog }: { readonly store: Store; readonly questionLog: QuestionLog },
  turn: Pick<Turn, 'at'>,
  asked: { readonly month: string; readonly part: LogPart | undefined; readonly about: string | undefined },
  language: Language,
): Promise<Reply> {
  await questionLog.upToDate();
  const month = asked.month === '' ? civilDateAt(turn.at).slice(0, 7) : asked.month;
  const say = texts(language);
  const { about } = asked;
  const all = await listLog(store.database, month);
  const entries = about === undefined ? all : all.filter(isAbout(about));
  const shown: readonly (LogPart | 'all')[] =
    asked.part === 'unanswered' ? ['unanswered', 'silent'] : [asked.part ?? 'all'];
  const named = formatMonth(month, language);
  const lists = shown.flatMap((part) => {
    const those = part === 'all' ? entries : entriesOf(part, entries);
    const rest = those.length - MOST_ROWS;
    const lines = those.slice(0, MOST_ROWS).map((entry) => `- ${lineOf(part, entry)}`);
    const more = rest > 0 ? [`- ${say('more', { count: rest })}`] : [];
    const title = `**${say(`part-${part}`, { month: named, count: those.length })}**`;
    return [title, [...lines, ...more].join('\n')].filter((text) => text !== '');
  });
  const log = say('askLog', { month: named });
  const narrowed = about === undefined ? [] : [say('onlyAbout', { about: escapeMarkdown(about) })];
  return { text: [...narrowed, ...lists, say('lead')].join('\n\n'), prompts: [{ title: log, text: log }] };
}

/** So much that two words have in common at their beginning is a stem: "plats", "platser". */
const SHORTEST_STEM = 4;

/** Whether a question is of the topic that words name, in either language, or has all of these words. */
function isAbout(words: string): (entry: LogEntry) => boolean {
  const bare = bareFolded(words);
  const topic = topics.find((one) =>
    languages.some((language) => bareFolded(texts(language)(`topic-${one}`)) === bare),
  );
  const isLike = (one: string, other: string) => {
    const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
    return short === long || (short.length >= SHORTEST_STEM && long.startsWith(short));
  };
  return ({ topic: ofEntry, text, language }) => {
    const stems = (of: string) => wordsInLowerCase(of).map((word) => fold(stem(word, language)));
    const said = stems(text);
    const isOfTopic = topic !== undefined && ofEntry === topic;
    return isOfTopic || stems(words).every((one) => said.some((other) => isLike(one, other)));
  };
}

function lineOf(part: LogPart | 'all', { text, reason }: LogEntry): string {
  const question = escapeMarkdown(shortened(text.replace(/\s+/g, ' '), MOST_CHARACTERS));
  return part === 'disliked' && reason !== null && reason !== ''
    ? `${question} (${escapeMarkdown(reason)})`
    : question;
}

/** What leads from the figures of a month to the questions that they count. */
export function partPrompts(entries: readonly LogEntry[], month: string, language: Language): Prompt[] {
  const { byConcern, liked } = figuresOf(entries);
  return (['unanswered', 'silent', 'disliked', 'liked'] as const)
    .filter((part) => (part === 'liked' ? liked : byConcern[part]) > 0)
    .map((part) => texts(language)(`ask-${part}`, { month: formatMonth(month, language) }))
    .map((text) => ({ title: text, text }));
}
