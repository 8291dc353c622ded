import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { hasWords } from '../../language/words.ts';
import { may } from '../../network/authority.ts';
import { findUnits, rolesOn } from '../../network/directory.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { nameOfUnit } from '../../network/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { openVisit, showVisit } from '../card/show-visit.ts';
import { listVisitsWith } from '../event-register.ts';
import { formVerb } from '../forms/form-conversation.ts';
import {
  asksForComing,
  asksForMine,
  asksForStatistics,
  visitNumberIn,
  visitOriginIn,
  wantedForm,
} from '../intake/claims.ts';
import { replyTexts } from '../reply-texts.ts';
import { findVisits } from '../searches.ts';
import { openStates, type Visit } from '../visit.ts';
import { findByNumber, listVisits } from '../visit-register.ts';
import { countVisits } from './statistics.ts';
import { statisticsCard } from './statistics-card.ts';
import { visitListCard } from './visit-list-card.ts';

/** Visits by number, one's own, those that are coming, and the figures. */
export function overviewIntents(store: Store): Intent[] {
  return [
    {
      name: 'visit-by-number',
      claim: (text) => (visitNumberIn(text) === undefined ? 0 : 0.98),
      answersEdits: true,
      handle: (turn) => showByNumber(store, turn),
    },
    {
      name: 'visit-by-origin',
      claim: (text) => (visitOriginIn(text) === undefined ? 0 : 0.95),
      answersEdits: true,
      handle: (turn) => showByOrigin(store, turn),
    },
    {
      name: 'my-visits',
      claim: (text) => (asksForMine(text) ? 0.93 : 0),
      answersEdits: true,
      handle: (turn) => showMine(store, turn),
    },
    {
      name: 'coming-visits',
      claim: (text) => (asksForComing(text) ? 0.93 : 0),
      answersEdits: true,
      handle: (turn) => showComing(store, turn),
    },
    {
      name: 'visit-statistics',
      claim: (text) => (asksForStatistics(text) ? 0.94 : 0),
      answersEdits: true,
      handle: (turn) => showStatistics(store, turn),
    },
  ];
}

/** These sentences are short, and have words of one language. */
function languageIn(turn: MessageTurn): Language {
  if (/\b(?:besök|delegationen)/i.test(turn.text)) return 'sv';
  return /\bvisits?\b/i.test(turn.text) ? 'en' : languageOfText(turn.text, turn.language);
}

async function showByNumber(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const number = visitNumberIn(turn.text) ?? 0;
  const visit = await findByNumber(store.database, number);
  if (visit === undefined || (await openVisit(store, turn, visit.id)) === undefined) {
    return { text: replyTexts(language)('unknownNumber', { number }) };
  }
  return openAsAsked(store, turn, visit, language);
}

/** "Dra tillbaka besök 12" opens that form; whatever else is said shows the visit. */
function openAsAsked(
  store: Store,
  turn: MessageTurn,
  { id, version }: Visit,
  language: Language,
): Promise<Reply> {
  const what = wantedForm(turn.text);
  if (what === undefined) return showVisit(store, turn, id, language);
  return formVerb(store).handle(turn, { visit: id, version, what, language });
}

async function showByOrigin(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const origin = visitOriginIn(turn.text) ?? '';
  const { directory, visits } = await findVisits(store, turn, origin);
  const [only, ...others] = meantBy(
    turn.text,
    visits.filter(({ facts }) => hasWords(facts.origin, origin)),
  );
  const say = replyTexts(language);
  if (only === undefined) return { text: say('unknownOrigin', { origin: escapeMarkdown(origin) }) };
  if (others.length === 0) return openAsAsked(store, turn, only, language);
  const title = say('fromTitle', { origin: escapeMarkdown(origin) });
  return { card: visitListCard([only, ...others], directory.units, title, language) };
}

/** Of these visits the one that is to be called off is one that still can be. */
function meantBy(text: string, visits: readonly Visit[]): readonly Visit[] {
  if (wantedForm(text) !== 'withdraw') return visits;
  const going = visits.filter(({ state }) => state !== 'withdrawn' && state !== 'done');
  return going.length > 0 ? going : visits;
}

