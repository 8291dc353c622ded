import type { Language } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Answer } from '../answering/answer.ts';
import { FAMILIAR } from '../answering/ask.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { composeCityAnswer } from '../city-answers/city-answers-in-force.ts';
import type { Verdict } from '../model.ts';
import type { OtherParagraph } from '../other-documents/model.ts';
import type { AnswerSearch } from '../search/find-answer.ts';
import { checkContradiction } from './checks/check-verdict.ts';
import type { CheckContext } from './checks/context.ts';
import { composeModelAnswer } from './compose-model-answer.ts';
import { judgeReply, readReply } from './judge-reply.ts';
import type { Failure, ModelReply, Rejection } from './model.ts';
import { cleanQuestion, instructions } from './request.ts';

/** What the model had to say to a question, kept beside what was said. */
export interface ModelOpinion {
  /** Null when no reply came, or none that could be read. */
  readonly verdict: Verdict | null;
  /** The proving provision, where it named one that there is. */
  readonly provision: string | null;
  /** Why it was not said; null when it was. */
  readonly why: Rejection | Failure | null;
}

export interface Judged {
  readonly opinion: ModelOpinion;
  /** The model's answer, where it may be said. */
  readonly answer: Answer | undefined;
}

/** No reply came. */
export function noReply(why: Failure): Judged {
  return { opinion: { verdict: null, provision: null, why }, answer: undefined };
}

/** Judges the content of a reply, and makes the answer of it where it may be said. */
export function answerOfReply(content: string, context: CheckContext): Judged {
  const reply = readReply(content);
  if (!reply.ok)
    return { opinion: { verdict: null, provision: null, why: reply.refusal }, answer: undefined };
  const { ground } = context;
  const { verdict, provisions } = reply.value;
  const [first = null] = provisions.filter((id) => ground.knowledge.provisions.has(id));
  const made = makeAnswer(reply.value, context);
  return {
    opinion: {
      verdict: made.ok ? made.value.verdict : verdict,
      provision: made.ok ? (made.value.proofs[0]?.paragraph ?? first) : first,
      why: made.ok ? null : made.refusal,
    },
    answer: made.ok ? made.value : undefined,
  };
}

function makeAnswer(reply: ModelReply, context: CheckContext): Outcome<Answer, Rejection> {
  if (reply.standard_answer !== null) return makeStandardAnswer(reply.standard_answer, context);
  const judged = judgeReply(reply, context);
  return judged.ok ? accept(composeModelAnswer(judged.value, context)) : judged;
}

/** A standard answer of the city's own is said in its own words, which two people stand for. */
function makeStandardAnswer(id: string, context: CheckContext): Outcome<Answer, Rejection> {
  const { ground, language } = context;
  const own = ground.cityAnswers.find((answer) => answer.id === id);
  if (own === undefined) return refuse('unknown-standard-answer' as const);
  if (own.outdated.length > 0) return refuse('under-review' as const);
  const rejection = checkContradiction(own, context);
  return rejection === undefined ? accept(composeCityAnswer(own, ground, language)) : refuse(rejection);
}

/**
 * What a reply to this question is held against. Each sentence of the question is looked at by itself too:
 * what is asked must not drown in what somebody would like to be told.
 */
export function checkContextOf(
  { search, ground }: { readonly search: AnswerSearch; readonly ground: Ground },
  question: {
    readonly text: string;
    readonly language: Language;
    readonly prepared: Answer;
    readonly people?: readonly string[];
    readonly others?: readonly OtherParagraph[];
  },
): CheckContext {
  const { text, language, prepared, people, others } = question;
  const findings = [text, ...sentencesOf(text)].map((part) => {
    const { familiar, candidates } = search.find(part, language);
    // Of words that nobody has used the engine knows nothing, whatever it finds.
    return familiar < FAMILIAR ? [] : candidates;
  });
  const shares = new Map<string, number>();
  for (const { answer, share } of findings.flat())
    shares.set(answer, Math.max(share, shares.get(answer) ?? 0));
  const rivals = [...shares]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([id, share]) => {
      const answer = ground.knowledge.answers.get(id);
      return answer === undefined ? [] : [{ answer, share }];
    });
  return {
    ground,
    question: cleanQuestion(text, ground.knowledge, people),
    language,
    prepared: { verdict: prepared.verdict, share: findings[0]?.[0]?.share ?? 0 },
    rivals,
    others,
    instructions,
  };
}

const MOST_SENTENCES = 6;
const FEWEST_WORDS = 4;

function sentencesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.?!:])\s+|\n+/u).filter((part) => countWords(part) >= FEWEST_WORDS);
  return sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : [];
}
