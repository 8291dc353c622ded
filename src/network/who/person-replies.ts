import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { seesAbsencesOf } from '../absences/seen-absences.ts';
import { holdersReply, writeCard } from '../contact/holders-reply.ts';
import { daysText } from '../contact/terms.ts';
import { rolesOn } from '../directory/directory.ts';
import type { Directory, Person } from '../model.ts';
import { overlap, type Period } from '../periods.ts';
import { deputiesText } from '../roles/deputies-text.ts';
import { roleTexts } from '../roles/texts.ts';
import { heldText } from './held-text.ts';
import type { PersonQuestion } from './read-person-question.ts';
import { showingPerson } from './shown-person.ts';
import { choicesAmong } from './tell-apart.ts';
import { personTermsReply } from './terms-reply.ts';
import { whoTexts } from './texts.ts';

/** What is asked, by whom, on which day. */
export interface AskedOf {
  readonly directory: Directory;
  readonly reader: string;
  readonly today: string;
  readonly language: Language;
}

/** What is asked, of whom in which words. */
type Asking = Pick<PersonQuestion, 'asks' | 'name' | 'number'>;

/** What is asked of a person; or, where several may be meant, of which of them. */
export function peopleReply(
  asked: AskedOf,
  { question, people, days }: { question: Asking; people: readonly Person[]; days: Period | undefined },
): Reply {
  const { today, language } = asked;
  const say = whoTexts(language);
  const [person, ...others] = people;
  if (person === undefined) return { text: say('unknown', { words: escapeMarkdown(question.name) }) };
  if (others.length > 0) return whomReply(asked, question, people);
  const shows = showingPerson(person, language);
  if (question.asks === 'deputy') return { text: deputiesText(asked, person, days), shows };
  if (question.asks === 'terms') return personTermsReply(asked, person);
  if (question.asks === 'head') return headReply(asked, person);
  if (question.asks === 'away')
    return { ...awayReply(asked, person, days ?? { from: today, until: today }), shows };
  return personReply(asked, person, question);
}

/** Asks which of several is meant. */
function whomReply(asked: AskedOf, question: Asking, people: readonly Person[]): Reply {
  const { directory, language } = asked;
  const say = whoTexts(language);
  const ask = (name: string) => say(`ask-${question.asks}`, { name });
  const { prompts, more } = choicesAmong(directory, people, asked, ask);
  const several = say('several', { words: escapeMarkdown(question.name) });
  if (more === 0) return { text: several, prompts };
  const others = more === 1 ? say('oneMore') : say('more', { count: more });
  return { text: `${several} ${others}`, prompts };
}

/** What a person is in the city and how to write to them; with `number`, that the directory has no telephone numbers. */
function personReply(asked: AskedOf, person: Person, { number }: { readonly number: boolean }): Reply {
  const { language } = asked;
  const say = whoTexts(language);
  const name = escapeMarkdown(person.name);
  const held = heldText(asked.directory, person.id, asked.today, language);
  const lines = [
    held === '' ? say('noRoles', { name }) : say('isRoles', { name, roles: held }),
    person.mail === null ? say('noMail', { name }) : say('mail', { mail: escapeMarkdown(person.mail) }),
    ...(number ? [say('noNumber')] : []),
  ];
  const card = writeCard([person], language);
  const shows = showingPerson(person, language);
  return { text: lines.join(' '), ...(card === undefined ? {} : { card }), shows };
}

/** Who is head where a person has a role, and leads nobody. */
function headReply(asked: AskedOf, person: Person): Reply {
  const { directory, today, language } = asked;
  const held = rolesOn(directory, person.id, today);
  // Nobody is their own head.
  const led = new Set(held.flatMap(({ role, unit }) => (role === 'head' ? [unit] : [])));
  const places = new Set(held.flatMap(({ unit }) => (led.has(unit) ? [] : [unit])));
  const [head] = directory.units
    .filter(({ id }) => places.has(id))
    .flatMap((unit) => {
      const say = roleTexts(language);
      return (
        holdersReply({ directory, role: 'head', unit, today, language }, (facts) => say('is-head', facts)) ??
        []
      );
    });
  return head ?? { text: whoTexts(language)('noHead', { name: escapeMarkdown(person.name) }) };
}

/** Whether a person is away on some days, to those who may see it. */
function awayReply(asked: AskedOf, person: Person, days: Period): Reply {
  const { directory, reader, today, language } = asked;
  const say = whoTexts(language);
  const name = escapeMarkdown(person.name);
  if (!seesAbsencesOf(directory, reader, person.id, today)) return { text: say('awayHidden', { name }) };
  const away = directory.absences.filter((one) => one.person === person.id && overlap(one, days));
  const isToday = days.from === today && days.until === today;
  if (away.length === 0)
    return { text: say('notAway', { name, days: isToday ? say('dayToday') : daysText(days, language) }) };
  const lines = away.map((one) => say('isAway', { name, period: formatPeriod(one, language) }));
  return { text: lines.join(' ') };
}
