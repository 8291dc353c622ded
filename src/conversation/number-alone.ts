import { type Language, languageOfText } from '../language/language.ts';
import { isAlone } from './alone.ts';
import { answersFound, type Feature, type Found, type Intent } from './feature.ts';
import type { Numbered } from './named.ts';
import { texts } from './texts.ts';
import type { MessageTurn } from './turn.ts';

/** What the rooms that are open have under a number. */
export type FindNumbered = (
  turn: MessageTurn,
  number: number,
  language: Language,
) => Promise<readonly Numbered[]>;

/** Known by its words alone, unless some room knows them better. */
const CLAIM = 0.6;
const MOST_OFFERED = 6;

const swedish = '(?:visa|öppna|hitta|status(?:en)?|läget|hur (?:går|ligger) det|hur ser det ut|vad händer)';
const english = '(?:show|open|find|status|how is|what about|what is happening)';
/** "14", "812:an", "nr 14", "hur går det med 812?": a number, and nothing that says of what. */
const alone = new RegExp(
  `^(?:(?:${swedish}|${english})(?:\\s+(?:med|för|på|i|with|to|of|for))?\\s+)?(?:(?:ärende(?:t)?|nr|nummer|matter|no|number)\\.?\\s*)?#?(?<digits>\\d{1,6})(?::?(?:an|ans|e))?(?:\\s+(?:going|till|tack|please))?\\s*[?.!]*$`,
  'iu',
);
const isEnglish = new RegExp(`^${english}|\\b(?:matter|number|going|please)\\b`, 'iu');
const isSwedish = new RegExp(
  `^${swedish}|\\b(?:ärende\\p{L}*|nummer|tack)(?!\\p{L})|\\d:?(?:an|ans|e)\\b`,
  'iu',
);

const digitsIn = (text: string) => alone.exec(text.trim().normalize('NFC'))?.groups?.digits;

/** Leads from a running number, with nothing that says of what, to the one that has it; several are offered. */
export function numberAloneIntent(find: FindNumbered): Intent {
  return {
    name: 'number-alone',
    claim: (text) => (digitsIn(text) === undefined ? 0 : CLAIM),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const found = await find(turn, Number(digitsIn(turn.text)), languageIn(turn));
      return found.length === 0 ? undefined : showing(turn, found);
    }),
  };
}

function showing(turn: MessageTurn, found: readonly Numbered[]): Found {
  const [only, ...others] = found;
  // Among others a number may be said of anything: nothing is posted for all until somebody has pressed.
  if (only !== undefined && others.length === 0 && isAlone(turn)) return { reply: only.show };
  const language = languageIn(turn);
  const prompts = found.slice(0, MOST_OFFERED).map(({ prompt }) => prompt);
  const number = digitsIn(turn.text) ?? '';
  const text = texts(language)(others.length > 0 ? 'whichNumber' : 'oneNumber', { number });
  return { reply: async () => ({ text, language, prompts }) };
}

function languageIn({ text, language }: MessageTurn): Language {
  if (isSwedish.test(text)) return 'sv';
  if (isEnglish.test(text)) return 'en';
  return /\p{L}/u.test(text) ? languageOfText(text, language) : language;
}

/** Asks each of the rooms. */
export function numberedOf(
  features: readonly Feature[],
  isOpen: (room: string, turn: MessageTurn) => Promise<boolean>,
): FindNumbered {
  return async (turn, number, language) => {
    const found: Numbered[] = [];
    for (const { name, numbered } of features) {
      if (numbered === undefined || !(await isOpen(name, turn))) continue;
      found.push(...(await numbered(turn, number, language)));
    }
    return found;
  };
}
