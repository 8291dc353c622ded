import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Progress } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Log } from '../../log.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Store } from '../../store/store.ts';
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
import { type AnsweredQuestion, answerEach } from './answer-message.ts';
import { answerAsOf } from './as-of.ts';
import { type AskPorts, answerQuestion } from './ask.ts';
import type { Ground } from './compose-answer.ts';

/** A language model, when one is wanted. */
export interface ModelInUse {
  readonly model: LanguageModel;
  /** How many questions of a person are put to it on a day. */
  readonly questionsPerDay: number;
}

export interface ModelPorts extends AskPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly languageModel?: ModelInUse | undefined;
}

export interface AskedQuestion {
  readonly text: string;
  /** What it goes on from, where it is a follow-up. */
  readonly earlier?: string | undefined;
  /** What both ask, where that is not the one after the other. */
  readonly whole?: string | undefined;
  /** What was added to that before, the latest last. */
  readonly addedBefore?: readonly string[] | undefined;
  /** The answers that were given to that. */
  readonly about?: readonly string[] | undefined;
  readonly language: Language;
  /** The language to answer in, where it is another than the question's. */
  readonly sayIn?: Language | undefined;
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
 * Answers a message with the prepared answers, and where a model is in use with its answers in their place,
 * when code finds nothing wrong with them. Whatever fails, the prepared answer is there.
 */
export async function answerWithModel(ports: ModelPorts, asked: AskedQuestion): Promise<BothAnswers> {
  const questions = await prepare(ports, asked);
  const judged = await Promise.all(
    questions.map(({ text, answer }) => judge(ports, { ...asked, text }, answer)),
  );
  const [first, ...further] = questions.map(({ answer }, place) => {
    const said = judged[place]?.answer;
    return said === undefined ? answer : { ...said, elsewhere: said.elsewhere ?? answer.elsewhere };
  });
  const prepared = questions[0].answer;
  return { answers: [first ?? prepared, ...further], prepared, opinion: judged[0]?.opinion ?? null };
}

/** The questions of a message, with their prepared answers. A follow-up and what it goes on from are one question. */
async function prepare(
  ports: ModelPorts,
  asked: AskedQuestion,
): Promise<readonly [AnsweredQuestion, ...AnsweredQuestion[]]> {
  const { earlier, addedBefore, about, text, language, sayIn } = asked;
  if (earlier === undefined && sayIn === undefined) return answerEach(ports, text, language);
  const added = earlier === undefined ? undefined : text;
  const answer = await answerQuestion(ports, wholeOf(asked), language, { sayIn, added, addedBefore, about });
  const then = await answerAsOf(ports, wholeOf(asked), answer, added);
  return [{ text, answer: then ?? answer }];
}

/** A question with what it goes on from. */
function wholeOf({ earlier, text, whole }: AskedQuestion): string {
  if (whole !== undefined) return whole;
  return earlier === undefined ? text : `${earlier} ${text}`;
}

/** What the model says to one question; undefined where it is not asked, since two people stand for the city's own words, or nothing was asked. */
async function judge(ports: ModelPorts, asked: AskedQuestion, prepared: Answer): Promise<Judged | undefined> {
  const inUse = ports.languageModel;
  if (inUse === undefined || prepared.byCity === true || prepared.asksBack === true) return undefined;
  // A model is shown the edition in force alone.
  if (prepared.asOf !== undefined) return undefined;
  const judged = await askModel(ports, inUse, asked, { whole: wholeOf(asked), prepared });
  log(ports, prepared, judged.opinion);
  return judged;
}

async function askModel(
  ports: ModelPorts,
  { model, questionsPerDay }: ModelInUse,
  { text, earlier, person, progress }: AskedQuestion,
  { whole, prepared }: { readonly whole: string; readonly prepared: Answer },
): Promise<Judged> {
  const { language } = prepared;
  const day = civilDateAt(ports.clock.now());
  if (!(await takeFromBudget(ports.store.database, { person, day, most: questionsPerDay })))
    return noReply('over-budget');
  const say = texts(language);
  void progress?.tell(say('modelReads'));
  const ground = await ports.editions.ground();
  const people = (await currentDirectory(ports.store)).people.map((known) => known.name);
  const others = (await ports.otherDocuments?.findAll(whole)) ?? [];
  const request = composeRequest(ground, { text, earlier, language, people, others }, model.name);
  const reply = await model.complete(request, progress && tellProvisions(progress, ground, say));
  if (!reply.ok) return noReply(reply.refusal);
  return answerOfReply(
    reply.value,
    checkContextOf({ ...ports, ground }, { text: whole, language, prepared, people, others }),
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
