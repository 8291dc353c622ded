import { civilDateAt } from '../../calendar/civil-date.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { ANY_DAY, readDaysAsked } from '../contact/days-asked.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { findPeople } from '../find-people.ts';
import type { Directory, Person } from '../model.ts';
import type { Period } from '../periods.ts';
import { findNamed, looksLikeName, mayBeName } from './find-named.ts';
import { type AskedOf, peopleReply } from './person-replies.ts';
import { type PersonQuestion, readPersonQuestions } from './read-person-question.ts';
import { meantAmong } from './tell-apart.ts';
import { whoTexts } from './texts.ts';

/** Below every claim of a room that knows more of the text. */
const CLAIM = 0.7;
/** "Vad har Megan för nummer", "vem jobbar Adele för?", "who covers for Megan in July": of anybody in the directory, by name. */
export function personIntent(store: Store): Intent {
  return {
    name: 'who-is-person',
    claim: (text) => (questionsIn(text, ANY_DAY).length === 0 ? 0 : CLAIM),
    ...answersFound(async (turn) => {
      const [directory, today] = [await currentDirectory(store), civilDateAt(turn.at)];
      if (understood(directory, turn.text, today) === undefined) return undefined;
      const reply = async () => {
        const language = languageOfText(turn.text, turn.language);
        const asOfNow = await currentDirectory(store);
        return replyTo({ directory: asOfNow, reader: turn.person.id, today, language }, turn);
      };
      return { reply };
    }),
    answersEdits: true,
  };
}

/** What a text asks of a person, without the days that it names and as it stands. */
export function questionsIn(
  text: string,
  today: string,
): { question: PersonQuestion; days: Period | undefined }[] {
  const asked = readDaysAsked(text, today);
  const without = asked === undefined ? [] : readPersonQuestions(asked.rest);
  return [
    ...without.map((question) => ({ question, days: asked?.days })),
    ...readPersonQuestions(text).map((question) => ({ question, days: undefined })),
  ];
}

interface Understood {
  readonly question: PersonQuestion;
  readonly days: Period | undefined;
  /** Nobody where the words are a name that the directory does not have. */
  readonly people: readonly Person[];
}

function understood(directory: Directory, text: string, today: string): Understood | undefined {
  const read = questionsIn(text, today);
  const among = (find: (question: PersonQuestion) => readonly Person[]) =>
    read
      .map((one) => ({ ...one, people: meantAmong(directory, find(one.question), text, today) }))
      .find(({ people }) => people.length > 0);
  const isCapital = ({ ofSomebody, name }: PersonQuestion) => ofSomebody && mayBeName(name);
  const nobody = read.find(({ question }) => looksLikeName(question.name) || isCapital(question));
  return (
    among(({ name }) => findNamed(directory, name)) ??
    // Titles that stand in the directory in place of a name.
    among((question) => (isCapital(question) ? findPeople(directory, question.name) : [])) ??
    (nobody && { ...nobody, people: [] })
  );
}

function replyTo(asked: AskedOf, { text }: MessageTurn): Reply {
  const { directory, today, language } = asked;
  const found = understood(directory, text, today);
  if (found !== undefined && found.people.length > 0) return peopleReply(asked, found);
  const words = escapeMarkdown(found?.question.name ?? text);
  return { text: whoTexts(language)('unknown', { words }) };
}
