import { partTimes } from '../../calendar/time-words.ts';
import { comparedWith } from '../../conversation/compared-with.ts';
import type { Intent } from '../../conversation/feature.ts';
import {
  type Amendment,
  leavesOut,
  readAmendment,
  sentenceOf,
  withoutNegation,
} from '../../conversation/list-follow-up.ts';
import type { Language } from '../../language/language.ts';
import { isPartOfWorld } from '../../language/places/parts-of-world.ts';
import { bareFolded } from '../../language/words.ts';
import { knowsField, listFollowUps } from '../../network/units/units-meant.ts';
import type { Store } from '../../store/store.ts';
import type { VisitReader } from '../ports.ts';
import { readVisitQuestion, type VisitQuestion } from './read-visit-question.ts';
import { listTexts } from './texts.ts';

/** How a list of visits is gone on from: "och trafiknämnden då?", "förra året?", "och från Riga?". */
export function visitFollowUps(store: Store, reader: VisitReader, languageOf: (earlier: string) => Language) {
  const goesOn = (text: string, earlier: string) =>
    askedAnew(text, earlier, { reader, spoken: languageOf(earlier) });
  return listFollowUps(store, goesOn, readVisitQuestion, [knowsField, knowsField]);
}

/** The figures of another year, or of another unit: "och 2025?". */
export const statisticsFollowUps = (
  store: Store,
  languageOf: (earlier: string) => Language,
): Pick<Intent, 'goesOn' | 'knows'> => ({
  goesOn: (text, earlier) => {
    const amendment = readAmendment(text, earlier);
    if (amendment === undefined || takesOut(amendment)) return undefined;
    const { isAll, language = languageOf(earlier) } = amendment;
    const unit = readVisitQuestion(`vilka besök ${amendment.words}`)?.rest ?? '';
    if (unit === '' && amendment.time === '' && !isAll) return undefined;
    return sentenceOf([
      listTexts(language)('statisticsOf'),
      unit === '' && !isAll ? unitOfFigures(earlier) : unit,
      amendment.time === '' ? partTimes(earlier).time : amendment.time,
    ]);
  },
  knows: ({ text }) => knowsField(store, unitOfFigures(text)),
});

/** Words by which figures are asked for, which are none of a unit. */
const figures =
  /(?<!\p{L})(?:(?:besöks)?statistik\p{L}*|statistics|besök\p{L}*|visit\p{L}*|över|ser|ut|look|like)(?!\p{L})/giu;

/** The words for the unit whose figures are asked for; empty for the whole city. */
const unitOfFigures = (asked: string): string =>
  readVisitQuestion(`vilka besök ${asked.replace(figures, ' ')}`)?.rest ?? '';

const takesOut = ({ words }: Amendment): boolean =>
  leavesOut(words, (said) => {
    const { state, tense } = readVisitQuestion(`vilka besök ${said}`) ?? {};
    return `${state} ${tense}`;
  });

/** The list that was asked for, with what a message changes of it, in full; undefined where the message asks something else. */
function askedAnew(
  text: string,
  earlier: string,
  { reader, spoken }: { readonly reader: VisitReader; readonly spoken: Language },
): string | undefined {
  const before = readVisitQuestion(earlier);
  const other = comparedWith(text);
  if (before !== undefined && other !== undefined) return comparison(before, other, spoken);
  const amendment = readAmendment(text, earlier);
  const said =
    amendment &&
    readVisitQuestion(sentenceOf([amendment.isAll ? 'vilka alla besök' : 'vilka besök', amendment.words]));
  if (amendment === undefined || before === undefined || said === undefined) return undefined;
  const isLeftOut = takesOut(amendment);
  // Of one unit's nothing is another's.
  if (isLeftOut && before.rest !== '') return undefined;
  const changed = isLeftOut
    ? { ...said, rest: '', except: withoutNegation(amendment.words) }
    : withOrigin(said, reader);
  const { time, language = spoken } = amendment;
  const isSame = [changed.state, changed.tense].every((part) => part === undefined) && !changed.isOwn;
  const isNamed = [changed.rest, changed.origin, changed.except, time].some((words) => words !== '');
  const namesNothing = !isNamed && !changed.isAll;
  if (isSame && namesNothing) return undefined;
  const from = amendment.isAll ? { ...before, isOwn: false, rest: '' } : before;
  return sentence(merged(from, { ...changed, time }), language);
}

/** "Är det mer än förra året?": how many there were in the time that was asked for, and in the other one. */
function comparison(before: VisitQuestion, other: string, language: Language): string | undefined {
  const say = listTexts(language);
  const counted = { ...before, isCount: true, time: '' };
  const [year] = /20\d\d/.exec(before.time) ?? [];
  if (year === undefined && other === '' && !lastYear.test(before.time))
    return sentenceOf([sentence(counted, language), say('thisAndLastYear')]);
  if (year === undefined) return undefined;
  const time = say('comparedTimes', { time: year, other: other || String(Number(year) - 1) });
  return sentenceOf([sentence(counted, language), time]);
}
/** Of which the year before is none that was asked for. */
const lastYear = /förra|fjol|last|nästa|next/i;

/** "Och Riga?": a place that is in another country is where they come from. */
function withOrigin(question: VisitQuestion, { countryOf }: VisitReader): VisitQuestion {
  const { rest } = question;
  const isPlace = isPartOfWorld(bareFolded(rest)) || (countryOf(rest) ?? 'SE') !== 'SE';
  if (rest === '' || !isPlace) return question;
  return { ...question, rest: '', origin: rest };
}

function merged(before: VisitQuestion, changed: VisitQuestion): VisitQuestion {
  const isOfUnit = changed.rest !== '';
  const isOtherState = changed.state !== undefined || changed.tense !== undefined || changed.isAll;
  return {
    ...(isOtherState ? changed : before),
    isOwn: changed.isOwn || (before.isOwn && !isOfUnit),
    isCount: before.isCount,
    isOfRequests: changed.isOfRequests || (before.isOfRequests && !isOtherState),
    origin: changed.origin || before.origin,
    isElsewhere: changed.origin === '' ? before.isElsewhere : changed.isElsewhere,
    except: changed.except || (isOfUnit ? '' : before.except),
    rest: isOfUnit || changed.isOwn ? changed.rest : before.rest,
    time: changed.time || before.time,
  };
}

/** A question as it is asked in full, in words that its own reader knows. */
function sentence(question: VisitQuestion, language: Language): string {
  const { state, tense, isAll, isOwn, isCount, isOfRequests, origin, isElsewhere, except, rest, time } =
    question;
  const told = isOfRequests ? 'received' : tense;
  const say = listTexts(language);
  return sentenceOf([
    say(isCount ? 'againCount' : 'again'),
    isOwn ? say('againOwn') : '',
    say(isOfRequests ? 'listed-requests' : `listed-${state ?? (isAll ? 'all' : 'any')}`),
    told === undefined ? '' : say(`again-${told}`),
    rest === '' ? '' : say('listedAt', { units: rest }),
    origin === '' ? '' : say(isElsewhere ? 'againElsewhere' : 'listedFrom', { origin }),
    except === '' ? '' : say('listedExcept', { units: except }),
    time,
  ]);
}
