import { escapeMarkdown } from '../conversation/markdown.ts';
import type { CardContent } from '../conversation/turn.ts';
import { formatDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import type { Directory } from './model.ts';
import { nearestToUnit } from './nearest-people.ts';
import { texts } from './texts.ts';
import { inSentence, nameIn, type UnitName, unitNameIn } from './unit-names.ts';

/** The form by which a head appoints a contact person. */
export function appointCard(
  directory: Directory,
  unit: string,
  today: string,
  language: Language,
): CardContent {
  const say = texts(language);
  const name = unitNameIn(directory.units, unit, language);
  return {
    template: 'appoint-contact-person',
    data: {
      language,
      unit,
      today,
      title: say('appointTitle', { unit: inSentence(name, language) }),
      personLabel: say('appointPerson'),
      personMissing: say('appointPersonMissing'),
      fromLabel: say('appointFrom'),
      fromMissing: say('appointFromMissing'),
      action: say('appoint'),
      people: nearestToUnit(directory, unit, today).map(({ id, name: title }) => ({ title, id })),
    },
  };
}

/** The question that each head gets once a year (5#10). */
export function confirmCard(
  asked: {
    readonly unit: { readonly id: string; readonly name: UnitName };
    readonly person: { readonly id: string; readonly name: string; readonly since: string | null } | null;
    readonly year: number;
  },
  language: Language,
): CardContent {
  const say = texts(language);
  const { unit, person, year } = asked;
  const since = person?.since == null ? '' : say('since', { date: formatDate(person.since, language) });
  const lead =
    person === null
      ? say('confirmLeadNone')
      : say('confirmLead', { name: escapeMarkdown(person.name), since });
  return {
    template: 'confirm-contact-person',
    data: {
      language,
      unit: unit.id,
      year,
      person: person?.id ?? '',
      title: say('confirmTitle', { unit: inSentence(nameIn(unit.name, language), language) }),
      lead,
      confirm: say('confirmYes'),
      change: person === null ? say('appoint') : say('confirmChange'),
    },
  };
}

/** A heading and a line: what has been done. */
export function noteCard(language: Language, title: string, text: string): CardContent {
  return { template: 'note', data: { language, title, text } };
}
