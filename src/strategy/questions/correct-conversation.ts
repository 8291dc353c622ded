import { z } from 'zod';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { hasWords, stem, wordsOf } from '../../language/words.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import { refusalText } from '../../network/refusals.ts';
import { correctOfficeAnswer } from './correct-answer.ts';
import { digestOfAnswer } from './digest-of-answer.ts';
import { answerCorrectionCard, answersToCorrectCard, type ToldAnswer } from './forwarded-card.ts';
import { type Asked, forStrategists, one, oneAnswered, showOne, toldOf } from './forwarded-conversation.ts';
import { findForwardedQuestion, listAnsweredQuestions } from './forwarded-register.ts';
import { texts } from './forwarded-texts.ts';
import { type CorrectionWish, correctionWish } from './forwarded-words.ts';
import type { SettlePorts } from './settle-question.ts';

/** "Jag vill ändra mitt svar om Dubai", for strategists. */
export function correctionIntent(ports: SettlePorts): Intent {
  return {
    name: 'correct-answer',
    claim: (text) => {
      const wish = correctionWish(text);
      if (wish === undefined) return 0;
      // "Svaret till Megan" may be meant for whoever is surer of it.
      return wish.isOwn ? 0.95 : 0.7;
    },
    handle: async (turn) => {
      const wish = correctionWish(turn.text) ?? { isOwn: true, about: '', language: turn.language };
      const { authority } = await checkAuthority(ports.store, turn, 'answer-question');
      if (!authority.ok) {
        const refused = refusalText(authority.refusal, wish.language, 'who-strategist');
        return { text: `${refused} ${texts(wish.language)('correctReferral')}` };
      }
      return forStrategists(ports, turn, wish.language, () => chooseAnswer(ports, turn, wish));
    },
  };
}

/** The form for other words, and their sending. */
export function correctionVerbs(ports: SettlePorts): Verb[] {
  return [
    verb('forwarded-correct-form', one, (turn, asked) =>
      forStrategists(ports, turn, asked.language, () => showForm(ports, asked)),
    ),
    verb('forwarded-correct', oneAnswered.extend({ seen: z.string() }), (turn, asked) =>
      forStrategists(ports, turn, asked.language, () => correct(ports, turn, asked)),
    ),
  ];
}

/** So many of the answers given last are looked through. */
const MOST_LOOKED_THROUGH = 200;

/** The only answer that is meant is shown to be put right; of several one is chosen. */
async function chooseAnswer(
  ports: SettlePorts,
  turn: MessageTurn,
  { isOwn, about, language }: CorrectionWish,
): Promise<Reply> {
  const answered = await listAnsweredQuestions(ports.store.database, MOST_LOOKED_THROUGH);
  const stems = wordsOf(about).map((word) => stem(word, language));
  const meant = answered.filter(({ text, personName, answer }) =>
    hasWords(`${text} ${personName} ${answer?.text}`, stems.join(' ')),
  );
  // "Mitt svar" may be said of a colleague's, which any strategist can put right.
  const own = meant.filter(({ answer }) => isOwn && answer?.by === turn.person.id);
  const [only, ...others] = own.length > 0 ? own : meant;
  if (only === undefined) return { text: texts(language)('correctNone') };
  if (others.length === 0) return showForm(ports, { question: only.question, language });
  return { card: answersToCorrectCard(await toldOf(ports, [only, ...others]), language) };
}

/** What is noted of an answer on its form, and what somebody has written already to put in its place. */
type Noting = (answer: ToldAnswer) => { readonly note: string; readonly written?: string };

async function showForm(
  ports: SettlePorts,
  { question, language }: Asked,
  noting: Noting = () => ({ note: '' }),
): Promise<Reply> {
  const [told] = await toldOf(ports, [await findForwardedQuestion(ports.store.database, question)]);
  if (told?.answer == null) return showOne(ports, { question, language });
  return { card: answerCorrectionCard(told, told.answer, language, noting(told.answer)) };
}

async function correct(
  ports: SettlePorts,
  turn: Turn,
  { question, language, answer, seen }: Asked & { readonly answer: string; readonly seen: string },
): Promise<Reply> {
  const say = texts(language);
  const asked = { question, language };
  if (answer === '') return showForm(ports, asked, () => ({ note: say('answerMissing') }));
  if (digestOfAnswer(answer) === seen) return showForm(ports, asked, () => ({ note: say('correctSame') }));
  const request = { question, seen, text: answer, person: turn.person, at: turn.at };
  const corrected = await correctOfficeAnswer(ports, request);
  if (corrected.ok) {
    const who = escapeMarkdown(corrected.value.personName);
    return showOne(ports, asked, say('corrected', { who }));
  }
  const { refusal } = corrected;
  if (refusal === 'gone' || refusal === 'not-answered') return showOne(ports, asked);
  if (refusal !== 'corrected-before') return { text: refusalText(refusal, language, 'who-strategist') };
  // Somebody has put the answer right meanwhile: what it says now, to go on from with what was written.
  return showForm(ports, asked, ({ by }) => ({
    note: say('corrected-before', { who: escapeMarkdown(by) }),
    written: answer,
  }));
}
