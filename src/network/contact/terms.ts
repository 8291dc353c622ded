import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import { formatDate, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../directory/directory.ts';
import type { Assignment, Directory, Role, Unit } from '../model.ts';
import { overlap, type Period } from '../periods.ts';
import { texts } from '../texts.ts';
import { inSentence, nameOfUnit } from '../units/unit-names.ts';

/** Who has been, is and will be contact person of a unit. */
export function historyReply(directory: Directory, unit: Unit, today: string, language: Language): Reply {
  const say = texts(language);
  const facts = { unit: escapeMarkdown(inSentence(nameOfUnit(unit, language), language)) };
  const held = termsAt(directory, 'contact_person', unit);
  if (held.length === 0) return { text: say('noHistory', facts) };
  return { text: [say('historyTitle', facts), termLines(directory, held, today, language)].join('\n\n') };
}

/** Who was or will be contact person of a unit on some days, and from when until when. */
export function termsReply(days: Period) {
  return (directory: Directory, unit: Unit, today: string, language: Language): Reply => {
    const say = texts(language);
    const facts = {
      unit: escapeMarkdown(inSentence(nameOfUnit(unit, language), language)),
      days: daysText(days, language),
    };
    const held = termsAt(directory, 'contact_person', unit).filter((term) => overlap(term, days));
    if (held.length === 0) return { text: say('termsNone', facts) };
    return { text: [say('termsTitle', facts), termLines(directory, held, today, language)].join('\n\n') };
  };
}

/** Days in words that are read as the same days. */
export function daysText({ from, until }: Period, language: Language): string {
  const say = texts(language);
  if (from !== null && until !== null) return formatPeriod({ from, until }, language);
  if (until !== null) return say('daysUntil', { date: formatDate(until, language) });
  return say('daysFrom', { date: from === null ? say('fromStart') : formatDate(from, language) });
}

/** Who has had, has and will have a role at a unit. */
export function termsAt({ assignments }: Directory, wanted: Role, unit: Unit): Assignment[] {
  return assignments.filter(({ role, unit: at }) => role === wanted && at === unit.id);
}

/** A line for each term: from when until when, and whose it is. */
export function termLines(
  directory: Directory,
  terms: readonly Assignment[],
  today: string,
  language: Language,
): string {
  const say = texts(language);
  const lines = terms.map(({ person, from, until }) => {
    const name = escapeMarkdown(findPerson(directory, person)?.name ?? person);
    const open = say(from !== null && from > today ? 'untilFurther' : 'open');
    const dates = {
      from: from === null ? say('fromStart') : formatDate(from, language),
      until: until === null ? open : formatDate(until, language),
    };
    return `- ${say('historyLine', { ...dates, name })}`;
  });
  return lines.join('\n');
}
