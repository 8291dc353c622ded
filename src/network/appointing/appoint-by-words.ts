import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { readPeriod } from '../../language/dates/read-dates.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { unreadPeriodText } from '../absences/replies.ts';
import { may } from '../authority.ts';
import { checkAuthority } from '../check-authority.ts';
import { findPerson, reachable } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { findPeople } from '../find-people.ts';
import { appointCard } from '../governance/cards.ts';
import type { Directory, Person, Unit } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { askWhichUnit } from '../units/ask-which-unit.ts';
import { ownUnits, pickAmong, pickUnit, type UnitPicked } from '../units/pick-unit.ts';
import { inSentence, nameOfUnit } from '../units/unit-names.ts';
import { findMentioned } from '../who/find-named.ts';
import { unitMentioned } from '../who/find-place.ts';
import { namesContact } from '../who/read-place-question.ts';
import { appointAsTold } from './appoint-as-told.ts';
import type { AppointPorts } from './appoint-contact-person.ts';
import { askFirst } from './conversation.ts';
import { filledIn } from './filled-in.ts';
import { firstDayTold } from './first-day.ts';
import { planAppointment } from './plan-appointment.ts';
import { readAppointment, type SaidOfAppointment } from './read-appointment.ts';

/** "Byt kontaktperson på Kulturförvaltningen till Megan Bowen", "replace our contact person with Megan". */
export function appointIntent(ports: AppointPorts): Intent {
  return {
    name: 'appoint-contact-person',
    claim: (text) => (readAppointment(text) === undefined ? 0 : 0.9),
    handle: async (turn) => {
      const said = readAppointment(turn.text);
      return said === undefined ? {} : takeAppointment(ports, turn, said);
    },
  };
}

/** "Vi byter samordnare vid årsskiftet, Nestor tar över": what only examples know, where it names a contact person or somebody. */
export function appointAsToldIntent(ports: AppointPorts): Intent {
  return {
    name: 'appoint-as-told',
    claim: (text) => (/^(?:Byt kontaktperson|Replace the contact person)$/.test(text) ? 0.9 : 0),
    ...answersFound(async (turn) => {
      const told = turn.written;
      const said = readAppointment(turn.text);
      if (told === undefined || said === undefined) return undefined;
      const isMeant =
        namesContact(told) ||
        /kontaktpersonskap|contact[- ]person/iu.test(told) ||
        findMentioned(await currentDirectory(ports.store), told).length > 0;
      return isMeant ? { reply: () => takeAppointment(ports, turn, said) } : undefined;
    }),
  };
}

/** What was said of an appointment, with what it is looked up in. */
interface Speech {
  readonly ports: AppointPorts;
  readonly turn: MessageTurn;
  readonly said: SaidOfAppointment;
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
}

async function takeAppointment(
  ports: AppointPorts,
  turn: MessageTurn,
  said: SaidOfAppointment,
): Promise<Reply> {
  const language = languageOfText(turn.written ?? turn.text, turn.language);
  const { directory, today, authority } = await checkAuthority(ports.store, turn, 'appoint-contact-person');
  const speech: Speech = { ports, turn, said, directory, today, language };
  const picked = pickedIn(speech);
  if (picked.found === 'one') return appointAt(speech, picked.unit);
  if (picked.found === 'none' && said.unit === null && !authority.ok)
    return { text: refusalText(authority.refusal, language) };
  return askWhichUnit(picked, language, (unit) => sameWish(said, unit, language));
}

/** The unit that the words say, or one that is told of in words of their own, or else that of the speaker. */
function pickedIn(speech: Speech): UnitPicked {
  const { said, directory, turn } = speech;
  if (said.unit !== null) return pickUnit(directory, said.unit);
  const told = turn.written === undefined ? undefined : unitMentioned(directory, turn.written);
  if (told !== undefined) return { found: 'one', unit: told };
  const own = ownUnit(speech);
  // Who appoints nowhere is told who does, where they have a role.
  return own.found === 'none' ? ownUnits(directory, turn.person.id, speech.today) : own;
}

