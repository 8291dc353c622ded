import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { holdersOn } from '../directory/directory.ts';
import { appointCard } from '../governance/cards.ts';
import type { Directory, Person } from '../model.ts';
import { nearestToUnit } from '../nearest-people.ts';
import { texts } from '../texts.ts';
import { unitNameIn } from '../units/unit-names.ts';
import { appointedBeforeText, termLines } from './conversation.ts';
import { changedTerms, planAppointment } from './plan-appointment.ts';
import { showingAppointment } from './shown-appointment.ts';
import { appointTexts } from './texts.ts';

/** An appointment that is told and not done yet. */
export interface AppointmentTold {
  readonly directory: Directory;
  readonly unit: string;
  readonly today: string;
  readonly language: Language;
  /** First day, a civil date. */
  readonly from: string;
  /** Those who may be meant; nobody where none is told. */
  readonly people: readonly Person[];
}

/** The form of an appointment with the day and the person that are told, and what a press on it changes: nothing is done by words. */
export function filledIn(told: AppointmentTold, lead?: string): Reply {
  const { directory, unit, today, language, from, people } = told;
  const [chosen, ...others] = people;
  const shows = showingAppointment({
    unit,
    unitName: unitNameIn(directory.units, unit, language),
    from,
    language,
    person: others.length === 0 ? chosen?.id : undefined,
  });
  if (chosen === undefined || others.length > 0) {
    const begun = { from, ...(people.length > 0 && { people }) };
    return {
      text: lead ?? texts(language)('appointMeant'),
      card: appointCard(directory, unit, begun, language),
      shows,
    };
  }
  const plan = planAppointment(directory, { unit, appointee: chosen.id, from }, today);
  if (plan.goesOn && plan.displaced.length === 0) {
    const of = unitNameIn(directory.units, unit, language);
    const before = appointedBeforeText({ name: chosen.name, unit: of, from: plan.heldFrom, today }, language);
    return { text: `${before}. ${texts(language)('appointedNoChange')}` };
  }
  const before = new Set(holdersOn(directory, 'contact_person', unit, today).map(({ person }) => person.id));
  const rest = nearestToUnit(directory, unit, today).filter(({ id }) => id !== chosen.id && !before.has(id));
  const lines = termLines(directory, changedTerms(plan), language).join(' ');
  const say = appointTexts(language);
  return {
    text: lines === '' ? say('filledInBare') : say('filledIn', { lines: `${lines}` }),
    card: appointCard(directory, unit, { from, people: [chosen, ...rest], chosen }, language),
    shows,
  };
}