async function showMine(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const say = replyTexts(language);
  const asked = await listVisits(store.database, { requester: turn.person.id });
  const owned = await listVisits(store.database, { owner: turn.person.id });
  const going = [...openStates, 'decided'];
  const visits = [...new Map([...asked, ...owned].map((visit) => [visit.id, visit])).values()].filter(
    ({ state }) => going.includes(state),
  );
  const [only, ...others] = visits;
  if (only === undefined) return { text: say('noVisits') };
  const { shown, note } = fitFor(turn, visits, language);
  if (shown.length === 0) return { text: note };
  // The card of a visit holds whom to write to outside the city: it is not for those who read along.
  if (others.length === 0 && isAlone(turn)) return openAsAsked(store, turn, only, language);
  const { units } = await readStoredDirectory(store.database);
  return { card: visitListCard(shown.toReversed(), units, say('mineTitle'), language, note) };
}

const isAlone = ({ conversation }: MessageTurn) => conversation.kind === 'personal';

/** What may be shown where it is asked for: before others only visits that have been welcomed, with a note where that left some out. */
function fitFor(
  turn: MessageTurn,
  visits: readonly Visit[],
  language: Language,
): { readonly shown: readonly Visit[]; readonly note: string } {
  const isWelcome = ({ state, decision }: Visit) =>
    state === 'decided' && decision !== null && decision.answer !== 'decline';
  const shown = isAlone(turn) ? visits : visits.filter(isWelcome);
  return {
    shown,
    note: shown.length < visits.length ? replyTexts(language)('undecidedPersonally') : '',
  };
}

async function showComing(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const say = replyTexts(language);
  const seen = await seenBy(store, turn);
  if (seen === undefined) return { text: say('only-those') };
  const { directory, wanted } = seen;
  const coming = await listVisits(store.database, {
    states: [...openStates, 'decided'],
    notBefore: civilDateAt(turn.at),
  });
  const [unit, ...more] = wanted ?? [];
  const title =
    unit === undefined || more.length > 0
      ? say('comingTitle')
      : say('comingAt', { unit: escapeMarkdown(nameOfUnit(unit, language)) });
  const asked = coming
    .filter(({ decision }) => decision?.answer !== 'decline')
    .filter((visit) => wanted === undefined || wanted.some(({ id }) => id === visit.unit))
    .sort(byFirstDay);
  const { shown, note } = fitFor(turn, asked, language);
  if (shown.length === 0) return { text: `**${title}** ${note === '' ? say('comingNone') : note}` };
  return { card: visitListCard(shown, directory.units, title, language, note) };
}

async function showStatistics(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const seen = await seenBy(store, turn);
  if (seen === undefined) return { text: replyTexts(language)('only-those') };
  const { directory, wanted } = seen;
  const year = /\b(20\d\d)\b/.exec(turn.text)?.[1] ?? civilDateAt(turn.at).slice(0, 4);
  const visits = await listVisits(store.database, { between: [`${year}-01-01`, `${year}-12-31`] });
  const counted = visits.filter(
    (visit) => wanted === undefined || wanted.some(({ id }) => id === visit.unit),
  );
  const handedOver = await listVisitsWith(store.database, 'hand_over');
  const figures = countVisits(counted, year, handedOver);
  return { card: statisticsCard(figures, { year, units: directory.units, language }) };
}

/** The units whose visits somebody asks for and may see; all when `wanted` is undefined. Undefined when they see none. */
async function seenBy(
  store: Store,
  turn: MessageTurn,
): Promise<{ directory: Directory; wanted: readonly Unit[] | undefined } | undefined> {
  const directory = await readStoredDirectory(store.database);
  const today = civilDateAt(turn.at);
  const seesUnit = (unit: string | null) =>
    may(directory, { person: turn.person.id, act: 'see-visits', unit }, today).ok;
  const whole = seesUnit(null);
  const [named] = findUnits(directory, turn.text.replace(aboutVisits, ' '));
  if (named?.named === true) return seesUnit(named.unit.id) ? { directory, wanted: [named.unit] } : undefined;
  if (whole) return { directory, wanted: undefined };
  const held = rolesOn(directory, turn.person.id, today).map(({ unit }) => unit);
  const own = directory.units.filter(({ id }) => held.includes(id) && seesUnit(id));
  return own.length === 0 ? undefined : { directory, wanted: own };
}

/** Words of the question itself, which name no unit. */
const aboutVisits =
  /\b(?:kommande|planerade|internationella|besök\w*|vilka|kommer|väntar|statistik\w*|över|coming|upcoming|planned|international|visits?|which|statistics|are|visa|lista|show|list|alla|all|20\d\d)\b/gi;

function byFirstDay(one: Visit, other: Visit): number {
  const [first, second] = [one.facts.from ?? '', other.facts.from ?? ''];
  return first < second ? -1 : first > second ? 1 : one.number - other.number;
}