/** Where nobody says which unit, it is the one at which the speaker appoints. */
function ownUnit({ directory, turn, today }: Speech): UnitPicked {
  const person = turn.person.id;
  const units = directory.units.filter(
    ({ id: unit }) => may(directory, { person, act: 'appoint-contact-person', unit }, today).ok,
  );
  return pickAmong(units);
}

/** The same wish for one of the units that may be meant. */
function sameWish({ person, days }: SaidOfAppointment, unit: string, language: Language): string {
  const say = texts(language);
  return person === null
    ? say('askAppoint', { unit })
    : say('askAppointPerson', { unit, name: person, days: days ?? '' });
}

async function appointAt(speech: Speech, unit: Unit): Promise<Reply> {
  const { ports, turn, said, directory, today, language } = speech;
  const say = texts(language);
  const actor = turn.person.id;
  const authority = may(directory, { person: actor, act: 'appoint-contact-person', unit: unit.id }, today);
  if (!authority.ok) {
    const [head] = reachable(directory, 'head', unit.id, today);
    const who = head === undefined ? '' : ` ${say('gapHead', { name: escapeMarkdown(head.person.name) })}`;
    return { text: `${refusalText(authority.refusal, language)}${who}` };
  }
  if (turn.written !== undefined) return appointAsTold(speech, unit, turn.written);
  const period = said.days === null ? undefined : readPeriod(said.days, today);
  if (period !== undefined && 'fault' in period) return { text: unreadPeriodText(period, language) };
  if (period !== undefined && hasLastDay(said.days ?? '', period)) return { text: say('appointNoEnd') };
  const from = said.days === null ? today : (firstDayTold(said.days, today) ?? period?.from ?? today);
  const form = (people?: readonly Person[]) => ({
    card: appointCard(directory, unit.id, { from, ...(people === undefined ? {} : { people }) }, language),
  });
  if (said.person === null) return form();
  const [appointee, ...others] = meantBy(speech, said.person);
  const words = escapeMarkdown(said.person);
  if (appointee === undefined) return { text: say('appointUnknown', { words }), ...form() };
  if (others.length > 0) return { text: say('appointSeveral', { words }), ...form([appointee, ...others]) };
  const asked = { unit: unit.id, appointee: appointee.id, from };
  const wrong = notHeld(speech, unit, asked);
  if (wrong !== undefined) return wrong;
  if (planAppointment(directory, asked, today).takesPast)
    return askFirst(ports.store, { ...asked, actor, at: turn.at }, language);
  return filledIn({ directory, unit: unit.id, today, language, from, people: [appointee] });
}

/** Nobody is appointed to a certain day: the role is held until another one is appointed. */
function hasLastDay(
  days: string,
  { from, until }: { readonly from: string; readonly until: string },
): boolean {
  return from !== until && /(?<!\p{L})(?:till|to|until|through)(?!\p{L})|\d\s*[-–—]\s*\d/iu.test(days);
}

/** The one who speaks, or those whom a name may mean. */
function meantBy({ directory, turn }: Speech, words: string): Person[] {
  if (!/^(?:mig|me)(?: själv)?$|^(?:my|mig)self$/iu.test(words)) return findPeople(directory, words);
  const speaker = findPerson(directory, turn.person.id);
  return speaker === undefined ? [] : [speaker];
}

/** Says so where the one whose place is to be taken is not contact person. */
function notHeld(
  { said, directory, today, language }: Speech,
  unit: Unit,
  asked: { readonly unit: string; readonly appointee: string; readonly from: string },
): Reply | undefined {
  if (said.before === null) return undefined;
  const meant = new Set(findPeople(directory, said.before).map(({ id }) => id));
  const { displaced } = planAppointment(directory, asked, today);
  if (displaced.some(({ term }) => meant.has(term.person))) return undefined;
  const facts = {
    words: escapeMarkdown(said.before),
    unit: escapeMarkdown(inSentence(nameOfUnit(unit, language), language)),
  };
  return { text: texts(language)('appointNotHeld', facts) };
}
