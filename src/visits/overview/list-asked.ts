import { civilDateAt } from '../../calendar/civil-date.ts';
import { readNamedPeriod } from '../../calendar/named-period.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { DateRange } from '../../language/read-dates.ts';
import { hasWords } from '../../language/words.ts';
import { findUnits } from '../../network/directory.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Visit } from '../visit.ts';
import { listVisits } from '../visit-register.ts';
import { type Choice, chooseVisits } from './choose-visits.ts';
import { listTexts } from './list-texts.ts';
import type { VisitQuestion } from './read-visit-question.ts';
import { visitListCard } from './visit-list-card.ts';
import { fitFor, unitsSeen } from './who-sees.ts';

/** A unit whose name speaks for it less than this part of what speaks for the likeliest only shares a word with it. */
const ALSO_MEANT = 1 / 3;
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
  const period = periodIn(turn.text, today, question);
  const directory = await readStoredDirectory(store.database);
  const named = unitsNamed(directory, question.rest);
  if ((question.namesTime && period === undefined) || (question.rest !== '' && named.length === 0))
    return howToAsk(today, language);
  const units = question.isOwn ? named : unitsSeen(directory, turn, named);
  if (units === undefined) return { text: replyTexts(language)('only-those') };
  const all = question.isOwn ? await ownVisits(store, turn.person.id) : await listVisits(store.database, {});
  const choice: Choice = { ...question, period, today };
  const isAt = ({ unit }: Visit) =>
    units === null || (question.isOwn && units.length === 0) || units.some(({ id }) => id === unit);
  const chosen = chooseVisits(all.filter(isAt), choice).filter(({ facts }) =>
    hasWords(facts.origin, question.origin),
  );
  // Those of one's own unit are meant where nobody names one.
  const told = named.length > 0 ? named : units === null || units.length !== 1 ? [] : units;
  const what = whatIsListed({ question, choice, units: told }, language);
  return replyWith(chosen, { turn, directory, question, what, period }, language);
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
  const year = period !== undefined && isYear(period) ? period.from.slice(0, 4) : undefined;
  const figures = say('askStatistics', { year: year ?? '' });
  const prompts = question.isCount && year !== undefined ? [{ title: figures, text: figures }] : [];
  if (shown.length === 0) return { text: note === '' ? say('none', { what }) : note, prompts };
  const means = question.state === 'late' ? say('lateMeans') : '';
  const notes = [means, note].filter((text) => text !== '').join(' ');
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return { card: visitListCard(shown, directory.units, title, language, notes), prompts };
}

/** The period that a question names; a year alone is one too. */
function periodIn(text: string, today: string, { tense }: VisitQuestion): DateRange | undefined {
  const named = readNamedPeriod(text, today, tense === 'been');
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  if (named !== undefined || year === undefined) return named;
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

const isYear = ({ from, until }: DateRange) =>
  from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31`;

/** The units that are called by their names, or else the one that works with what is spoken of. */
function unitsNamed(directory: Directory, words: string): Unit[] {
  if (words === '') return [];
  const matches = findUnits(directory, words);
  const named = matches.filter((match) => match.named);
  if (named.length === 0) return matches.filter(({ score }) => score >= MEANT).map(({ unit }) => unit);
  const best = Math.max(...named.map(({ score }) => score));
  return named.filter(({ score }) => score >= best * ALSO_MEANT).map(({ unit }) => unit);
}

/** The visits that somebody has brought or has. */
async function ownVisits(store: Store, person: string): Promise<Visit[]> {
  const asked = await listVisits(store.database, { requester: person });
  const owned = await listVisits(store.database, { owner: person });
  return [...new Map([...asked, ...owned].map((visit) => [visit.id, visit])).values()];
}

interface Told {
  readonly question: VisitQuestion;
  readonly choice: Choice;
  readonly units: readonly Unit[];
}

/** What is listed, in words that go on a sentence. */
function whatIsListed({ question, choice, units }: Told, language: Language): string {
  const say = listTexts(language);
  const { state, tense, isAll, period } = choice;
  const some = isAll ? 'all' : period === undefined ? 'going' : 'any';
  const names = units.map((unit) => escapeMarkdown(inSentence(nameOfUnit(unit, language), language)));
  const parts = [
    say(`listed-${state ?? tense ?? some}`),
    question.isOwn ? say('listedOwn') : '',
    names.length === 0 ? '' : say('listedAt', { units: names.join(', ') }),
    question.origin === '' ? '' : say('listedFrom', { origin: escapeMarkdown(question.origin) }),
    period === undefined ? '' : isYear(period) ? period.from.slice(0, 4) : formatPeriod(period, language),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What can be asked, where what was asked is not understood. */
function howToAsk(today: string, language: Language): Reply {
  const say = listTexts(language);
  const asks = (['askComing', 'askUnit', 'askLate', 'askYear'] as const).map((key) =>
    say(key, { year: today.slice(0, 4) }),
  );
  return { text: say('howToAsk'), prompts: asks.map((text) => ({ title: text, text })) };
}
