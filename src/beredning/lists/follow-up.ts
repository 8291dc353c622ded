import { namesTime, partTimes } from '../../calendar/time-words.ts';
import { factOfShown } from '../../conversation/asked-of-shown.ts';
import type { Intent } from '../../conversation/feature.ts';
import { leavesOut, readAmendment, sentenceOf, withoutNegation } from '../../conversation/list-follow-up.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { knowsUnit, narrowsByUnit, unitsMeant } from '../../network/units/units-meant.ts';
import type { Store } from '../../store/store.ts';
import { languageOfWish } from '../language-of-wish.ts';
import {
  type ListedState,
  type ListQuestion,
  namesDeclarations,
  readListQuestion,
  stateIn,
} from './read-list-question.ts';
import { listTexts } from './texts.ts';

/** How a list of matters is gone on from: "och kulturnämnden?", "bara de försenade", "förra året då". */
export function matterFollowUps(store: Store): Pick<Intent, 'goesOn' | 'knows' | 'narrows'> {
  return {
    goesOn: askedAnew,
    narrows: narrowsByUnit(store, askedAnew),
    knows: async ({ text }) => {
      const { unit = '', exceptUnit = '' } = readListQuestion(text, true) ?? {};
      return (await knowsUnit(store, unit)) && (await knowsUnit(store, exceptUnit));
    },
  };
}

/** Whether a time or a unit is named, which a list is narrowed by. */
export function narrowsList(text: string): boolean {
  const { words, time } = partTimes(text);
  return time !== '' || namesTime(words) || readListQuestion(text)?.unit !== undefined;
}

/** Whether what stands last, after a word for it, is a unit that there is: "mina ärenden i IB för trafik". */
export async function namesUnit(store: Store, text: string): Promise<boolean> {
  const unit = readListQuestion(text, true)?.unit;
  return unit !== undefined && unitsMeant(await currentDirectory(store), unit).length > 0;
}

const counts = /^\s*(?:hur m[åa]nga|how many)(?!\p{L})/iu;

/** What a list costs is asked of all that stands on it: "å vad gick dom på". */
const costs = ['cost', 'spent'] as const;

/** The list that was asked for, with what a message changes of it, in full; undefined where the message asks something else. */
function askedAnew(text: string, earlier: string): string | undefined {
  if (factOfShown(text, costs) !== undefined) return earlier;
  const amendment = readAmendment(text, earlier);
  const asked = readListQuestion(earlier, true);
  const before = asked && amendment?.isAll === true ? everything : asked;
  if (amendment === undefined || before === undefined) return undefined;
  const left = stateLeftOut(amendment.words);
  const isLeftOut = left === undefined && leavesOut(amendment.words, (words) => changeIn(words)?.state);
  const exceptUnit = isLeftOut ? withoutNegation(amendment.words) : undefined;
  // Of one unit's nothing is another's.
  if (exceptUnit !== undefined && before.unit !== undefined) return undefined;
  const unchanged = left === undefined ? before : { ...before, except: left };
  const isWithout = left !== undefined || exceptUnit !== undefined;
  const changed = isWithout ? { ...unchanged, exceptUnit } : changeIn(amendment.words);
  if (changed === undefined || (isEmpty(changed) && amendment.time === '' && !amendment.isAll))
    return undefined;
  const unit = changed.unit ?? before.unit;
  const whose = changed.whose ?? (changed.unit === undefined ? before.whose : undefined);
  const { language = languageOfWish(earlier, 'sv') } = amendment;
  const time = amendment.time === '' ? partTimes(earlier).time : amendment.time;
  const whole = {
    state: changed.state ?? (changed.kind === undefined ? before.state : stateOfAny(before.state)),
    kind: changed.kind ?? before.kind,
    except: changed.except ?? before.except,
    exceptUnit: changed.exceptUnit ?? (changed.unit === undefined ? before.exceptUnit : undefined),
    whose,
    unit,
  };
  return sentence(whole, { time, isCount: counts.test(earlier) }, language);
}

/** How declarations may stand too: none is to be reported or made. */
const stateOfAny = (state: ListedState | undefined): ListedState | undefined =>
  state === 'unreported' || state === 'to-come' || state === 'cancelled' ? undefined : state;

/** "Only the approved ones" of the trips that figures were told of: the list of these, of the same time. */
export function tripsStanding(text: string, earlier: string): string | undefined {
  const amendment = readAmendment(text, earlier);
  const state = amendment && changeIn(amendment.words)?.state;
  if (amendment === undefined || state === undefined) return undefined;
  const { language = languageOfWish(earlier, 'sv') } = amendment;
  const time = amendment.time === '' ? partTimes(earlier).time : amendment.time;
  return sentence({ state, whose: undefined }, { time, isCount: false }, language);
}

/** How those stand that words leave out: "inte godkända"; "inte beslutade" is how some stand. */
const stateLeftOut = (words: string): ListedState | undefined =>
  stateIn(words) === undefined ? stateIn(withoutNegation(words)) : undefined;

const everything: ListQuestion = { state: undefined, whose: undefined };

const isEmpty = ({ state, kind, except, exceptUnit, whose, unit }: ListQuestion) =>
  [state, kind, except, exceptUnit, whose, unit].every((part) => part === undefined);

/** What words change: how the matters stand, whose they are, or for which unit they are. */
function changeIn(words: string): ListQuestion | undefined {
  const said = readListQuestion(namesDeclarations(words) ? `${words} i IB` : `ärenden i IB ${words}`);
  if (said !== undefined) return said;
  const unit = words.replace(/^(?:för|hos|for|at)\s+/iu, '');
  return readListQuestion(`ärenden i IB för ${unit}`, true);
}

/** A question as it is asked in full, in words that its own reader knows. */
function sentence(
  { state, kind, except, exceptUnit, whose, unit }: ListQuestion,
  { time, isCount }: { readonly time: string; readonly isCount: boolean },
  language: Language,
): string {
  const say = listTexts(language);
  const stands = whose === 'decided-by-asker' && state === 'decided' ? 'any' : (state ?? 'any');
  const any = say(`again-${stands}`);
  const matters = kind === undefined ? any : any.replace(say('againMatters'), say('againDeclarations'));
  const own = whose === 'of-asker' ? say('againOwn', { list: matters }) : matters;
  const list = whose === 'decided-by-asker' ? say('againByAsker', { list: own }) : own;
  return sentenceOf([
    isCount ? say('againCount', { list }) : list,
    except === undefined ? '' : say('listedExcept', { those: say(`those-${except}`) }),
    unit === undefined ? '' : say('listedFor', { units: unit }),
    exceptUnit === undefined ? '' : say('listedExcept', { those: exceptUnit }),
    time,
  ]);
}
