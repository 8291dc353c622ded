import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { checkAuthority } from '../check-authority.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { appointCard, appointOverPastCard, noteCard } from '../governance/cards.ts';
import type { Directory } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { inSentence, nameOfUnit, unitNameIn } from '../units/unit-names.ts';
import { type Appointment, type AppointPorts, appointContactPerson } from './appoint-contact-person.ts';
import { type Displaced, planAppointment } from './plan-appointment.ts';
import { showingAppointment } from './shown-appointment.ts';

const unitData = z.object({ unit: z.string(), language: z.enum(['sv', 'en']) });

/** The form of an appointment, and the appointment. */
export function appointVerbs(ports: AppointPorts): Verb[] {
  return [
    verb('appoint-form', unitData, async (turn, { unit, language }) => {
      const { directory, today, authority } = await checkAuthority(
        ports.store,
        turn,
        'appoint-contact-person',
        unit,
      );
      if (!authority.ok) return { text: refusalText(authority.refusal, language) };
      return { card: appointCard(directory, unit, { from: today }, language) };
    }),
    verb(
      'appoint-contact-person',
      unitData.extend({ person: z.string(), from: civilDate, agreed: z.string().optional() }),
      ({ person: { id: actor }, at }, { unit, person: appointee, from, agreed, language }) =>
        appoint(ports, { unit, appointee, from, agreed, actor, at }, language),
    ),
  ];
}

/** Appoints, and says whose term is cut; asks first where that takes days that have been. */
export async function appoint(
  ports: AppointPorts,
  appointment: Appointment,
  language: Language,
): Promise<Reply> {
  const { store } = ports;
  const say = texts(language);
  const appointed = await appointContactPerson(ports, appointment);
  if (!appointed.ok) {
    const { refusal } = appointed;
    if (refusal === 'takes-past') return askFirst(store, appointment, language);
    if (refusal === 'unknown-appointee') return { text: say('appointPersonMissing') };
    return { text: refusalText(refusal, language) };
  }
  const { person, unit, from, displaced, changed, told } = appointed.value;
  const facts = {
    name: escapeMarkdown(person.name),
    unit: escapeMarkdown(inSentence(nameOfUnit(unit, language), language)),
    date: formatDate(from, language),
  };
  const directory = await currentDirectory(store);
  const today = civilDateAt(appointment.at);
  const { heldFrom } = planAppointment(directory, appointment, today);
  const before = { name: person.name, unit: nameOfUnit(unit, language), from: heldFrom, today };
  const title = changed ? say('appointed', facts) : appointedBeforeText(before, language);
  const lines = [
    ...termLines(directory, displaced, language),
    say(!changed ? 'appointedNoChange' : told ? 'appointedTold' : 'appointedNote'),
  ];
  return {
    card: noteCard(language, title, lines.join(' ')),
    shows: showingAppointment({
      ...{ unit: unit.id, unitName: nameOfUnit(unit, language) },
      ...{ from, person: person.id, language },
    }),
  };
}

/** That somebody is contact person already, or is to be from a day on. */
export function appointedBeforeText(
  facts: {
    readonly name: string;
    readonly unit: string;
    readonly from: string | null;
    readonly today: string;
  },
  language: Language,
): string {
  const { from, today } = facts;
  const said = {
    name: escapeMarkdown(facts.name),
    unit: escapeMarkdown(inSentence(facts.unit, language)),
    date: from === null ? '' : formatDate(from, language),
  };
  return texts(language)(from !== null && from > today ? 'appointedAhead' : 'appointedBefore', said);
}

/** Asks before an appointment takes days that have been from somebody. */
export async function askFirst(store: Store, appointment: Appointment, language: Language): Promise<Reply> {
  const say = texts(language);
  const directory = await currentDirectory(store);
  const today = civilDateAt(appointment.at);
  const { unit, appointee, from } = appointment;
  const plan = planAppointment(directory, appointment, today);
  const name = escapeMarkdown(findPerson(directory, appointee)?.name ?? appointee);
  const facts = {
    name,
    unit: escapeMarkdown(inSentence(unitNameIn(directory.units, unit, language), language)),
    date: formatDate(from, language),
  };
  const lines = [
    say('appointPastLead', facts),
    ...termLines(directory, plan.displaced, language),
    say('appointPastUnchanged'),
  ];
  return { card: appointOverPastCard({ appointment, plan, today, lead: lines.join(' ') }, language) };
}

/** To which day each of the others has the role, and who never gets it. */
export function termLines(
  directory: Directory,
  displaced: readonly Displaced[],
  language: Language,
): string[] {
  const say = texts(language);
  const dateOf = (date: string | null, open: string) => (date === null ? open : formatDate(date, language));
  return displaced.map(({ term, left }) => {
    const name = escapeMarkdown(findPerson(directory, term.person)?.name ?? term.person);
    const planned = dateOf(term.until, say('untilFurther'));
    if (left?.until == null)
      return say('termGone', { name, from: dateOf(term.from, say('fromStart')), until: planned });
    return say(term.until === null ? 'termCut' : 'termCutFrom', {
      ...{ name, planned },
      until: formatDate(left.until, language),
    });
  });
}
