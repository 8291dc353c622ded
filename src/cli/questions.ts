import { DateTime } from 'luxon';
import { civilDateAt } from '../calendar/civil-date.ts';
import { formatMonth } from '../language/format.ts';
import { languageOfLocale } from '../language/language.ts';
import type { Services } from '../services.ts';
import { listForwardedQuestions } from '../strategy/questions/forwarded-register.ts';
import { topicName, whyText } from '../strategy/questions/log-conversation.ts';
import { listLog, listMonths } from '../strategy/questions/log-register.ts';
import { texts } from '../strategy/questions/log-texts.ts';
import { byTopic, concerns, figuresOf, openQuestions } from '../strategy/questions/question-log.ts';
import type { CommandOptions } from './command.ts';

/**
 * `questions` prints the log month by month, with what waits for an answer, and what people have passed on to
 * the City Executive Office; `questions -- 2026-11` one month. `--language en` puts it in English.
 */
export async function listQuestions(
  services: Services,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const [wanted] = words;
  const say = texts(languageOfLocale(options.language));
  if (wanted !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(wanted)) {
    console.error(say('monthUsage'));
    return 2;
  }
  const { store, clock } = services;
  const months = await listMonths(store.database, civilDateAt(clock.now()).slice(0, 7));
  for (const month of wanted === undefined ? months : [wanted]) await printMonth(services, month, options);
  const forwarded = await listForwardedQuestions(store.database);
  const timeOf = (at: Date) =>
    DateTime.fromJSDate(at, { zone: 'Europe/Stockholm' }).toFormat('yyyy-MM-dd HH:mm');
  for (const { forwardedAt, personName, text, answer } of forwarded) {
    const state =
      answer === null ? say('forwardedOpen') : say('forwardedAnswered', { at: timeOf(answer.at) });
    console.log(`${timeOf(forwardedAt)}  ${personName}: ${text} (${state})`);
  }
  if (forwarded.length === 0) console.log(say('noneForwarded'));
  return 0;
}

async function printMonth(
  { store, editions }: Services,
  month: string,
  options: CommandOptions,
): Promise<void> {
  const language = languageOfLocale(options.language);
  const say = texts(language);
  const entries = await listLog(store.database, month);
  const { cityAnswers } = await editions.ground();
  const { asked, liked, byConcern } = figuresOf(entries);
  console.log(say('title', { month: formatMonth(month, language) }));
  const facts = [
    [say('asked'), asked],
    ...concerns.map((concern) => [say(concern), byConcern[concern]]),
    [say('liked'), liked],
  ];
  for (const [title, value] of facts) console.log(`  ${title}: ${value}`);
  for (const { topic, figures } of byTopic(entries))
    console.log(
      `  ${topicName(topic, language)}: ${say('topicFigures', { count: figures.asked, ...figures.byConcern })}`,
    );
  for (const { entry, times, concerns: found } of openQuestions(entries, cityAnswers)) {
    const why = found.map((concern) => whyText(concern, entry, language)).join(' · ');
    console.log(`  ? ${entry.text.replace(/\s+/g, ' ')} (${times}; ${why})`);
  }
  console.log('');
}
