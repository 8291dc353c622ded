import { languageOfLocale } from '../language/language.ts';
import type { Services } from '../services.ts';
import { answerMessage } from '../strategy/answering/ask.ts';
import { toPlainText } from '../strategy/answering/show-answer.ts';
import { toJson } from './answer-json.ts';
import type { CommandOptions } from './command.ts';
import { questionLine, readJsonLines } from './json-lines.ts';

/** `ask -- "question"` prints the answer; `ask --jsonl FILE` a JSON line for each question of the file. */
export async function ask(
  services: Services,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const otherwise = languageOfLocale(options.language);
  if (options.jsonl !== undefined) {
    for (const { id, question } of await readJsonLines(options.jsonl, questionLine)) {
      const answers = await answerMessage(services, question, otherwise);
      console.log(JSON.stringify({ id, ...toJson(answers) }));
    }
    return 0;
  }
  const question = words.join(' ').trim();
  if (question === '') {
    console.error('Skriv frågan efter --, så här: npm run --silent ask -- "Får vi teckna ett vänortsavtal?"');
    return 2;
  }
  const answers = await answerMessage(services, question, otherwise);
  console.log(answers.map((answer) => toPlainText(answer)).join('\n\n'));
  return 0;
}
