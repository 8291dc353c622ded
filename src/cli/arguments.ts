import type { Language } from '../language/language.ts';
import type { CommandOptions } from './command.ts';

type OptionName = keyof CommandOptions;

/** Written anew: what tells languages apart takes time to load. */
const languages: readonly Language[] = ['sv', 'en'];

/** What a command is told besides its name. */
interface Taken {
  readonly options: readonly OptionName[];
  /** How many words at most; any number where it is absent. */
  readonly words?: number;
}

const taken: Readonly<Record<string, Taken>> = {
  ask: { options: ['jsonl', 'requests', 'replies', 'language'] },
  commitments: { options: ['dry-run'] },
  eval: { options: ['keep', 'against'] },
  'eval visits': { options: ['keep', 'against'] },
  export: { options: ['out', 'language'] },
  import: { options: ['title', 'name', 'dnr', 'date', 'status', 'replaces'], words: 1 },
  'move-store': { options: ['from', 'to'] },
  questions: { options: ['language'], words: 1 },
  remiss: { options: ['language'] },
  report: { options: ['out', 'language'], words: 1 },
  strategy: { options: ['language'], words: 0 },
  switch: { options: ['reason', 'reason-en'] },
  train: { options: [], words: 0 },
  triage: { options: ['jsonl'] },
  verify: { options: [], words: 0 },
};

/** Options that say something only beside another one. */
const needs: Readonly<Partial<Record<OptionName, OptionName>>> = { requests: 'jsonl', replies: 'jsonl' };
/** Options of which there is one at a time. */
const apart: readonly (readonly [OptionName, OptionName])[] = [
  ['requests', 'replies'],
  ...(['title', 'dnr', 'date', 'status', 'replaces'] as const).map((option) => ['name', option] as const),
];

/**
 * Why a command can't be run with these words and options, in a sentence; undefined where it takes them all.
 * Whatever it would not look at is refused, lest somebody thinks that it was done.
 */
export function refuseArguments(
  command: string,
  words: readonly string[],
  options: CommandOptions,
): string | undefined {
  const { options: known, words: most = Number.POSITIVE_INFINITY } = taken[command] ?? { options: [] };
  const given = Object.keys(options) as OptionName[];
  const unknown = given.find((option) => !known.includes(option));
  if (unknown !== undefined) {
    const may = known.length === 0 ? 'no options' : known.map((option) => `--${option}`).join(', ');
    return `--${unknown} is not for ${command}, which takes ${may}.`;
  }
  const lone = given.find((option) => needs[option] !== undefined && options[needs[option]] === undefined);
  if (lone !== undefined) return `--${lone} is for a file of questions: say --jsonl FILE too.`;
  const both = apart.find((pair) => pair.every((option) => given.includes(option)));
  if (both !== undefined) return `--${both[0]} and --${both[1]} can't be said together: leave one out.`;
  const { language, jsonl } = options;
  if (language !== undefined && !languages.some((one) => one === language)) {
    return `--language is ${languages.join(' or ')}, and not "${language}".`;
  }
  const rest = words.slice(jsonl === undefined ? most : 0).join(' ');
  if (rest === '') return undefined;
  return jsonl === undefined
    ? `${command} does not take "${rest}". What has spaces in it is to stand in quotes.`
    : `Say either --jsonl or "${rest}", not both.`;
}
