import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type AppointmentPlan, agreementTo, type WantedAppointment } from '../appointing/plan-appointment.ts';
import type { Directory, Person } from '../model.ts';
import { nearestToUnit } from '../nearest-people.ts';
import { texts } from '../texts.ts';
import { inSentence, nameIn, type UnitName, unitNameIn } from '../units/unit-names.ts';

/** What a form of an appointment has from the start: its first day, and whom to choose among, or else everybody near. */
export interface AppointmentBegun {
  readonly from: string;
  readonly people?: readonly Person[];
  /** Who is chosen beforehand. */
  readonly chosen?: Person;
}

/** The form by which a head appoints a contact person. */
export function appointCard(
  directory: Directory,
  unit: string,
  { from, people = nearestToUnit(directory, unit, from), chosen }: AppointmentBegun,
  language: Language,
): CardContent {
  const say = texts(language);
  const name = unitNameIn(directory.units, unit, language);
  return {
    template: 'appoint-contact-person',
    data: {
      language,
      unit,
      person: chosen?.id ?? '',
      today: from,
      title: say('appointTitle', { unit: inSentence(name, language) }),
      personLabel: say('appointPerson'),
      personMissing: say('appointPersonMissing'),
      fromLabel: say('appointFrom'),
      fromMissing: say('appointFromMissing'),
      action: say('appoint'),
      people: people.map(({ id, name: title }) => ({ title, id })),
    },
  };
}

/** Asks before an appointment takes days that have been from somebody: as it was said, or from today on. */
export function appointOverPastCard(
  asked: {
    readonly appointment: WantedAppointment;
    readonly plan: AppointmentPlan;
    readonly today: string;
    readonly lead: string;
  },
  language: Language,
): CardContent {
  const say = texts(language);
  const { unit, appointee, from } = asked.appointment;
  return {
    template: 'appoint-over-past',
    data: {
      ...{ language, unit, person: appointee, from, today: asked.today, lead: asked.lead },
      agreed: agreementTo(asked.plan),
      title: say('appointPastTitle'),
      fromToday: say('appointFromToday'),
      asSaid: say('appointAsSaid', { date: formatDate(from, language) }),
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
