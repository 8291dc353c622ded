import type { Asked } from '../../calendar/asked.ts';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { findTimes } from '../../calendar/time-words.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { isPartOfWorld, liesIn, liesInPart } from '../../language/places/parts-of-world.ts';
import { bareFolded, hasWords } from '../../language/words.ts';
import { findUnits } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { mayNameUnit, unitsMeant } from '../../network/units/units-meant.ts';
import { worksWith } from '../../network/units/works-with.ts';
import type { Store } from '../../store/store.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Visit } from '../visit.ts';
import { listOwnVisits, listVisits } from '../visit-register.ts';
import { type Choice, chooseVisits } from './choose-visits.ts';
import type { VisitQuestion } from './read-visit-question.ts';
import { listTexts } from './texts.ts';
import { visitListCard } from './visit-list-card.ts';
import { fitFor, unitsSeen } from './who-sees.ts';

/** A unit that is not named is meant when its topics speak for most of the words. */
const MEANT = 0.5;

/** "Vilka besök har Kulturnämnden?", "vilka besök har vi haft i år?": those of some units, that stand so, of that time. */
export async function listAsked(
  store: Store,
  turn: MessageTurn,
  question: VisitQuestion,
  language: Language,
): Promise<Reply> {
  const today = civilDateAt(turn.at);
  const hasBeen = question.tense === 'been';
  const { period, isUnclear } = readAskedTime(turn.text, { today, hasBeen });
  const directory = await currentDirectory(store);
  const named = unitsNamed(directory, question.rest);
  const excepted = unitsNamed(directory, question.except);
  const isUnknown =
    (named.length === 0 && mayNameUnit(turn.text, question.rest)) ||
    (question.except !== '' && excepted.length === 0);
  const compared = isUnclear && question.isCount ? timesCompared(turn.text, { today, hasBeen }) : [];
  if ((isUnclear && compared.length === 0) || isUnknown) return howToAsk(today, isUnclear, language);
  const units = question.isOwn ? named : unitsSeen(directory, turn, named);
  if (units === undefined) return { text: replyTexts(language)('only-those') };
  const all = question.isOwn
    ? await listOwnVisits(store.database, turn.person.id)
    : await listVisits(store.database, {});
  const choice: Choice = { ...question, tense: tenseIn(question, period, today), period, today };
  const isAt = ({ unit }: Visit) =>
    units === null || (question.isOwn && units.length === 0) || units.some(({ id }) => id === unit);
  const isLeftOut = ({ unit }: Visit) => excepted.some(({ id }) => id === unit);
  const kept = all.filter((visit) => isAt(visit) && !isLeftOut(visit));
  if (compared.length > 0) return compareTimes(kept, { question, compared, today }, language);
  const chosen = chooseVisits(kept, choice).filter((visit) => isFrom(visit, question));
  // Those of one's own unit are meant where nobody names one.
  const told = named.length > 0 ? named : units === null || units.length !== 1 ? [] : units;
  const what = whatIsListed({ question, choice, units: told, excepted }, language);
  return replyWith(chosen, { turn, directory, question, what, period }, language);
}

/** The times of which it is asked how many there are in each: "i fjol jämfört med i år". None where one can't be read. */
function timesCompared(text: string, asked: Asked): readonly DateRange[] {
  const whole = text.normalize('NFC');
  const periods = findTimes(whole).map(
    ({ start, end }) => readAskedTime(whole.slice(start, end), asked).period,
  );
  const known = periods.filter((one) => one !== undefined);
  return known.length === periods.length ? known : [];
}

interface Compared {
  readonly question: VisitQuestion;
  readonly compared: readonly DateRange[];
  readonly today: string;
}

/** How many there are in each time, with the figures of each year as buttons. */
function compareTimes(
  visits: readonly Visit[],
  { question, compared, today }: Compared,
  language: Language,
): Reply {
  const say = listTexts(language);
  const counts = compared.map((period) => {
    const choice = { ...question, tense: tenseIn(question, period, today), period, today };
    const counted = chooseVisits(visits, choice).filter((visit) => isFrom(visit, question));
    const count = say('count', { count: counted.length });
    return say('countOf', { period: yearOfAll(period) ?? formatPeriod(period, language), count });
  });
  const years = compared.map(yearOfAll).filter((year) => year !== undefined);
  const prompts = [...new Set(years)].map((year) => say('askStatistics', { year }));
  return { text: counts.join('\n\n'), prompts: prompts.map((text) => ({ title: text, text })) };
}

