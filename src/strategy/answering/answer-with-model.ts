import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Progress } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Log } from '../../log.ts';
import type { Database } from '../../store/store.ts';
import {
  answerOfReply,
  checkContextOf,
  type Judged,
  type ModelOpinion,
  noReply,
} from '../language-model/ask-model.ts';
import { takeFromBudget } from '../language-model/budget-register.ts';
import { composeRequest } from '../language-model/request.ts';
import type { LanguageModel } from '../language-model/transport/patient-model.ts';
import { texts } from '../texts.ts';
import { type Answer, isUnknown } from './answer.ts';
import { type AskPorts, answerMessage, answerQuestion } from './ask.ts';
import type { Ground } from './compose-answer.ts';

/** A language model, when one is wanted. */
export interface ModelInUse {
  readonly model: LanguageModel;
  /** How many questions of a person are put to it on a day. */
  readonly questionsPerDay: number;
}

export interface ModelPorts extends AskPorts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly languageModel?: ModelInUse | undefined;
}

export interface AskedQuestion {
  readonly text: string;
  /** What it goes on from, where it is a follow-up. */
  readonly earlier?: string | undefined;
  readonly language: Language;
  /** Who asks; counted for the budget, and never sent. */
  readonly person: string;
  readonly progress?: Progress | undefined;
}

/** What is said, what people have prepared for it, and what the model thought of it (null when it was not asked). */
export interface BothAnswers {
  readonly answers: readonly [Answer, ...Answer[]];
  readonly prepared: Answer;
  readonly opinion: ModelOpinion | null;
}

/**
 * Answers a message with the prepared answers, and where a model is in use with its answer in their place,
 * when code finds nothing wrong with it. Whatever fails, the prepared answer is there.
 */
export async function answerWithModel(ports: ModelPorts, asked: AskedQuestion): Promise<BothAnswers> {
  const { earlier, text, language } = asked;
  const whole = earlier === undefined ? text : `${earlier} ${text}`;
  // A follow-up and what it goes on from are one question.
  const [prepared, ...further] =
    earlier === undefined
      ? await answerMessage(ports, text, language)
      : ([await answerQuestion(ports, whole, language)] as const);
  const said: BothAnswers = { answers: [prepared, ...further], prepared, opinion: null };
  const inUse = ports.languageModel;
  // Each of several questions has its prepared answer; and words that two people stand for need no others.
  if (inUse === undefined || further.length > 0 || prepared.byCity === true) return said;
  const { answer, opinion } = await askModel(ports, inUse, asked, { whole, prepared });
  log(ports, prepared, opinion);
  return { answers: [answer ?? prepared], prepared, opinion };
}

async function askModel(
  ports: ModelPorts,
  { model, questionsPerDay }: ModelInUse,
  { text, earlier, person, progress }: AskedQuestion,
  { whole, prepared }: { readonly whole: string; readonly prepared: Answer },
): Promise<Judged> {
  const { language } = prepared;
  const day = civilDateAt(ports.clock.now());
  if (!(await takeFromBudget(ports.database, { person, day, most: questionsPerDay })))
    return noReply('over-budget');
  const say = texts(language);
  void progress?.tell(say('modelReads'));
  const ground = await ports.editions.ground();
  const request = composeRequest(ground, { text, earlier, language }, model.name);
  const reply = await model.complete(request, progress && tellProvisions(progress, ground, say));
  if (!reply.ok) return noReply(reply.refusal);
  return answerOfReply(
    reply.value,
    checkContextOf({ ...ports, ground }, { text: whole, language, prepared }),
  );
}

/** Tells once which paragraphs the model has chosen: ids of ours, and nothing that it has phrased. */
function tellProvisions(progress: Progress, { knowledge }: Ground, say: ReturnType<typeof texts>) {
  let told = false;
  return (sofar: string) => {
    const chosen = /"provisions"\s*:\s*\[([^\]]*)\]/.exec(sofar)?.[1];
    if (told || chosen === undefined) return;
    told = true;
    const ids = [...chosen.matchAll(/"([^"]+)"/g)].flatMap(([, id = '']) =>
      knowledge.provisions.has(id) ? [id] : [],
    );
    if (ids.length > 0) void progress.tell(say('modelWrites', { paragraphs: ids.join(', ') }));
  };
}

/** Why the model's answer was not said, without a word of what was asked or answered. */
function log({ log }: ModelPorts, prepared: Answer, { verdict, provision, why }: ModelOpinion): void {
  const facts = {
    model: { verdict, provision },
    prepared: { answer: prepared.id, verdict: prepared.verdict, found: !isUnknown(prepared) },
  };
  if (why === null) log.debug(facts, 'the model answered');
  else log.info({ ...facts, why }, "the prepared answer was given instead of the model's");
}
