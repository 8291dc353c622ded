import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { awayOn } from '../absences/away.ts';
import { holdersOn, reachable } from '../directory/directory.ts';
import type { Directory, Person, Role, Unit } from '../model.ts';
import { texts } from '../texts.ts';
import { bothIn, inSentence, nameOfAdministration, nameOfUnit } from '../units/unit-names.ts';
import { showingPerson } from '../who/shown-person.ts';

/** Who has which role at which unit, on which day. */
export interface Held {
  readonly directory: Directory;
  readonly role: Role;
  readonly unit: Unit;
  readonly today: string;
  readonly language: Language;
}

/** What a unit and its administration are called in a sentence: the one first, or the other. */
export function namesOf(unit: Unit, language: Language) {
  const name = escapeMarkdown(nameOfUnit(unit, language));
  const administration = escapeMarkdown(nameOfAdministration(unit, language));
  return {
    unit: bothIn(inSentence(name, language), administration),
    administration: bothIn(administration, name),
  };
}

/** Where to write to a unit. */
export const mailboxOf = ({ mailbox }: Unit, language: Language) => mailbox ?? texts(language)('noMailbox');

type Facts = Record<'name' | 'unit' | 'administration' | 'since', string>;

/** Names who has the role, since when, who stands in, and how to write to them; undefined where nobody has it. */
export function holdersReply(
  { directory, role, unit, today, language }: Held,
  lineOf: (facts: Facts) => string,
): Reply | undefined {
  const say = texts(language);
  const holders = holdersOn(directory, role, unit.id, today);
  if (holders.length === 0) return undefined;
  const there = reachable(directory, role, unit.id, today);
  const lines = holders.flatMap(({ person, assignment }) => {
    const since =
      assignment.from === null ? '' : say('since', { date: formatDate(assignment.from, language) });
    const name = escapeMarkdown(person.name);
    const line = lineOf({ name, ...namesOf(unit, language), since });
    const away = awayOn(directory, person.id, there, today);
    if (away === undefined) return [line];
    return [
      line,
      say('away', { name, until: formatDate(away.until, language) }),
      away.standIn === undefined
        ? say('noStandIn', { mailbox: mailboxOf(unit, language) })
        : say('standIn', { deputy: escapeMarkdown(away.standIn.name) }),
    ];
  });
  const card = writeCard(
    there.map(({ person }) => person),
    language,
  );
  const [only, ...others] = holders;
  const unitName = role === 'contact_person' ? nameOfUnit(unit, language) : null;
  const isOne = only !== undefined && others.length === 0;
  return {
    text: lines.join(' '),
    ...(card === undefined ? {} : { card }),
    ...(isOne ? { shows: showingPerson(only.person, language, unitName) } : {}),
  };
}

/** A button for each person, that opens a chat with them. */
export function writeCard(people: readonly Person[], language: Language): CardContent | undefined {
  const reachableByMail = people.flatMap(({ name, mail }) => (mail === null ? [] : [{ name, mail }]));
  if (reachableByMail.length === 0) return undefined;
  const say = texts(language);
  return {
    template: 'write-to',
    data: {
      language,
      people: reachableByMail.map(({ name, mail }) => ({
        name,
        title: say('writeTo'),
        url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`,
      })),
    },
  };
}
