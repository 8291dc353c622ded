import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { comparedWith } from '../../conversation/compared-with.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { readAmendment, sentenceOf } from '../../conversation/list-follow-up.ts';
import type { Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { findMentioned } from '../../network/who/find-named.ts';
import type { Store } from '../../store/store.ts';
import { tripsStanding } from '../lists/follow-up.ts';
import { listMatters } from '../matter-register.ts';
import {
  divisionIn,
  namesYear,
  placeAsked,
  readFiguresQuestion,
  yearAsked,
} from '../reading/figures-question.ts';
import { figuresCard } from './card.ts';
import { countedStates, countFigures, divisions, type FiguresQuestion, latestYearTo } from './figures.ts';
import { figuresTexts } from './texts.ts';

/** When a matter began is not asked of rules: figures are claimed whatever the year, and read with the turn's. */
const ANY_DAY = '2000-01-01';

/** "Vad har vi lagt på resor i år?": figures for anybody, since how tax money is used is to be seen (5#4). */
export function figuresIntent(store: Store): Intent {
  return {
    name: 'beredning-figures',
    claim: (text) => (readFiguresQuestion(text, ANY_DAY) === undefined ? 0 : 0.85),
    answersEdits: true,
    goesOn: (text, earlier) =>
      dividedOtherwise(text, earlier) ??
      comparedWithBefore(text, earlier) ??
      ofOtherTime(text, earlier) ??
      tripsStanding(text, earlier),
    handle: async (turn) => {
      const today = civilDateAt(turn.at);
      const language = languageOfText(turn.text, turn.language);
      const question = readFiguresQuestion(turn.text, today);
      if (question === undefined)
        return { text: figuresTexts(language)('nothing', { year: today.slice(0, 4) }) };
      // Where other words were read as these, the place stands in those that were written.
      const place = question.place ?? placeAsked(turn.written ?? turn.text);
      const reply = await figuresReply(store, { ...question, place }, today, language, !namesYear(turn.text));
      const named = findMentioned(await currentDirectory(store), turn.written ?? turn.text);
      return named.length === 0 ? reply : { ...reply, text: figuresTexts(language)('notByPerson') };
    },
  };
}

/** What is said of how figures are divided is short. */
const MOST_WORDS = 9;
/** Beside the division itself a text says how it is to be shown, and for no one. */
const asksRule = /\b(?:far|ska|maste|bor|kan (?:vi|man)|vem|vilken|may|must|should|who)\b/;

/** "Per förvaltning?", "and by month": the figures that were asked for, divided as the buttons below them do. */
function dividedOtherwise(text: string, earlier: string): string | undefined {
  const { words = '' } = readAmendment(text, earlier) ?? {};
  const isRule = countWords(text) > MOST_WORDS || asksRule.test(fold(text));
  const by = isRule ? undefined : (divisionIn(text) ?? (ofKind.test(fold(words)) ? 'kind' : undefined));
  if (by === undefined) return undefined;
  const say = figuresTexts(languageOfText(earlier, 'sv'));
  const { time = '' } = readAmendment(text, earlier) ?? {};
  const asked = bare(withoutDivision(earlier));
  const inTime = time === '' ? asked : sentenceOf([partTimes(asked).words, time]);
  return sentenceOf([inTime, lowered(say(`by-${by}`))]);
}

/** "Bara konferenser": one kind is told beside the others. */
const ofKind =
  /^(?:(?:for|pa|till|on|of|the) )*(?:konferens\w*|evenemang\w*|massor\w*|delegationsres\w*|studieres\w*|conferences?|events?|delegation trips?|study trips?)$/;

const bare = (text: string) => text.replace(/[?.!\s]+$/u, '');
const lowered = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
/** A division that was asked for before stands last, as it is put there. */
const withoutDivision = (asked: string) => asked.replace(/ (?:per|by|efter) (?:\p{L}+)[?.!\s]*$/iu, '');

/** "Jämfört med förra året?": the card tells the year before already. */
function comparedWithBefore(text: string, earlier: string): string | undefined {
  const other = comparedWith(text);
  const year = yearAsked(earlier, ANY_DAY);
  const isBefore = other === '' ? isOfThisYear(earlier) : Number(other) === year - 1;
  return other !== undefined && isBefore ? earlier : undefined;
}

/** Whether figures are those of this year, of which the year before is last year. */
const isOfThisYear = (asked: string) =>
  yearAsked(asked, ANY_DAY) === yearAsked('', ANY_DAY) && !/20\d\d/.test(asked);

/** "Och 2025?": the figures that were asked for, of another time. */
function ofOtherTime(text: string, earlier: string): string | undefined {
  const { words, time = '' } = readAmendment(text, earlier) ?? {};
  if (words !== '' || time === '') return undefined;
  return sentenceOf([partTimes(earlier).words.replace(/[?.!\s]+$/u, ''), time]);
}

const figuresData = z.object({
  by: z.enum(divisions),
  year: z.coerce.number().int().min(2000).max(2999),
  place: z.string().max(200),
  language: z.enum(['sv', 'en']),
});

/** The same figures, divided otherwise. */
export function figuresVerb(store: Store): Verb {
  return verb('beredning-figures', figuresData, (turn, { by, year, place, language }) => {
    const question = { by, year, place: place === '' ? null : place };
    return figuresReply(store, question, civilDateAt(turn.at), language);
  });
}

async function figuresReply(
  store: Store,
  question: FiguresQuestion,
  today: string,
  language: Language,
  anyYear = false,
): Promise<Reply> {
  const matters = await listMatters(store.database, { states: countedStates });
  const figures = countFigures(matters, question, today);
  if (figures.made.trips + figures.ahead.trips === 0 && anyYear && question.place !== null) {
    // Who names no year means the trip that there was, or is to be.
    const year = latestYearTo(matters, question.place);
    if (year !== undefined) return figuresReply(store, { ...question, year }, today, language);
  }
  if (figures.made.trips + figures.ahead.trips + figures.before.trips === 0) {
    return { text: figuresTexts(language)('nothing', { year: question.year }) };
  }
  return { card: figuresCard(figures, await currentDirectory(store), language) };
}
