import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { askWhichUnit } from '../ask-which-unit.ts';
import { askedOfAnotherUnit } from '../contact-follow-up.ts';
import { readStoredDirectory } from '../directory-register.ts';
import { findPeople } from '../find-people.ts';
import { holdersReply, mailboxOf, namesOf } from '../holders-reply.ts';
import type { Directory } from '../model.ts';
import { ownUnits, pickUnit } from '../pick-unit.ts';
import { deputiesText } from './deputies-text.ts';
import { holdersList } from './holders-list.ts';
import {
  type DeputyAsked,
  roleToList,
  type UnitRole,
  unitOfRole,
  whoseDeputy,
} from './read-role-question.ts';
import { roleTexts } from './texts.ts';

/** Any day will do to see what a text asks. */
const SOME_DAY = '2026-01-01';

/** Who has which role, and who stands in for whom: open to everybody, as the directory has it. */
export function roleIntents(store: Store): Intent[] {
  return [
    {
      name: 'who-has-role',
      // "Vilka är kontaktpersoner i staden?" is no question about one unit.
      claim: (text) => (roleToList(text) === undefined ? 0 : 0.85),
      answersEdits: true,
      handle: (turn) =>
        answer(store, turn, (asked) => {
          const role = roleToList(turn.text);
          return role === undefined ? {} : { text: holdersList({ ...asked, role, reader: turn.person.id }) };
        }),
    },
    whoIsAtUnit(store, 'head'),
    whoIsAtUnit(store, 'registrar'),
    {
      name: 'whose-deputy',
      claim: (text) => (whoseDeputy(text, SOME_DAY) === undefined ? 0 : 0.85),
      answersEdits: true,
      handle: (turn) =>
        answer(store, turn, (asked) =>
          deputyReply({ ...asked, reader: turn.person.id }, whoseDeputy(turn.text, asked.today)),
        ),
    },
  ];
}

interface Asked {
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
}

async function answer(store: Store, turn: MessageTurn, reply: (asked: Asked) => Reply): Promise<Reply> {
  const directory = await readStoredDirectory(store.database);
  const language = languageOfText(turn.text, turn.language);
  return reply({ directory, today: civilDateAt(turn.at), language });
}

/** "Vem är chef på Trafikkontoret?", "och på kultur?" */
function whoIsAtUnit(store: Store, role: UnitRole): Intent {
  const questionOf = (unit: string, language: Language) => roleTexts(language)(`ask-${role}`, { unit });
  return {
    name: `who-is-${role}`,
    claim: (text) => (unitOfRole(role, text) === undefined ? 0 : 0.85),
    answersEdits: true,
    goesOn: (text) => askedOfAnotherUnit(text, questionOf),
    handle: (turn) =>
      answer(store, turn, ({ directory, today, language }) => {
        const words = unitOfRole(role, turn.text) ?? null;
        const picked =
          words === null ? ownUnits(directory, turn.person.id, today) : pickUnit(directory, words);
        if (picked.found !== 'one')
          return askWhichUnit(picked, language, (unit) => questionOf(unit, language));
        const { unit } = picked;
        const say = roleTexts(language);
        const held = holdersReply({ directory, role, unit, today, language }, (facts) =>
          say(`is-${role}`, facts),
        );
        const facts = { ...namesOf(unit, language), mailbox: mailboxOf(unit, language) };
        return held ?? { text: say(`nobody-${role}`, facts) };
      }),
  };
}

function deputyReply(asked: Asked & { readonly reader: string }, whose: DeputyAsked | undefined): Reply {
  const { directory, language } = asked;
  const say = roleTexts(language);
  const name = whose?.person ?? '';
  const words = escapeMarkdown(name);
  const [person, ...others] = findPeople(directory, name);
  if (person === undefined) return { text: say('deputyUnknown', { words }) };
  if (others.length === 0) return { text: deputiesText(asked, person, whose?.days) };
  const prompts = [person, ...others].slice(0, MOST_CHOICES).map((one) => ({
    title: one.name,
    text: say('askDeputy', { name: one.name }),
  }));
  return { text: say('deputySeveral', { words }), prompts };
}

const MOST_CHOICES = 3;
