import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import { deputiesDuring } from '../absences/name-deputy.ts';
import { seesAbsencesOf } from '../absences/seen-absences.ts';
import { texts } from '../absences/texts.ts';
import { namesOf } from '../contact/holders-reply.ts';
import { daysText } from '../contact/terms.ts';
import { findPerson, holdersOn, isForAnAbsence, rolesOn } from '../directory/directory.ts';
import type { Deputy, Directory, Person } from '../model.ts';
import { covers, type Period } from '../periods.ts';
import { inSentence, unitNameIn } from '../units/unit-names.ts';
import { roleTexts } from './texts.ts';

/** Who reads of whose deputies, and when. */
interface Read {
  readonly directory: Directory;
  readonly reader: string;
  readonly today: string;
  readonly language: Language;
}

/**
 * Who stands in for a person always, for anybody to read; and now, on days to come, or on the days that are asked of, for
 * those who may see when the person is away, which a deputy for certain days tells.
 */
export function deputiesText(read: Read, person: Person, days?: Period): string {
  const { directory, reader, today, language } = read;
  const say = roleTexts(language);
  const name = escapeMarkdown(person.name);
  if (!seesAbsencesOf(directory, reader, person.id, today)) {
    const always = directory.deputies.filter((entry) => entry.person === person.id && !isForAnAbsence(entry));
    return always.length === 0
      ? say('deputyHidden', { name }) + otherwiseText(read, person)
      : linesOf(read, person, always);
  }
  const nobody = say('deputyNone', { name }) + otherwiseText(read, person);
  if (days === undefined) {
    const named = directory.deputies.filter(
      (entry) =>
        entry.person === person.id &&
        (covers(entry, today) || (entry.until !== null && entry.until >= today)),
    );
    return named.length === 0 ? nobody : linesOf(read, person, named);
  }
  const then = deputiesDuring(directory, person.id, days);
  if (then.length > 0) return linesOf(read, person, then);
  if (days.from === today && days.until === today) return nobody;
  const nobodyThen = say('deputyNoneThen', { name, days: daysText(days, language) });
  return capitalised(nobodyThen) + otherwiseText(read, person);
}

/** Whose head to turn to where nobody stands in: whoever is head there, away or not, which tells of no absence. */
function otherwiseText({ directory, today, language }: Read, person: Person): string {
  const heads = rolesOn(directory, person.id, today).flatMap(({ unit }) =>
    unit === null ? [] : holdersOn(directory, 'head', unit, today),
  );
  const head = heads.find((one) => one.person.id !== person.id);
  const unit = directory.units.find(({ id }) => id === head?.assignment.unit);
  if (head === undefined || unit === undefined) return '';
  const facts = {
    head: escapeMarkdown(head.person.name),
    administration: namesOf(unit, language).administration,
  };
  return ` ${roleTexts(language)('otherwise', facts)}`;
}

/** A line for each deputy. */
function linesOf({ directory, language }: Read, person: Person, entries: readonly Deputy[]): string {
  const say = roleTexts(language);
  const lines = entries.map((entry) => {
    const deputy = escapeMarkdown(findPerson(directory, entry.deputy)?.name ?? entry.deputy);
    const facts = {
      ...{ name: escapeMarkdown(person.name), deputy },
      roles: rolesText(directory, entry, language),
    };
    if (!isForAnAbsence(entry)) return say('deputyUsual', facts);
    return say('deputyThen', { ...facts, period: daysText(entry, language) });
  });
  return lines.join(' ');
}

const capitalised = (text: string) => text.replace(/^./u, (letter) => letter.toUpperCase());

/** In which roles a deputy stands in. */
export function rolesText({ units }: Directory, { unit }: Deputy, language: Language): string {
  const say = texts(language);
  if (unit === null) return say('allRoles');
  return say('rolesAt', { unit: escapeMarkdown(inSentence(unitNameIn(units, unit, language), language)) });
}
