import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { yearsOfAll } from '../../calendar/whole-periods.ts';
import { forThemAlone } from '../../conversation/alone.ts';
import type { Intent } from '../../conversation/feature.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { hasWords } from '../../language/words.ts';
import { findUnits } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { openVisit } from '../card/show-visit.ts';
import { listVisitsWith } from '../event-register.ts';
import { silenceIntent } from '../handling/silence-conversation.ts';
import {
  asksForComing,
  asksForMine,
  asksForStatistics,
  claimOfRequest,
  visitNumberIn,
  visitOriginIn,
  wantedForm,
} from '../intake/claims.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { afterNoneIntent } from '../naming/nothing-from.ts';
import { openAsAsked } from '../naming/open-as-asked.ts';
import { shortNameIntent, visitsOf } from '../naming/short-name-conversation.ts';
import { findTold, toldIntent } from '../naming/told-conversation.ts';
import type { VisitReader } from '../ports.ts';
import { replyTexts } from '../reply-texts.ts';
import { findVisits } from '../searches.ts';
import { openStates, type Visit } from '../visit.ts';
import { findByNumber, listOwnVisits, listVisits } from '../visit-register.ts';
import { askedByNumberIntent } from './asked-by-number.ts';
import { comparedYears } from './compare-question.ts';
import { statisticsFollowUps, visitFollowUps } from './follow-up.ts';
import { listAsked } from './list-asked.ts';
import { readVisitQuestion, type VisitQuestion } from './read-visit-question.ts';
import { countYear } from './statistics.ts';
import { statisticsCard } from './statistics-card.ts';
import { listTexts } from './texts.ts';
import { visitListCard } from './visit-list-card.ts';
import { unitsSeen } from './who-sees.ts';

/** Visits by number, by place, one's own, lists of them, and the figures. */
export function overviewIntents(ports: IntakePorts): Intent[] {
  const { store, reader } = ports;
  const languageOf = (text: string) => languageIn({ text, language: 'sv' });
  const followUps = visitFollowUps(store, reader, languageOf);
  return [
    forThemAlone(shortNameIntent(ports)),
    forThemAlone(toldIntent(ports)),
    forThemAlone(afterNoneIntent((turn) => findTold(ports, turn))),
    silenceIntent,
    forThemAlone({
      name: 'visit-by-number',
      claim: (text) => (visitNumberIn(text) === undefined ? 0 : 0.98),
      answersEdits: true,
      ...followUps,
      handle: (turn) => showByNumber(ports, turn),
    }),
    forThemAlone(askedByNumberIntent(ports)),
    forThemAlone({
      name: 'visit-by-origin',
      claim: (text) => (visitOriginIn(text) === undefined ? 0 : 0.95),
      answersEdits: true,
      handle: (turn) => showByOrigin(ports, turn),
    }),
    forThemAlone({
      name: 'my-visits',
      claim: (text) => (asksForMine(text) ? 0.93 : 0),
      answersEdits: true,
      ...followUps,
      handle: (turn) => showMine(ports, turn),
    }),
    {
      name: 'list-visits',
      claim: (text) => (listQuestionIn(text, reader) === undefined ? 0 : 0.935),
      answersEdits: true,
      ...followUps,
      handle: (turn) =>
        listAsked(store, turn, listQuestionIn(turn.text, reader) ?? anyVisits, languageIn(turn)),
    },
    {
      name: 'visit-comparison',
      claim: (text) => (comparedYears(text) === undefined ? 0 : 0.937),
      answersEdits: true,
      handle: (turn) => {
        const text = comparedYears(turn.text) ?? turn.text;
        return listAsked(store, { ...turn, text }, readVisitQuestion(text) ?? anyVisits, languageIn(turn));
      },
    },
    {
      name: 'visit-statistics',
      claim: (text) => (asksForStatistics(text) ? 0.94 : 0),
      answersEdits: true,
      ...statisticsFollowUps(store, languageOf),
      handle: (turn) => showStatistics(store, turn),
    },
  ];
}

const anyVisits: VisitQuestion = {
  ...{ state: undefined, tense: undefined, isAll: false, isOwn: false, namesTime: false, isCount: false },
  ...{ isOfRequests: false, time: '', origin: '', isElsewhere: false, except: '', rest: '' },
};

/** "Mina besök", and no more. */
const ownAlone = /^\s*(?:visa |show )?(?:mina|våra|my|our) (?:besök|visits)\s*[.?!]*\s*$/i;

/** "Besök på Stadsbiblioteket 5 maj för 9 bibliotekarier": with nothing before it that asks for those there are. */
const namesVisitFirst =
  /^\s*(?:(?:hej|hi|hello)[\s,!.]+)?(?:studie)?(?:besök(?:et)?|delegation(?:en)?)(?!\p{L})/iu;

/**
 * Which list is asked for. Visits in another country are no visits to the city, and one's own are shown as such; what
 * says how many will come is a visit to be taken in.
 */
