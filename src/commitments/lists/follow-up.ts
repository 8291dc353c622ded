import { partTimes } from '../../calendar/time-words.ts';
import { leavesOut, readAmendment, sentenceOf, withoutNegation } from '../../conversation/list-follow-up.ts';
import type { Language } from '../../language/language.ts';
import { findPlaces } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { knowsField, knowsUnit, listFollowUps } from '../../network/units/units-meant.ts';
import type { Store } from '../../store/store.ts';
import { readHolderQuestion } from '../asked/holder-question.ts';
import { type ListQuestion, readListQuestion } from '../asked/list-question.ts';
import { NOUN } from '../asked/nouns.ts';
import { orderOfListed } from '../asked/order-asked.ts';
import { overviewTexts } from './texts.ts';

/** How a list of commitments is gone on from: "å kulturnämnden", "och nästa år?", "och medlemskapen då?". */
export function commitmentFollowUps(store: Store, languageOf: (earlier: string) => Language) {
  const goesOn = (text: string, earlier: string) => askedAnew(text, earlier, languageOf(earlier));
  const read = (text: string) => readListQuestion(text, ANY_DAY);
  const followUps = listFollowUps(store, goesOn, read, [knowsUnit, knowsField]);
  const narrows: typeof followUps.narrows = async (turn, asked) =>
    (await followUps.narrows(turn, asked)) ?? withPlace(turn.text, asked, languageOf(asked));
  return { ...followUps, narrows };
}

/** A list that was understood of words that nobody knows, with the only place that they name: "some paper with Helsinki". */
function withPlace(text: string, asked: string, language: Language): string | undefined {
  const places = new Set(findPlaces(text).map(({ name }) => name));
  const [only, ...others] = places;
  if (only === undefined || others.length > 0) return undefined;
  return askedAnew(overviewTexts(language)('againWith', { counterpart: only }), asked, language);
}

/** Which words are those of a unit does not depend on which day it is. */
const ANY_DAY = '2026-01-01';
const noun = new RegExp(NOUN);

/** What is asked for, by its parts in the words of whoever asks. */
interface Asked extends Pick<ListQuestion, 'whose' | 'rest' | 'except' | 'counterpart' | 'order'> {
  readonly noun: string;
  readonly ends: 'againEnding' | 'againOver' | 'againReviews' | undefined;
  readonly fee: ListQuestion['fee'];
  readonly time: string;
}

const everything = { whose: 'all', rest: '', except: '', counterpart: null } as const;

/** The list that was asked for, with what a message changes of it, in full; undefined where the message asks something else. */
export function askedAnew(text: string, earlier: string, language: Language): string | undefined {
  const asked = partsOf(earlier);
  const order = orderOfListed(text);
  if (order !== undefined) return asked && sentence({ ...asked, order }, language);
  const amendment = readAmendment(text, earlier);
  const before = asked && amendment?.isAll === true ? { ...asked, ...everything } : asked;
  if (amendment === undefined || before === undefined) return undefined;
  if (leavesOut(amendment.words, (words) => asksOf(partsOf(`${before.noun} ${words}`)))) {
    // Of one unit's nothing is another's.
    const except = before.rest === '' ? withoutNegation(amendment.words) : '';
    return except === '' ? undefined : sentence({ ...before, except }, language);
  }
  const words = amendment.words.replace(/^(?:för|hos|for|at)\s+/iu, '');
  const named = noun.exec(fold(words))?.[0];
  const changed = partsOf(named === undefined ? `${before.noun} ${words}` : words);
  if (changed === undefined) return undefined;
  const isWith = before.counterpart !== null && changed.counterpart === null && changed.rest !== '';
  const counterpart = isWith ? words : changed.counterpart;
  const rest = isWith ? '' : changed.rest;
  const { fee = before.fee } = changed;
  const parts = [named, counterpart ?? undefined, changed.ends, changed.fee, rest, amendment.time].filter(
    Boolean,
  );
  if (parts.length === 0 && changed.whose === 'all' && !amendment.isAll) return undefined;
  const time = amendment.time === '' ? before.time : amendment.time;
  const ends = changed.ends ?? before.ends;
  const whole: Asked = {
    ...{ noun: named ?? before.noun, ends, fee, time, order: changed.order ?? before.order },
    whose: rest === '' ? (changed.whose === 'own' ? 'own' : before.whose) : 'all',
    rest: rest === '' && changed.whose === 'all' ? before.rest : rest,
    except: rest === '' ? before.except : '',
    counterpart: counterpart ?? before.counterpart,
  };
  return sentence(whole, language);
}

/** What of a question a word for not may turn round. */
const asksOf = (asked: Asked | undefined) => `${asked?.ends} ${asked?.fee}`;

/** The parts of a question; undefined where it asks for nothing that is listed. */
function partsOf(said: string): Asked | undefined {
  const text = readHolderQuestion(said)?.asked ?? said;
  const named = noun.exec(fold(text))?.[0];
  if (named === undefined) return undefined;
  const { words, time } = partTimes(text);
  const question = readListQuestion(words, ANY_DAY);
  const { whose, rest, except, counterpart, ending, reviews, fee, order, toEnd } = question;
  if (toEnd) return undefined;
  const lastDay = ending === null ? undefined : ending.over ? 'againOver' : 'againEnding';
  const ends = reviews === null ? lastDay : 'againReviews';
  return { noun: named, whose, rest, except, counterpart, ends, fee, order, time };
}

/** A question as it is asked in full, in words that its own reader knows. */
function sentence(asked: Asked, language: Language): string {
  const { noun, whose, rest, except, counterpart, ends, fee, order, time } = asked;
  const say = overviewTexts(language);
  const ending = ends === undefined ? '' : say(ends);
  const isOwn = whose === 'own';
  return sentenceOf([
    say(isOwn ? 'again-own' : ending === '' ? 'again-all' : 'again-which'),
    noun,
    counterpart === null ? '' : say('againWith', { counterpart }),
    rest === '' ? '' : say('againAt', { unit: rest }),
    fee === undefined || ending !== '' ? '' : say(`againFee-${fee}`),
    isOwn && ending !== '' ? say('againThat', { ending }) : ending,
    time,
    fee === undefined || ending === '' ? '' : say(`againFee-${fee}`),
    order === undefined ? '' : say(`againOrder-${order}`),
    except === '' ? '' : say('againExcept', { unit: except }),
  ]);
}
