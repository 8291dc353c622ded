import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { deputiesDuring } from '../absences/name-deputy.ts';
import { seesAbsencesOf } from '../absences/seen-absences.ts';
import { texts } from '../absences/texts.ts';
import { findPerson } from '../directory.ts';
import type { Deputy, Directory, Person } from '../model.ts';
import { covers, type Period } from '../periods.ts';
import { inSentence, unitNameIn } from '../unit-names.ts';
import { roleTexts } from './texts.ts';

/** Who reads of whose deputies, and when. */
interface Read {
  readonly directory: Directory;
  readonly reader: string;
  readonly today: string;
  readonly language: Language;
}

/**
 * Who stands in for a person, always or now; and on days to come, or on the days that are asked of, for those who may see
 * when the person is away.
 */
export function deputiesText(
  { directory, reader, today, language }: Read,
  person: Person,
  days?: Period,
): string {
  const say = roleTexts(language);
  const name = escapeMarkdown(person.name);
  const sees = seesAbsencesOf(directory, reader, person.id, today);
  const named = directory.deputies.filter(
    (entry) =>
      entry.person === person.id &&
      (covers(entry, today) || (sees && entry.until !== null && entry.until >= today)),
  );
  const entries = days !== undefined && sees ? deputiesDuring(directory, person.id, days) : named;
  if (entries.length === 0) return say('deputyNone', { name });
  const lines = entries.map((entry) => {
    const { from, until } = entry;
    const deputy = escapeMarkdown(findPerson(directory, entry.deputy)?.name ?? entry.deputy);
    const facts = { name, deputy, roles: rolesText(directory, entry, language) };
    if (from === null || until === null) return say('deputyUsual', facts);
    return say('deputyThen', { ...facts, period: formatPeriod({ from, until }, language) });
  });
  return lines.join(' ');
}

/** In which roles a deputy stands in. */
export function rolesText({ units }: Directory, { unit }: Deputy, language: Language): string {
  const say = texts(language);
  if (unit === null) return say('allRoles');
  return say('rolesAt', { unit: escapeMarkdown(inSentence(unitNameIn(units, unit, language), language)) });
}
