import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Prompt, Reply, Turn } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatMonth } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import type { QuestionLog } from './log-behind.ts';
import { listLog } from './log-register.ts';
import { texts } from './log-texts.ts';
import { entriesOf, figuresOf, type LogEntry, type LogPart } from './question-log.ts';

const MOST_ROWS = 25;
/** So much of a question is enough to know what was asked. */
const MOST_CHARACTERS = 240;

/** The questions of a month that a figure of the log counts; those without an answer with those on which the strategy is silent. */
export async function listPart(
  { store, questionLog }: { readonly store: Store; readonly questionLog: QuestionLog },
  turn: Pick<Turn, 'at'>,
  asked: { readonly month: string; readonly part: LogPart },
  language: Language,
): Promise<Reply> {
  await questionLog.upToDate();
  const month = asked.month === '' ? civilDateAt(turn.at).slice(0, 7) : asked.month;
  const entries = await listLog(store.database, month);
  const shown: readonly LogPart[] = asked.part === 'unanswered' ? ['unanswered', 'silent'] : [asked.part];
  const say = texts(language);
  const named = formatMonth(month, language);
  const lists = shown.flatMap((part) => {
    const those = entriesOf(part, entries);
    const rest = those.length - MOST_ROWS;
    const lines = those.slice(0, MOST_ROWS).map((entry) => `- ${lineOf(part, entry)}`);
    const more = rest > 0 ? [`- ${say('more', { count: rest })}`] : [];
    const title = `**${say(`part-${part}`, { month: named, count: those.length })}**`;
    return [title, [...lines, ...more].join('\n')].filter((text) => text !== '');
  });
  const log = say('askLog', { month: named });
  return { text: [...lists, say('lead')].join('\n\n'), prompts: [{ title: log, text: log }] };
}

function lineOf(part: LogPart, { text, reason }: LogEntry): string {
  const question = escapeMarkdown(shortened(text.replace(/\s+/g, ' '), MOST_CHARACTERS));
  return part === 'disliked' && reason !== null && reason !== ''
    ? `${question} (${escapeMarkdown(reason)})`
    : question;
}

/** What leads from the figures of a month to the questions that they count. */
export function partPrompts(entries: readonly LogEntry[], month: string, language: Language): Prompt[] {
  const { byConcern } = figuresOf(entries);
  return (['unanswered', 'silent', 'disliked'] as const)
    .filter((part) => byConcern[part] > 0)
    .map((part) => texts(language)(`ask-${part}`, { month: formatMonth(month, language) }))
    .map((text) => ({ title: text, text }));
}
