import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { ANY_DAY } from '../days-asked.ts';
import { findPerson } from '../directory.ts';
import { currentDirectory } from '../directory-register.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { questionsIn } from './person-conversation.ts';
import { peopleReply } from './person-replies.ts';
import { ABOUT_SHOWN, shownPerson, withName } from './shown-person.ts';

/** What is asked of somebody by such a word is short. */
const MOST_WORDS = 12;
/** A name of so plain a form that whatever is asked of somebody is read with it. */
const ANYBODY = 'Kim';

/** "Vem var det före henne?", "vem hade det innan?", "who was it before Megan": of the one before, whoever it is. */
const whoBefore =
  /^(?:(?:och|men|and|but) )?(?:vem|vilka|who)(?: det)? (?:var|hade|har haft|har varit|satt|skötte|gjorde|höll|was|had|has been|did|held)(?!\p{L}).*(?<!\p{L})(?:före|innan|dessförinnan|tidigare|förut|förr|before|previously|earlier)(?: (?:\p{L}|[ '’-]){1,40})?\s*[?.!]*$/iu;

/** "Å om hon är ledig?": who stands in then. */
const ifAway =
  /^(?:(?:och|å|o|men|and|but|so) )*(?:om|ifall|när|vad händer (?:om|när)|(?:what )?if|when) (?:hon|han|hen|she|he|they) (?:(?:är|e|blir|går|inte|ej|is|are|goes|does|doesn['’]t|not|on) )+(?:på )?(?:ledig|borta|sjuk|frånvarande|bortrest|semester|inne|där|svarar?|anträffbar|away|off|ill|sick|out|leave|holiday|there|available|in|answer\w*)(?: (?:då|then))?\s*[?.!]*$/iu;

/**
 * "Hur får jag tag på henne?", "är hon inne nästa vecka?", "vem var det före henne?", right after somebody was named: what
 * that asks of them, or who was contact person before; undefined where it asks nothing of a person.
 */
export function shownPersonIntent(store: Store): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => {
      if (countWords(text) > MOST_WORDS) return undefined;
      const { unit, language } = shownPerson(thing);
      if (unit !== null && whoBefore.test(text.trim()))
        return texts(languageOfText(text, language))('askHistory', { unit });
      if (ifAway.test(text.trim())) return text;
      return questionsIn(withName(text, ANYBODY), ANY_DAY).some(({ question }) => isOfThem(question.name))
        ? text
        : undefined;
    },
    handle: async (turn) => {
      const shown = shownPerson(turn.shown ?? '');
      const language = languageOfText(turn.text, shown.language);
      const directory = await currentDirectory(store);
      const person = findPerson(directory, shown.person);
      const today = civilDateAt(turn.at);
      const of = { directory, reader: turn.person.id, today, language };
      if (person !== undefined && ifAway.test(turn.text.trim())) {
        const question = { asks: 'deputy', name: person.name, number: false } as const;
        return peopleReply(of, { question, people: [person], days: undefined });
      }
      const read = questionsIn(withName(turn.text, ANYBODY), today);
      const asked = read.find(({ question }) => isOfThem(question.name));
      if (person === undefined || asked === undefined)
        return { text: refusalText('unknown-person', language) };
      const question = { ...asked.question, name: person.name };
      return peopleReply(of, { question, people: [person], days: asked.days });
    },
  };
}

const isOfThem = (name: string) => name.startsWith(ANYBODY);
