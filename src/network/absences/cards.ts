import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../authority.ts';
import { isForAnAbsence } from '../directory/directory.ts';
import type { Absence, Directory, Person } from '../model.ts';
import { nearestPeople } from '../nearest-people.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import { texts } from './texts.ts';

/** No choice of a person or unit: an empty text is none that every client can show as chosen. */
export const NONE = 'none';

export interface AbsenceForm {
  readonly directory: Directory;
  readonly language: Language;
  readonly today: string;
  /** Who fills it in. */
  readonly speaker: string;
  /** Who is away. */
  readonly person: Person;
  readonly lead: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Who may be meant as a deputy; everybody when absent. */
  readonly deputies?: readonly Person[] | undefined;
  /** Who is chosen beforehand. */
  readonly deputy?: Person | undefined;
  /** The unit for which they stand in; all roles when null or absent. */
  readonly unit?: string | null | undefined;
  /** True when somebody was named who is not known: nobody is chosen beforehand. */
  readonly mustName?: boolean;
  /** The absence whose place this one takes, where it is corrected. */
  readonly replaces?: string | undefined;
  /** Who may be meant as the one who is away; asked for when there are several, or of an administrator. */
  readonly people?: readonly Person[] | undefined;
}

/** The form for an absence: first and last day, who stands in, and for which unit where there are several. */
export function absenceCard(form: AbsenceForm): CardContent {
  const { language, today, person, people = peopleFor(form) } = form;
  const say = texts(language);
  const units = unitChoices(form);
  return {
    template: 'absence',
    data: {
      language,
      title: say('formTitle'),
      lead: form.lead,
      about: person.id,
      replaces: form.replaces ?? '',
      // A choice without its label is left out.
      personLabel: people.length > 0 ? say('person') : '',
      personMissing: say('personMissing'),
      people: people.map(toChoice),
      person: person.id,
      fromLabel: say('from'),
      fromMissing: say('fromMissing'),
      from: form.from ?? today,
      untilLabel: say('until'),
      untilMissing: say('untilMissing'),
      until: form.until ?? '',
      deputyLabel: say('deputy'),
      deputyMissing: say('deputyMissing'),
      deputies: deputyChoices(form),
      deputy: form.deputy?.id ?? (form.mustName === true ? '' : NONE),
      unitLabel: units.length > 0 ? say('unit') : '',
      unitMissing: say('unitMissing'),
      units,
      unit: units.some(({ id }) => id === form.unit) ? (form.unit ?? NONE) : NONE,
      known: knownText(form),
      action: say('save'),
    },
  };
}

/** Which of several absences is to end: from the day on which the person is `back`, or wholly. */
export function endAbsenceCard(
  person: Person,
  absences: readonly Absence[],
  language: Language,
  back = '',
): CardContent {
  const say = texts(language);
  const rows = absences.map(({ id, from, until }) => {
    const period = formatPeriod({ from, until }, language);
    const left = { period, date: back === '' ? '' : formatDate(back, language) };
    const title = say(back === '' ? 'remove' : 'endFrom', left);
    // Whoever is back on its first day has not been away.
    return { id, about: person.id, back: back === '' ? from : back, title };
  });
  const title = say(back === '' ? 'which' : 'backTitle', { name: person.name });
  return { template: 'end-absence', data: { language, title, absences: rows } };
}

/** An administrator may say that anybody is away. */
function peopleFor({ directory, speaker, today, person }: AbsenceForm): Person[] {
  const asked = { person: speaker, act: 'set-absence', unit: null, about: '' } as const;
  return may(directory, asked, today).ok ? nearestPeople(directory, person.id, today) : [];
}

function deputyChoices({ directory, language, today, person, deputies, deputy }: AbsenceForm) {
  const say = texts(language);
  const usual = directory.deputies.filter((entry) => entry.person === person.id && !isForAnAbsence(entry));
  const names = directory.people.filter(({ id }) => usual.some(({ deputy }) => deputy === id));
  const none =
    names.length === 0
      ? say('noDeputy')
      : say('usualDeputy', { deputies: names.map(({ name }) => name).join(', ') });
  const others = deputies ?? nearestPeople(directory, person.id, today).filter(({ id }) => id !== person.id);
  const chosen = deputy === undefined || others.some(({ id }) => id === deputy.id) ? [] : [deputy];
  return [{ id: NONE, title: none }, ...[...chosen, ...others].map(toChoice)];
}

/** Asked for only where the person has roles at several places: all of them, or those of one unit. */
function unitChoices({ directory, language, today, person }: AbsenceForm) {
  const own = directory.assignments.filter(
    (assignment) =>
      assignment.person === person.id && (assignment.until === null || assignment.until >= today),
  );
  const places = new Set(own.map((assignment) => assignment.unit));
  const units = directory.units.filter(({ id }) => places.has(id));
  if (places.size < 2 || units.length === 0) return [];
  return [
    { id: NONE, title: texts(language)('allUnits') },
    ...units.map((unit) => ({ id: unit.id, title: nameOfUnit(unit, language) })),
  ];
}

function knownText({ directory, language, today, person, speaker }: AbsenceForm): string {
  const periods = directory.absences
    .filter((absence) => absence.person === person.id && absence.until >= today)
    .map((absence) => formatPeriod(absence, language))
    .join(', ');
  if (periods === '') return '';
  const say = texts(language);
  return person.id === speaker
    ? say('listed', { periods })
    : say('listedFor', { periods, name: escapeMarkdown(person.name) });
}

const toChoice = ({ id, name }: Person) => ({ id, title: name });
