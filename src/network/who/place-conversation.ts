import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { askedAtAnotherTime, askedOfAnotherRole, askedOfAnotherUnit, askOf } from '../contact/follow-up.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory } from '../model.ts';
import { askWhichUnit } from '../units/ask-which-unit.ts';
import { findPlace } from './find-place.ts';
import { placeReply } from './place-replies.ts';
import { plainQuestion } from './plain-question.ts';
import { type PlaceQuestion, readPlaceQuestion } from './read-place-question.ts';
import { whoTexts } from './texts.ts';

/** Below every claim of a room that knows more of the text: a visit, a matter, a role by its name. */
const CLAIM = 0.7;

/** "Vem ska jag prata med på Trafikkontoret?", "vem håller i det internationella i kulturen", "who runs the Culture Department". */
export function placeIntent(store: Store): Intent {
  const readWhere = (turn: MessageTurn, question: PlaceQuestion, directory: Directory) => {
    const today = civilDateAt(turn.at);
    return { directory, today, picked: findPlace(directory, question, { person: turn.person.id, today }) };
  };
  const answer = async (turn: MessageTurn): Promise<Reply> => {
    const language = languageOfText(turn.text, turn.language);
    const question = readPlaceQuestion(turn.text);
    if (question === undefined) return whichPlace(language);
    const { directory, today, picked } = readWhere(turn, question, await currentDirectory(store));
    if (picked === undefined) return whichPlace(language);
    if (picked.found === 'several')
      return askWhichUnit(picked, language, (unit) => askOf(question.role, unit, language));
    const asked = { directory, today, language, text: plainQuestion(turn.text) };
    return placeReply(asked, question, picked.unit);
  };
  return {
    name: 'who-at-place',
    claim: (text) => (readPlaceQuestion(text) === undefined ? 0 : CLAIM),
    finds: async (turn) => {
      const question = readPlaceQuestion(turn.text);
      if (
        question === undefined ||
        readWhere(turn, question, await currentDirectory(store)).picked === undefined
      )
        return undefined;
      return { reply: () => answer(turn) };
    },
    answersEdits: true,
    goesOn: (text, earlier) =>
      askedAtAnotherTime(text, contactUnitAsked(earlier)) ??
      askedOfAnotherRole(text, unitAsked(earlier)) ??
      askedOfAnotherUnit(text, (unit, language) => askOf('contact_person', unit, language)),
    handle: answer,
  };
}

/** Asks where, and offers everybody. */
export function whichPlace(language: Language): Reply {
  const say = whoTexts(language);
  return { text: say('whichPlace'), prompts: [{ title: say('allContacts'), text: say('allContacts') }] };
}

/** The words for the unit that a question looks at, null for the own one; undefined where it names none. */
function unitAsked(text: string): string | null | undefined {
  const { places = [], own = false } = readPlaceQuestion(text) ?? {};
  return places[0]?.words ?? (own ? null : undefined);
}

/** The same where a contact person was looked for, whose days are known. */
function contactUnitAsked(text: string): string | null | undefined {
  return readPlaceQuestion(text)?.role === 'contact_person' ? unitAsked(text) : undefined;
}