/** Whether those are meant that have been, or those to come; neither where the time that is named says otherwise. */
function tenseIn({ tense }: VisitQuestion, period: DateRange | undefined, today: string) {
  if (period === undefined) return tense;
  const isOther = tense === 'been' ? period.from > today : period.until < today;
  return isOther ? undefined : tense;
}

interface Listing {
  readonly turn: MessageTurn;
  readonly directory: Directory;
  readonly question: VisitQuestion;
  readonly what: string;
  readonly period: DateRange | undefined;
}

function replyWith(
  chosen: readonly Visit[],
  { turn, directory, question, what, period }: Listing,
  language: Language,
): Reply {
  const say = listTexts(language);
  const { shown, note } = fitFor(turn, chosen, language);
  const year = period && yearOfAll(period);
  const figures = say('askStatistics', { year: year ?? '' });
  // The figures are of the visits of a year, and not of the requests that came in then.
  const isOfYear = question.isCount && year !== undefined && !question.isOfRequests;
  const prompts = isOfYear ? [{ title: figures, text: figures }] : [];
  if (shown.length === 0) return { text: note === '' ? say('none', { what }) : note, prompts };
  const means = question.state === 'late' ? say('lateMeans') : '';
  const notes = [means, note].filter((text) => text !== '').join(' ');
  return { card: visitListCard(shown, directory.units, capitalised(what), language, notes), prompts };
}

type Origin = Pick<VisitQuestion, 'origin' | 'isElsewhere'>;

/** Whether a visit is from a place, a country or a part of the world, or else from elsewhere: Helsingfors is in Finland, and in Norden. */
function isFrom({ facts }: Visit, { origin, isElsewhere }: Origin): boolean {
  if (origin === '') return true;
  const part = bareFolded(origin);
  const isThere = isPartOfWorld(part)
    ? (liesIn(part, facts.origin) ?? (facts.country !== null && liesInPart(part, facts.country)))
    : hasWords(facts.origin, origin) || countriesIn(origin).some(({ country }) => country === facts.country);
  return isThere !== isElsewhere;
}

/** The units that are called by their names, or else the one that works with what is spoken of. */
function unitsNamed(directory: Directory, words: string): Unit[] {
  if (words === '') return [];
  const called = unitsMeant(directory, words);
  if (called.length > 0) return called;
  return findUnits(directory, words)
    .filter(({ unit, score, guessed }) => score >= MEANT && !guessed && worksWith(directory, unit, words))
    .map(({ unit }) => unit);
}

interface Told {
  readonly question: VisitQuestion;
  readonly choice: Choice;
  readonly units: readonly Unit[];
  readonly excepted: readonly Unit[];
}

/** What is listed, in words that go on a sentence. */
function whatIsListed({ question, choice, units, excepted }: Told, language: Language): string {
  const say = listTexts(language);
  const { state, tense, isAll, period } = choice;
  const some = isAll ? 'all' : period === undefined ? 'going' : 'any';
  const namesOf = (those: readonly Unit[]) =>
    those.map((unit) => escapeMarkdown(inSentence(nameOfUnit(unit, language), language))).join(', ');
  const parts = [
    say(question.isOfRequests ? 'listed-received' : `listed-${state ?? tense ?? some}`),
    question.isOwn ? say('listedOwn') : '',
    units.length === 0 ? '' : say('listedAt', { units: namesOf(units) }),
    excepted.length === 0 ? '' : say('listedExcept', { units: namesOf(excepted) }),
    question.origin === ''
      ? ''
      : say(question.isElsewhere ? 'listedElsewhere' : 'listedFrom', {
          origin: escapeMarkdown(question.origin),
        }),
    period === undefined ? '' : (yearOfAll(period) ?? formatPeriod(period, language)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What can be asked, where what was asked is not understood. */
function howToAsk(today: string, isTimeUnclear: boolean, language: Language): Reply {
  const say = listTexts(language);
  const asks = (['askComing', 'askUnit', 'askLate', 'askYear'] as const).map((key) =>
    say(key, { year: today.slice(0, 4) }),
  );
  const told = isTimeUnclear ? `${timesTaken(language)} ${say('howToAsk')}` : say('howToAsk');
  return { text: told, prompts: asks.map((text) => ({ title: text, text })) };
}