function listQuestionIn(text: string, reader: VisitReader): VisitQuestion | undefined {
  const question = readVisitQuestion(text);
  if (question === undefined)
    return asksForComing(text)
      ? { ...anyVisits, tense: 'coming', rest: text.replace(aboutVisits, ' ').trim() }
      : undefined;
  if (question.rest !== '' && (reader.countryOf(question.rest) ?? 'SE') !== 'SE') return undefined;
  const tellsOfVisits = question.state !== undefined || question.tense === 'been';
  if (!tellsOfVisits && namesVisitFirst.test(text) && claimOfRequest(text, reader) > 0) return undefined;
  return ownAlone.test(text) ? undefined : question;
}

/** These sentences are short, and have words of one language. */
function languageIn(turn: Pick<MessageTurn, 'text' | 'language'>): Language {
  if (/\b(?:besök|delegationen)/i.test(turn.text)) return 'sv';
  return /\bvisits?\b/i.test(turn.text) ? 'en' : languageOfText(turn.text, turn.language);
}

/** "Besök 2026" */
const yearAlone = /^\s*(?:besök|visit)\s+20\d\d\s*[.?!]?\s*$/i;

async function showByNumber(ports: IntakePorts, turn: MessageTurn): Promise<Reply> {
  const { store } = ports;
  const language = languageIn(turn);
  const number = visitNumberIn(turn.text) ?? 0;
  const visit = await findByNumber(store.database, number);
  if (visit === undefined || (await openVisit(store, turn, visit.id)) === undefined) {
    // No visit has that number, so that it is a year.
    if (yearAlone.test(turn.text)) return listAsked(store, turn, anyVisits, language);
    return { text: replyTexts(language)('unknownNumber', { number }) };
  }
  return openAsAsked(ports, turn, visit, language);
}

async function showByOrigin(ports: IntakePorts, turn: MessageTurn): Promise<Reply> {
  const { store } = ports;
  const language = languageIn(turn);
  const origin = visitOriginIn(turn.text) ?? '';
  const { directory, visits } = await findVisits(store, turn, origin);
  const from = visits.filter(({ facts }) => hasWords(facts.origin, origin));
  const called = from.length > 0 ? from : await visitsOf(ports, turn, origin);
  const [only, ...others] = meantBy(turn.text, called);
  const say = replyTexts(language);
  if (only === undefined) return { text: say('unknownOrigin', { origin: escapeMarkdown(origin) }) };
  if (others.length === 0) return openAsAsked(ports, turn, only, language);
  const title = say('fromTitle', { origin: escapeMarkdown(origin) });
  return { card: visitListCard([only, ...others], directory.units, title, language) };
}

/** Of these visits the one that is to be called off is one that still can be. */
function meantBy(text: string, visits: readonly Visit[]): readonly Visit[] {
  if (wantedForm(text) !== 'withdraw') return visits;
  const going = visits.filter(({ state }) => state !== 'withdrawn' && state !== 'done');
  return going.length > 0 ? going : visits;
}

async function showMine(ports: IntakePorts, turn: MessageTurn): Promise<Reply> {
  const { store } = ports;
  const language = languageIn(turn);
  const say = replyTexts(language);
  const going = [...openStates, 'decided'];
  const own = await listOwnVisits(store.database, turn.person.id);
  const visits = own.filter(({ state }) => going.includes(state));
  const [only, ...others] = visits;
  if (only === undefined) return { text: say('noVisits') };
  if (others.length === 0) return openAsAsked(ports, turn, only, language);
  const { units } = await currentDirectory(store);
  return { card: visitListCard(visits.toReversed(), units, say('mineTitle'), language) };
}

async function showStatistics(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const directory = await currentDirectory(store);
  const [named] = findUnits(directory, partTimes(turn.text).words.replace(aboutVisits, ' '));
  const wanted = unitsSeen(directory, turn, named?.named === true ? [named.unit] : []);
  if (wanted === undefined) return { text: replyTexts(language)('only-those') };
  const today = civilDateAt(turn.at);
  const { period, isUnclear } = readAskedTime(turn.text, { today, hasBeen: true });
  const years = period === undefined ? [today.slice(0, 4)] : yearsOfAll(period).slice(-MOST_YEARS);
  const year = years.at(-1);
  if (isUnclear || year === undefined)
    return { text: listTexts(language)('statisticsOfYear', { year: today.slice(0, 4) }) };
  const visits = await listVisits(store.database, { between: [`${year}-01-01`, `${year}-12-31`] });
  const counted = visits.filter((visit) => wanted === null || wanted.some(({ id }) => id === visit.unit));
  const handedOver = await listVisitsWith(store.database, 'hand_over');
  const figures = countYear(counted, year, handedOver);
  const card = statisticsCard(figures, { year, units: directory.units, language });
  const unit = named?.named === true ? nameOfUnit(named.unit, language) : '';
  return { card, prompts: years.slice(0, -1).map((other) => ofThatYear(other, unit, language)) };
}

/** Of several years the latest is shown, and buttons lead to those before it. */
const MOST_YEARS = 4;

function ofThatYear(year: string, unit: string, language: Language): Prompt {
  const text = sentenceOf([listTexts(language)('statisticsOf'), unit, year]);
  return { title: text, text };
}

/** Words of the question itself, which name no unit. */
const aboutVisits =
  /\b(?:kommande|planerade|internationella|besök\w*|vilka|kommer|väntar|statistik\w*|över|coming|upcoming|planned|international|visits?|which|statistics|are|visa|lista|show|list|alla|all|20\d\d)\b/gi;
