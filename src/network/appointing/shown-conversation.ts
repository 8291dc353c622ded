import { civilDateAt } from '../../calendar/civil-date.ts';
import { readDaysTold } from '../../calendar/days-told.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown, speaksOfOther, wishIn } from '../../conversation/said-of-shown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { checkAuthority } from '../check-authority.ts';
import { ANY_DAY } from '../contact/days-asked.ts';
import { daysAlone } from '../contact/follow-up.ts';
import { findPerson, holdersOn } from '../directory/directory.ts';
import type { Directory } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { saysAnotherPerson } from '../who/another-person.ts';
import { findMentioned } from '../who/find-named.ts';
import { filledIn } from './filled-in.ts';
import { firstDayTold } from './first-day.ts';
import { planAppointment } from './plan-appointment.ts';
import { APPOINTMENT_SHOWN, type ShownAppointment, shownAppointment } from './shown-appointment.ts';
import { appointTexts } from './texts.ts';

/** So many words beside a day say that it is another one. */
const MOST_BESIDE_DAYS = 4;
/** Whose place is taken is not meant: "Alex i stället för Isaiah". */
const inPlaceOf =
  /(?<!\p{L})(?:i ?ställe?t? för|istället för|instead of|rather than|inte|not|efter|after)\s+\S+/giu;

/** "Nä vänta, först i april", "Alex istället": what changes the form of an appointment; nothing is done before a press. */
export function shownAppointmentIntent(store: Store): Intent {
  return {
    name: APPOINTMENT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => {
      const said = saidOfShown(text);
      const asked = whoThen(text, shownAppointment.parse(JSON.parse(thing)));
      if (asked !== undefined) return asked;
      if (said === undefined || asksOfShown(said)) return undefined;
      if (saysAnotherPerson(said) || wishIn(said, ['call-off']) !== undefined) return text;
      const isDay = countWords(partTimes(text).words) <= MOST_BESIDE_DAYS && !speaksOfOther(said);
      return isDay && readDaysTold(text, ANY_DAY) !== undefined ? text : undefined;
    },
    handle: (turn) => goOn(store, turn),
  };
}

/** "Vem är det nu?", "and in February?": who has the role at the unit of the appointment, in full. */
function whoThen(text: string, { unitName }: ShownAppointment): string | undefined {
  const days = daysAlone(text);
  if (days === undefined || unitName === undefined) return undefined;
  const say = texts(languageOfText(text, 'sv'));
  return days === ''
    ? say('askContact', { unit: unitName })
    : say('askContactThen', { unit: unitName, days });
}

/** Whether the form was pressed since it was shown. */
function isDone(directory: Directory, { unit, person, from }: ShownAppointment, today: string): boolean {
  if (person === undefined) return false;
  const { goesOn, displaced } = planAppointment(directory, { unit, appointee: person, from }, today);
  return goesOn && displaced.length === 0;
}

async function goOn(store: Store, turn: MessageTurn): Promise<Reply> {
  const shown = shownAppointment.parse(JSON.parse(turn.shown ?? ''));
  const language = languageOfText(turn.text, shown.language);
  const { directory, authority } = await checkAuthority(store, turn, 'appoint-contact-person', shown.unit);
  if (!authority.ok) return { text: refusalText(authority.refusal, language) };
  const said = saidOfShown(turn.text) ?? '';
  const today = civilDateAt(turn.at);
  const from = firstDayTold(turn.text, today);
  const before = new Set(
    holdersOn(directory, 'contact_person', shown.unit, today).map(({ person }) => person.id),
  );
  const named = findMentioned(directory, turn.text.replace(inPlaceOf, ' ')).filter(
    ({ id }) => !before.has(id),
  );
  const person = shown.person === undefined ? undefined : findPerson(directory, shown.person);
  if (from === undefined && named.length === 0 && wishIn(said, ['call-off']) !== undefined)
    return { text: appointTexts(language)(isDone(directory, shown, today) ? 'standsAlready' : 'calledOff') };
  const known = person === undefined ? [] : [person];
  const people = named.length > 0 ? named : known;
  return filledIn({ directory, unit: shown.unit, today, language, from: from ?? shown.from, people });
}
