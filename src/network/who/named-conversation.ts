import { civilDateAt } from '../../calendar/civil-date.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { readDaysAsked } from '../days-asked.ts';
import { readNames, readStoredDirectory } from '../directory-register.ts';
import type { Directory, Person } from '../model.ts';
import { findMentioned } from './find-named.ts';
import { unitMentioned } from './find-place.ts';
import { peopleReply } from './person-replies.ts';
import { whichPlace } from './place-conversation.ts';
import { placeReply } from './place-replies.ts';
import { asksNumber } from './read-person-question.ts';
import { soughtIn } from './read-place-question.ts';
import { meantAmong } from './tell-apart.ts';

/** What people mean who ask in words of their own who somebody is, or who is somewhere (`asksNamed`). */
const somebody = /^(?:Vem är rätt person|Who is the right person)\?$/;
const standIn = /^(?:Vem ersätter den|Who stands in for them)\?$/;

/** What is known to ask of somebody, and names a person or a unit of the directory somehow: "vem kliver in för Megan?" */
export function namedIntent(store: Store): Intent {
  return {
    name: 'who-is-named',
    claim: (text) => (somebody.test(text) || standIn.test(text) ? 0.9 : 0),
    ...answersFound(async (turn) => {
      const directory = await readNames(store);
      const isNamed = peopleIn(directory, turn).length > 0 || unitIn(directory, turn) !== undefined;
      return turn.written === undefined || isNamed ? { reply: () => answer(store, turn) } : undefined;
    }),
    answersEdits: true,
  };
}

async function answer({ database }: Store, turn: MessageTurn): Promise<Reply> {
  const directory = await readStoredDirectory(database);
  const text = turn.written ?? turn.text;
  const language = languageOfText(text, turn.language);
  const today = civilDateAt(turn.at);
  const people = meantAmong(directory, peopleIn(directory, turn), text, today);
  if (people.length > 0) {
    const sought = soughtIn(text).role === 'head' ? 'head' : 'reach';
    const asks = standIn.test(turn.text) ? 'deputy' : sought;
    const question = { asks, name: givenNameOf(people) ?? text, number: asksNumber(text) } as const;
    const asked = { directory, reader: turn.person.id, today, language };
    return peopleReply(asked, { question, people, days: readDaysAsked(text, today)?.days });
  }
  const unit = unitIn(directory, turn);
  if (unit === undefined) return whichPlace(language);
  return placeReply({ directory, today, language, text }, soughtIn(text), unit);
}

/** The given name that all of them have. */
function givenNameOf(people: readonly Person[]): string | undefined {
  const names = new Set(people.map(({ name }) => name.split(' ')[0]));
  return names.size === 1 ? [...names][0] : undefined;
}

const peopleIn = (directory: Directory, { written }: MessageTurn) =>
  written === undefined ? [] : findMentioned(directory, written);

/** A unit has no deputy of its own: who stands in is asked of a person. */
const unitIn = (directory: Directory, { written, text }: MessageTurn) =>
  written === undefined || standIn.test(text) ? undefined : unitMentioned(directory, written);
