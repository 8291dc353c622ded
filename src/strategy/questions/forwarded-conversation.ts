import { z } from 'zod';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { saidOfShown } from '../../conversation/said-of-shown.ts';
import type { Reply, Shown, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { refusalText } from '../../network/refusals.ts';
import { strategistsOnly } from '../strategists-only.ts';
import { forwardQuestion } from './forward-question.ts';
import {
  forwardedCard,
  forwardedListCard,
  MOST_ANSWERED,
  notedCard,
  ownQuestionsCard,
  passedOnCard,
  type ToldQuestion,
} from './forwarded-card.ts';
import {
  type ForwardedQuestion,
  findForwardedQuestion,
  listAnsweredQuestions,
  listForwardedQuestions,
  listOpenQuestions,
} from './forwarded-register.ts';
import { texts } from './forwarded-texts.ts';
import { forwardedWish } from './forwarded-words.ts';
import type { QuestionLog } from './log-behind.ts';
import { answerForwardedQuestion, type SettlePorts, takeBackQuestion } from './settle-question.ts';

export interface ForwardedPorts extends SettlePorts {
  readonly questionLog: QuestionLog;
}

/** "Frågor som skickats vidare" for strategists; "mina frågor" and "ta tillbaka frågan" for whoever has passed one on. */
export function forwardedIntent(ports: ForwardedPorts): Intent {
  return {
    name: 'forwarded-questions',
    claim: (text) => (forwardedWish(text) === undefined ? 0 : 0.95),
    actsOn: asksForAnswer,
    handle: async (turn) => {
      const { wish, language } = forwardedWish(turn.text) ?? { wish: 'own', language: turn.language };
      if (wish === 'list') return forStrategists(ports, turn, language, () => showList(ports, language));
      return wish === 'own' ? showOwn(ports, turn, language) : takeBackInWords(ports, turn, language);
    },
  };
}

/** A question that was passed on, or the way to do so, so that "när får jag svar?" is of that. */
export const showingForwarded = (language: Language): Shown => ({
  intent: 'forwarded-questions',
  thing: language,
});

const whenAnswered =
  /^(?:(?:o|och|men|and|but|so) )*(?:nar (?:far|kommer|kan|svarar)|hur lange|hur (?:gar|ligger)|har (?:de|dom|nagon|ni|jag)|vem svarar|when (?:do|will|can|is)|how long|has (?:anybody|anyone|somebody)|have (?:they|you|i)|who answers)\b.*\b(?:svar\w*|det|drojer|tar|answer\w*|reply|it|take)\b/;

/** "När får jag svar?" as one's questions; undefined for anything else. */
function asksForAnswer(text: string, language: string): string | undefined {
  const said = saidOfShown(text);
  if (said === undefined || !whenAnswered.test(said)) return undefined;
  return language === 'en' ? 'My questions' : 'Mina frågor';
}

const language = z.enum(['sv', 'en']);
/** Which question a button is about. */
export const one = z.object({ question: z.string(), language });
/** Longest answer, in characters: what a card takes with room for the question. */
const LONGEST = 2_000;
/** Which question, and what is answered to it. */
export const oneAnswered = one.extend({ answer: z.string().trim().max(LONGEST).default('') });

/** Passing on, answering, and taking back. */
export function forwardedVerbs(ports: ForwardedPorts): Verb[] {
  return [
    verb('ask-office', one, (turn, asked) => askOffice(ports, turn, asked)),
    verb('forwarded-take-back', one, (turn, asked) => takeBack(ports, turn, asked)),
    verb('forwarded-questions', z.object({ language }), (turn, asked) =>
      forStrategists(ports, turn, asked.language, () => showList(ports, asked.language)),
    ),
    verb('forwarded-show', one, (turn, asked) =>
      forStrategists(ports, turn, asked.language, () => showOne(ports, asked)),
    ),
    verb('forwarded-answer', oneAnswered, (turn, asked) =>
      forStrategists(ports, turn, asked.language, () => giveAnswer(ports, turn, asked)),
    ),
  ];
}

export type Asked = z.infer<typeof one>;

/** "Fråga stadsledningskontoret": passes the question on to a person. */
async function askOffice(ports: ForwardedPorts, turn: Turn, { question, language }: Asked): Promise<Reply> {
  await ports.questionLog.upToDate();
  const passed = await forwardQuestion(ports, { question, person: turn.person, at: turn.at });
  if (!passed.ok) return { card: notedCard(language, texts(language)('forwardGone'), '') };
  const { forwarded, changed } = passed.value;
  const card = passedOnCard(forwarded, { reader: turn.person.id, changed, language });
  return { card, shows: showingForwarded(language) };
}

async function takeBack(ports: ForwardedPorts, turn: Turn, { question, language }: Asked): Promise<Reply> {
  const say = texts(language);
  const taken = await takeBackQuestion(ports, { question, person: turn.person, at: turn.at });
  if (taken.ok) {
    const what = say('takenBackWhat', { question: escapeMarkdown(taken.value.text) });
    return { card: notedCard(language, say('takenBack'), what) };
  }
  if (taken.refusal === 'gone') return { card: notedCard(language, say('notTaken'), say('notTakenWhat')) };
  return { text: say(taken.refusal === 'answered' ? 'takenTooLate' : 'notYours') };
}

/** The only question that waits is taken back at once; of several one is chosen. */
async function takeBackInWords(ports: ForwardedPorts, turn: Turn, language: Language): Promise<Reply> {
  const own = await listForwardedQuestions(ports.store.database, { person: turn.person.id });
  const open = own.filter(({ answer }) => answer === null);
  const [only, ...others] = open;
  if (only === undefined) return { text: texts(language)('noneToTakeBack') };
  if (others.length === 0) return takeBack(ports, turn, { question: only.question, language });
  const told = await toldOf(ports, open.reverse());
  return { card: ownQuestionsCard(told, language, texts(language)('takeBackWhich')) };
}

async function showOwn(ports: ForwardedPorts, turn: Turn, language: Language): Promise<Reply> {
  const own = await listForwardedQuestions(ports.store.database, { person: turn.person.id });
  const say = texts(language);
  if (own.length === 0) return { text: say('ownNone') };
  return { card: ownQuestionsCard(await toldOf(ports, own.reverse()), language, say('ownLead')) };
}

/** Only strategists see who asks, and in their own chat; an act asks again in its transaction. */
export const forStrategists = strategistsOnly('answer-question', (language) =>
  texts(language)('writePersonally'),
);

async function showList(ports: ForwardedPorts, language: Language): Promise<Reply> {
  const { database } = ports.store;
  const [open, answered] = [
    await toldOf(ports, await listOpenQuestions(database)),
    await toldOf(ports, await listAnsweredQuestions(database, MOST_ANSWERED)),
  ];
  return { card: forwardedListCard(open, answered, language) };
}

/** A question as it stands now, with what is noted of it. */
export async function showOne(
  ports: Pick<ForwardedPorts, 'store'>,
  { question, language }: Asked,
  note = '',
): Promise<Reply> {
  const say = texts(language);
  const found = await findForwardedQuestion(ports.store.database, question);
  if (found === undefined || found.text === '')
    return { card: notedCard(language, say('gone'), say('goneWhat')) };
  const [told = { ...found, answer: null }] = await toldOf(ports, [found]);
  return { card: forwardedCard(told, language, note) };
}

async function giveAnswer(
  ports: ForwardedPorts,
  turn: Turn,
  { question, language, answer }: Asked & { readonly answer: string },
): Promise<Reply> {
  const say = texts(language);
  if (answer === '') return showOne(ports, { question, language }, say('answerMissing'));
  const request = { question, text: answer, person: turn.person, at: turn.at };
  const given = await answerForwardedQuestion(ports, request);
  if (given.ok) {
    const who = escapeMarkdown(given.value.personName);
    return showOne(ports, { question, language }, say('sent', { who }));
  }
  const { refusal } = given;
  if (refusal === 'gone') return showOne(ports, { question, language });
  if (refusal !== 'answered-before') return { text: refusalText(refusal, language, 'who-strategist') };
  const [told] = await toldOf(ports, [await findForwardedQuestion(ports.store.database, question)]);
  const who = escapeMarkdown(told?.answer?.by ?? '–');
  return showOne(ports, { question, language }, say('answered-before', { who }));
}

/** The questions with the names of those who have answered. */
export async function toldOf(
  { store }: Pick<ForwardedPorts, 'store'>,
  questions: readonly (ForwardedQuestion | undefined)[],
): Promise<ToldQuestion[]> {
  const directory = await currentDirectory(store);
  return questions.flatMap((one) => {
    if (one === undefined || one.text === '') return [];
    const { answer } = one;
    const by = answer === null ? '' : (findPerson(directory, answer.by)?.name ?? '–');
    return [{ ...one, answer: answer && { ...answer, by } }];
  });
}
