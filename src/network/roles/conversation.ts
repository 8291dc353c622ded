import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { askedOfAnotherRole, askedOfAnotherUnit, daysAlone } from '../contact/follow-up.ts';
import { holdersReply, mailboxOf, namesOf } from '../contact/holders-reply.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory } from '../model.ts';
import { texts } from '../texts.ts';
import { askWhichUnit } from '../units/ask-which-unit.ts';
import { findUnits } from '../units/find-units.ts';
import { ownUnits, pickUnit, unitsCalled } from '../units/pick-unit.ts';
import { findNamed, looksLikeName } from '../who/find-named.ts';
import { withoutBrackets } from '../who/tell-apart.ts';
import { holdersList } from './holders-list.ts';
import { goesOnFromList, roleToList, type UnitRole, unitOfRole } from './read-role-question.ts';
import { roleTexts } from './texts.ts';

/** Who has which role: open to everybody, as the directory has it. */
export function roleIntents(store: Store): Intent[] {
  return [
    {
      name: 'who-has-role',
      // "Vilka är kontaktpersoner i staden?" is no question about one unit.
      claim: (text) => (roleToList(text) === undefined ? 0 : 0.85),
      answersEdits: true,
      goesOn: (text, earlier) => {
        const say = roleTexts(languageOfText(text, languageOfText(earlier, 'sv')));
        return (
          goesOnFromList(text, earlier, ({ role, kind }) =>
            say(`lists-${role}`, { kind: kind ? say(kind) : '' }),
          ) ?? askedOfAnotherUnit(text, (unit, language) => texts(language)('askContact', { unit }))
        );
      },
      handle: (turn) =>
        answer(store, turn, (asked) => {
          const listed = roleToList(turn.text);
          return listed === undefined
            ? {}
            : { text: holdersList({ ...asked, ...listed, reader: turn.person.id }) };
        }),
    },
    whoIsAtUnit(store, 'head'),
    whoIsAtUnit(store, 'registrar'),
  ];
}

interface Asked {
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
}

async function answer(store: Store, turn: MessageTurn, reply: (asked: Asked) => Reply): Promise<Reply> {
  const directory = await currentDirectory(store);
  const language = languageOfText(turn.text, turn.language);
  return reply({ directory, today: civilDateAt(turn.at), language });
}

/** "Vem är chef på Trafikkontoret?", "och på kultur?" */
function whoIsAtUnit(store: Store, role: UnitRole): Intent {
  const questionOf = (unit: string, language: Language) => roleTexts(language)(`ask-${role}`, { unit });
  const handle = (turn: MessageTurn) =>
    answer(store, turn, ({ directory, today, language }) => {
      const words = unitOfRole(role, turn.text) ?? null;
      const picked = words === null ? ownUnits(directory, turn.person.id, today) : pickUnit(directory, words);
      if (picked.found !== 'one') return askWhichUnit(picked, language, (unit) => questionOf(unit, language));
      const { unit } = picked;
      const say = roleTexts(language);
      const held = holdersReply({ directory, role, unit, today, language }, (facts) =>
        say(`is-${role}`, facts),
      );
      const facts = { ...namesOf(unit, language), mailbox: mailboxOf(unit, language) };
      return held ?? { text: say(`nobody-${role}`, facts) };
    });
  return {
    name: `who-is-${role}`,
    claim: (text) => (unitOfRole(role, text) === undefined ? 0 : 0.85),
    // "Vem är chef för Megan?" names whom they lead.
    finds: async (turn) => {
      const words = unitOfRole(role, withoutBrackets(turn.text));
      const isUnit = words === undefined || words === null || mayBeUnit(await currentDirectory(store), words);
      return isUnit ? { reply: () => handle(turn) } : undefined;
    },
    answersEdits: true,
    goesOn: (text, earlier) =>
      askedOfAnotherRole(text, unitOfRole(role, earlier)) ??
      askedOfAnotherUnit(text, questionOf) ??
      // Who has it tells since when and until when.
      (daysAlone(text) === undefined ? undefined : earlier),
    handle,
  };
}

/** Whether words may be those of a unit: nobody is called so, or some unit is too. */
function mayBeUnit(directory: Directory, words: string): boolean {
  const isPerson = findNamed(directory, words).length > 0 || looksLikeName(words);
  return !isPerson || unitsCalled(findUnits(directory, words)).length > 0;
}
