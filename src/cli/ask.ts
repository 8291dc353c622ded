import { hasStore } from '../begin-store.ts';
import { runningClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { type Language, languageOfLocale, languageOfText } from '../language/language.ts';
import type { Services } from '../services.ts';
import { createStorelessServices, type StorelessServices } from '../storeless.ts';
import type { Answer } from '../strategy/answering/answer.ts';
import { answerMessage } from '../strategy/answering/answer-message.ts';
import { toPlainText } from '../strategy/answering/show-answer.ts';
import { answerOfReply, checkContextOf, type ModelOpinion } from '../strategy/language-model/ask-model.ts';
import { composeRequest } from '../strategy/language-model/request.ts';
import { toJson } from './answer-json.ts';
import type { CommandOptions } from './command.ts';
import { questionLine, readJsonLines, replyLine } from './json-lines.ts';
import { withServices } from './with-services.ts';
import { writeFile } from './write-file.ts';

/** Who asks from the terminal, for the budget of the model. */
const PERSON = 'terminal';
/** What a request names when no model is in use. */
const UNNAMED = 'model';

/**
 * `ask -- "question"` prints the answer; `ask --jsonl FILE` a JSON line for each question of the file. With
 * `--requests FILE` the requests to a model are written there and nothing is sent; with `--replies FILE` what a
 * model replied to them is read from there, and checked and answered as if it had just come.
 */
export async function ask(
  config: Config,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  // A model's budget is counted in the store.
  if (!hasStore(config) && config.model === undefined)
    return askWith(
      { ...createStorelessServices(), clock: runningClock(config.startAt), store: undefined },
      words,
      options,
    );
  return withServices(config, (services) => askWith(services, words, options));
}

/** What a question is answered with: a store where there is one. */
type AskServices = Services | (StorelessServices & { readonly store: undefined });

async function askWith(
  services: AskServices,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const otherwise = languageOfLocale(options.language);
  if (options.jsonl !== undefined) return askAll(services, options.jsonl, otherwise, options);
  const question = words.join(' ').trim();
  if (question === '') {
    console.error('Skriv frågan efter --, så här: npm run --silent ask -- "Får vi teckna ett vänortsavtal?"');
    return 2;
  }
  const answers = await answersTo(services, question, otherwise);
  console.log(answers.map((answer) => toPlainText(answer)).join('\n\n'));
  return 0;
}

async function answersTo(
  services: AskServices,
  text: string,
  language: Language,
): Promise<readonly [Answer, ...Answer[]]> {
  if (services.store === undefined) return answerMessage(services, text, language);
  const { answerWithModel } = await import('../strategy/answering/answer-with-model.ts');
  return (await answerWithModel(services, { text, language, person: PERSON })).answers;
}

interface Line {
  readonly id: string;
  readonly question: string;
}

async function askAll(
  services: AskServices,
  file: string,
  otherwise: Language,
  { requests, replies }: CommandOptions,
): Promise<number> {
  const lines = await readJsonLines(file, questionLine);
  if (requests !== undefined) return writeRequests(services, lines, otherwise, requests);
  const given = replies === undefined ? undefined : await readJsonLines(replies, replyLine);
  const contents = given && new Map(given.map(({ id, content }) => [id, content]));
  for (const { id, question } of lines) {
    if (contents === undefined) {
      const answers = await answersTo(services, question, otherwise);
      console.log(JSON.stringify({ id, ...toJson(answers) }));
      continue;
    }
    const { answers, opinion } = await answerFromFile(services, question, otherwise, contents.get(id));
    console.log(
      JSON.stringify({ id, ...toJson(answers), model: { ...opinion, said: opinion?.why === null } }),
    );
  }
  return 0;
}

/** One line for each question: its id, and the body that would be posted. */
async function writeRequests(
  services: AskServices,
  lines: readonly Line[],
  otherwise: Language,
  file: string,
): Promise<number> {
  const ground = await services.editions.ground();
  const name = ('languageModel' in services ? services.languageModel?.model.name : undefined) ?? UNNAMED;
  const written: string[] = [];
  for (const { id, question } of lines) {
    const language = languageOfText(question, otherwise);
    const others = await findOthers(services, question);
    written.push(
      JSON.stringify({ id, request: composeRequest(ground, { text: question, language, others }, name) }),
    );
  }
  await writeFile(file, `${written.join('\n')}\n`);
  console.error(`${written.length} requests written to ${file}`);
  return 0;
}

/** The prepared answers, or the model's where its reply is there and passes the checks; as in chat, one question at a time. */
async function answerFromFile(
  services: AskServices,
  question: string,
  otherwise: Language,
  content: string | undefined,
): Promise<{ answers: readonly [Answer, ...Answer[]]; opinion: ModelOpinion | undefined }> {
  const answers = await answerMessage(services, question, otherwise);
  const [prepared] = answers;
  if (content === undefined || answers.length > 1 || prepared.byCity === true)
    return { answers, opinion: undefined };
  const ground = await services.editions.ground();
  const others = await findOthers(services, question);
  const asked = { text: question, language: prepared.language, prepared, others };
  const { answer, opinion } = answerOfReply(content, checkContextOf({ ...services, ground }, asked));
  return { answers: [answer ?? prepared], opinion };
}

/** Paragraphs of other documents that a question may be about; none without a store. */
async function findOthers(services: AskServices, question: string) {
  return 'otherDocuments' in services ? ((await services.otherDocuments?.findAll(question)) ?? []) : [];
}
