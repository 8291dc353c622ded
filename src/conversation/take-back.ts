import { type Language, languageOfText } from '../language/language.ts';
import { toThemAlone } from './alone.ts';
import type { ListDone, TakenBack } from './done.ts';
import { answersFound, type Feature, type Intent } from './feature.ts';
import { asksToTakeBack } from './take-back-words.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Reply, Turn } from './turn.ts';

/** By which what was meant is told before what is said of a thing that was shown. */
export const TAKE_BACK = 'take-back';

/** So long an act is taken for the last one, in minutes, as long as what was shown. */
const LAST_MINUTES = 10;

/** What each of the rooms says of it that are open; undefined where nothing was done. */
export type FindTakenBack = (turn: MessageTurn, language: Language) => Promise<Reply | undefined>;

/**
 * "Ångra", "ta tillbaka det", "I didn't mean that": tells what was done last and what undoes it. Words alone undo nothing.
 * Claims nothing by itself: it is asked first, and where nothing was done the words are taken as they were.
 */
export function takeBackIntent(find: FindTakenBack): Intent {
  return {
    name: TAKE_BACK,
    claim: () => 0,
    ...answersFound(async (turn) => {
      const language = languageOfText(turn.text, turn.language);
      const reply = await find(turn, language);
      return reply && { reply: async () => reply };
    }),
  };
}

/** Whether a text takes back what was done; said less plainly, only right after a press. */
export function takesBack(text: string, isRightAfterPress: boolean): boolean {
  const asked = asksToTakeBack(text);
  return asked === 'plainly' || (asked === 'perhaps' && isRightAfterPress);
}

/** Asks each of the rooms of what was done last. */
export function takenBackOf(
  features: readonly Feature[],
  listDone: ListDone,
  isOpen: (room: string, turn: Turn) => Promise<boolean>,
): FindTakenBack {
  return async (turn, language) => {
    const since = new Date(turn.at.getTime() - LAST_MINUTES * 60_000);
    const [last, ...before] = await listDone(turn.person.id, since);
    if (last === undefined) return undefined;
    for (const { name, takesBack } of features) {
      if (takesBack === undefined || !(await isOpen(name, turn))) continue;
      const taken = await takesBack(turn, [last, ...before], language);
      if (taken !== undefined) return said(taken, language);
    }
    return undefined;
  };
}

function said({ what, how, card, shows, prompts = [] }: TakenBack, language: Language): Reply {
  return toThemAlone({
    text: `${texts(language)('doneLast', { what })} ${how}`,
    language,
    ...(card && { card }),
    ...(shows && { shows }),
    prompts,
  });
}
