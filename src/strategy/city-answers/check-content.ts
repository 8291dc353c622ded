import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { CityAnswerContent } from './model.ts';

const contentProblems = [
  'no-phrasing',
  'no-paragraph',
  'unknown-paragraph',
  'no-conditions',
  'conditions-differ',
  'no-instead',
  'markup',
] as const;
export type ContentProblem = (typeof contentProblems)[number];

/** What would become formatting, a link with another name, or a mention. */
const markup = /[<>`*[\]|\\~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^\s*#/u;

/** What is wrong with what was written, all at once; the same as is asked of a prepared answer. */
export function checkContent(
  content: CityAnswerContent,
  paragraphs: { readonly knowledge: Knowledge; readonly paragraphs: ReadonlyMap<string, unknown> },
): ContentProblem[] {
  const { phrasings, cites, verdict, conditions, instead, text } = content;
  const isThere = (id: string) => paragraphs.knowledge.provisions.has(id) || paragraphs.paragraphs.has(id);
  const whole = [text.sv, text.en, ...conditions.sv, ...conditions.en, instead.sv, instead.en];
  const problems: Readonly<Record<ContentProblem, boolean>> = {
    'no-phrasing': phrasings.sv.length + phrasings.en.length === 0,
    'no-paragraph': cites.length === 0,
    'unknown-paragraph': !cites.every(isThere),
    'no-conditions': verdict === 'conditional' && conditions.sv.length === 0,
    'conditions-differ': conditions.sv.length !== conditions.en.length,
    'no-instead':
      (verdict === 'no' || instead.sv !== '' || instead.en !== '') &&
      (instead.sv === '' || instead.en === ''),
    markup: whole.some((one) => markup.test(one)),
  };
  return contentProblems.filter((problem) => problems[problem]);
}
