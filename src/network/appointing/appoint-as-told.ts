import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { givenNames } from '../../language/naming/given-names.ts';
import { holdersOn } from '../directory/directory.ts';
import type { Directory, Person, Unit } from '../model.ts';
import { texts } from '../texts.ts';
import { findMentioned } from '../who/find-named.ts';
import { roleNamed } from '../who/read-place-question.ts';
import { filledIn } from './filled-in.ts';
import { firstDayTold } from './first-day.ts';

/**
 * The form of an appointment, filled with what somebody tells of it in words of their own ("vi byter samordnare vid årsskiftet,
 * Nestor tar över"): nothing is done before it is pressed. Whoever is contact person is not who takes over.
 */
export function appointAsTold(
  { directory, today, language }: { directory: Directory; today: string; language: Language },
  unit: Unit,
  told: string,
): Reply {
  const say = texts(language);
  const days = firstDayTold(told, today) ?? today;
  const from = days < today ? today : days;
  const before = new Set(
    holdersOn(directory, 'contact_person', unit.id, today).map(({ person }) => person.id),
  );
  const named = findMentioned(directory, told).filter(({ id }) => !before.has(id));
  const people = named.length > 0 ? named : inRoleTold(directory, unit, told, today);
  const unknown = people.length > 0 ? undefined : nameOfNobody(directory, told);
  const lead =
    unknown === undefined ? say('appointMeant') : say('appointUnknown', { words: escapeMarkdown(unknown) });
  return filledIn({ directory, unit: unit.id, today, language, from, people }, lead);
}

/** "Min registrator tar över": whoever has another role at the unit. */
function inRoleTold(directory: Directory, unit: Unit, told: string, today: string): Person[] {
  const role = roleNamed(told.replace(/kontaktperson\p{L}*|contact persons?/giu, ' '));
  if (role === undefined || role === 'contact_person') return [];
  return holdersOn(directory, role, unit.id, today).map(({ person }) => person);
}

/** A name that a text says and nobody in the directory has. */
function nameOfNobody(directory: Directory, text: string): string | undefined {
  const words = text.normalize('NFC').split(/[^\p{L}-]+/u);
  return words
    .slice(1)
    .find(
      (word) =>
        /^\p{Lu}/u.test(word) &&
        givenNames.has(word.toLowerCase()) &&
        findMentioned(directory, word).length === 0,
    );
}
