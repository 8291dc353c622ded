import { languageOfText } from '../language/language.ts';
import { isAlone } from './alone.ts';
import { answersFound, type Feature, type Found, type Intent } from './feature.ts';
import type { Named } from './named.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Turn } from './turn.ts';

/** What the rooms that are open have that a message names. */
export type FindNamed = (turn: MessageTurn) => Promise<readonly Named[]>;

const MOST_OFFERED = 6;

/** Claims nothing by itself: it is asked where a message would be answered by chance. */
export const NAMED_AT_ALL = 'named-at-all';

/** Leads from a message that nobody knows to the one thing that it names; several are offered. */
export function namedAtAllIntent(find: FindNamed): Intent {
  return {
    name: NAMED_AT_ALL,
    claim: () => 0,
    answersEdits: true,
    ...answersFound(async (turn) => {
      const found = await find(turn);
      // What is still to come is what most is said of.
      const toCome = found.filter(({ isOver }) => !isOver);
      const meant = toCome.length > 0 ? toCome : found;
      return meant.length === 0 ? undefined : showing(turn, meant);
    }),
  };
}

function showing(turn: MessageTurn, found: readonly Named[]): Found {
  const [only, ...others] = found;
  // Among others a name may be said of anything: nothing is posted for all until somebody has pressed.
  if (only !== undefined && others.length === 0 && isAlone(turn)) return { reply: only.show };
  const language = languageOfText(turn.text, turn.language);
  const prompts = found.slice(0, MOST_OFFERED).map(({ prompt }) => prompt);
  return { reply: async () => ({ text: texts(language)('whichNamed'), language, prompts }) };
}

/** Asks each of the rooms. */
export function namedOf(
  features: readonly Feature[],
  isOpen: (room: string, turn: Turn) => Promise<boolean>,
): FindNamed {
  return async (turn) => {
    const found: Named[] = [];
    for (const { name, named } of features) {
      if (named === undefined || !(await isOpen(name, turn))) continue;
      found.push(...(await named(turn)));
    }
    return found;
  };
}
