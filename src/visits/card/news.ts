import { z } from 'zod';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { inSentence, nameIn, unitNameSchema } from '../../network/units/unit-names.ts';
import { texts } from '../texts.ts';
import { answers, visitActs } from '../visit.ts';

/** What somebody else has done to a visit. */
export const visitNews = z.object({
  number: z.number().int(),
  origin: z.string(),
  act: z.enum(visitActs),
  who: z.string(),
  owner: z.string(),
  unit: unitNameSchema,
  answer: z.enum(answers).nullable(),
  words: z.string(),
  erased: z.boolean(),
});
export type VisitNews = z.infer<typeof visitNews>;

/** That a visit waits for its owner, that it is coming, or that its days passed before it was decided. */
export const visitReminder = z.object({
  kind: z.enum(['silent', 'coming', 'over']),
  number: z.number().int(),
  origin: z.string(),
  unit: z.string(),
  unitName: unitNameSchema,
  /** The last day to say something, or the first or last day of the visit. */
  date: z.string(),
  /** Who has it after that; empty when nobody has. */
  next: z.string(),
  people: z.number().int().nullable(),
  erased: z.boolean(),
});
export type VisitReminder = z.infer<typeof visitReminder>;

/** A line on what was done, for those who did not do it themselves. */
export function newsText(news: VisitNews, language: Language): string {
  const say = texts(language);
  if (news.erased) return say('erasedLine', { number: news.number });
  const title = say('visitTitle', { number: news.number, origin: escapeMarkdown(news.origin) });
  const names = {
    who: escapeMarkdown(news.who === '' ? 'Utblick' : news.who),
    owner: escapeMarkdown(news.owner),
    unit: escapeMarkdown(inSentence(nameIn(news.unit, language), language)),
    answer: news.answer === null ? '' : say(`answer-${news.answer}`),
  };
  const words = news.words === '' ? '' : `\n\n> ${escapeMarkdown(news.words).replaceAll('\n', '\n> ')}`;
  return `**${title}:** ${say(`news-${news.act}`, names)}${words}`;
}

/** A line that reminds an owner. */
export function reminderText(reminder: VisitReminder, language: Language): string {
  const say = texts(language);
  if (reminder.erased) return say('erasedLine', { number: reminder.number });
  const title = say('visitTitle', { number: reminder.number, origin: escapeMarkdown(reminder.origin) });
  const facts = {
    date: formatDate(reminder.date, language),
    next: escapeMarkdown(reminder.next),
    unit: escapeMarkdown(inSentence(nameIn(reminder.unitName, language), language)),
    number: reminder.number,
    people: reminder.people === null ? say('peopleUnknown') : say('people', { count: reminder.people }),
  };
  if (reminder.kind === 'coming') return `**${title}:** ${say('reminderComing', facts)}`;
  if (reminder.kind === 'over') return `**${title}:** ${say('reminderOver', facts)}`;
  return `**${title}:** ${say(reminder.next === '' ? 'reminderLast' : 'reminderSilent', facts)}`;
}
