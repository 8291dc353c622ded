import { civilDateAt } from '../../calendar/civil-date.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { contactReply } from '../contact/conversation.ts';
import { askedOfAnotherRole, askedOfAnotherUnit, askOf } from '../contact/follow-up.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { askWhichUnit } from '../units/ask-which-unit.ts';
import { findTopic } from './find-topic.ts';
import { readTopicQuestion } from './read-topic-question.ts';

/** Below what is surely the strategy's, and every room that knows the name of what is asked for. */
const CLAIM = 0.35;

/** "Vem har hand om cykelfrågor?", "which committee is in charge of schools?": the unit that works with it, and its contact person. */
export function topicIntent(store: Store): Intent {
  const find = async (turn: MessageTurn): Promise<Found | undefined> => {
    const topic = readTopicQuestion(turn.text);
    if (topic === undefined) return undefined;
    const directory = await currentDirectory(store);
    const picked = findTopic(directory, topic);
    if (picked === undefined) return undefined;
    const language = languageOfText(turn.text, turn.language);
    const reply =
      picked.found === 'one'
        ? contactReply(directory, picked.unit, civilDateAt(turn.at), language)
        : askWhichUnit(picked, language, (unit) => askOf('contact_person', unit, language));
    return { reply: async () => reply };
  };
  return {
    name: 'who-sees-to-topic',
    claim: (text) => (readTopicQuestion(text) === undefined ? 0 : CLAIM),
    ...answersFound(find),
    answersEdits: true,
    goesOn: (text, earlier) =>
      askedOfAnotherRole(text, readTopicQuestion(earlier)) ??
      askedOfAnotherUnit(text, (unit, language) => askOf('contact_person', unit, language)),
  };
}
