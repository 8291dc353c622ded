import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { ANY_DAY } from '../contact/days-asked.ts';
import { roleMeant } from '../contact/follow-up.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import { questionsIn } from './person-conversation.ts';
import { peopleReply } from './person-replies.ts';
import { ABOUT_SHOWN, asksOtherTerm, shownPerson, withName } from './shown-person.ts';
import { personTermsReply } from './terms-reply.ts';

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

/** "She never replies", "hon är aldrig där": as good as away. */
const isUnreached =
  /(?<!\p{L})(?:hon|han|hen|she|he|they|(?:får|fått|kan) (?:jag )?(?:inget |inte )|no)(?!\p{L})(?: \p{L}+)? ?(?:(?:svarar?|svarat|hör|replies|reply|answers?|responds?|picks? up)(?!\p{L})(?: av sig)?|(?:inte|aldrig|never|not|doesn['’]?t|isn['’]?t)(?!\p{L}))/iu;
const someoneElse =
  /(?<!\p{L})(?:(?:nån|någon|nan|vem|vilka) (?:annan|andra|mer)|(?:any|some)(?:one|body) else|who else)(?!\p{L})/iu;
/** Said of somewhere else, it is no longer of them. */
const elsewhere = /(?<!\p{L})(?:på|hos|at) (?!(?:er|dom|dem|oss|us|them|it)(?!\p{L}))\p{L}/iu;

/** Whether a short text asks for somebody else than who was named: "she never replies. anyone else?" */
const asksForAnother = (text: string): boolean =>
  someoneElse.test(text) && !elsewhere.test(text) && (isUnreached.test(text) || countWords(text) <= FEW);
/** "Nån annan jag kan fråga?" */
const FEW = 8;

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
      if (asksOtherTerm(text)) return text;
      // "Jag menar hon som har det internationella" is of somebody else.
      if (roleMeant(text) !== undefined) return undefined;
      if (ifAway.test(text.trim()) || asksForAnother(text)) return text;
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
      if (person !== undefined && (ifAway.test(turn.text.trim()) || asksForAnother(turn.text))) {
        const question = { asks: 'deputy', name: person.name, number: false } as const;
        return peopleReply(of, { question, people: [person], days: undefined });
      }
      if (person !== undefined && asksOtherTerm(turn.text)) {
        const unit = directory.units.find((one) => nameOfUnit(one, shown.language) === shown.unit);
        return personTermsReply(of, person, { unit, role: unit && 'contact_person' });
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
