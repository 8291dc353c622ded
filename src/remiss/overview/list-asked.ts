import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { findUnits } from '../../network/find-units.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/unit-names.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { showRecipients } from '../recipient/show-recipient.ts';
import { texts } from '../texts.ts';
import { findRemisses } from './find-remisses.ts';
import { remissListCard } from './list-cards.ts';
import { isOwnOf, readListReader, rowsFor } from './list-rows.ts';
import { find } from './lists.ts';
import { readDuePeriod } from './read-due-period.ts';
import { type ListQuestion, type ListState, readListQuestion } from './read-list-question.ts';

/** A unit whose name speaks for it less than this part of what speaks for the likeliest only shares a word with it. */
const ALSO_MEANT = 1 / 3;

const nothing: ListQuestion = { state: undefined, isOwn: false, namesTime: false, rest: '' };

/**
 * "Försenade remisser för Kulturnämnden", "Remisser till nyår": those of some units, that stand so, that end then.
 * A remiss that went to many stands once, at the asker's own unit where it can.
 */
export async function listAsked(ports: RemissPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const { database } = ports.store;
  const { person, at, text } = turn;
  const today = civilDateAt(at);
  const question = readListQuestion(text) ?? nothing;
  const reader = await readListReader(database, { person: person.id, today });
  const period = readDuePeriod(text, today);
  const units = unitsNamed(reader.directory, question.rest);
  const isTimeUnclear = period === undefined && question.namesTime;
  if (isTimeUnclear || (question.rest !== '' && units.length === 0)) {
    // Figures may be those of a diary number.
    const words = isTimeUnclear ? text : question.rest;
    const found = await findRemisses(database, words);
    return found.length === 0 ? howToAsk(language) : find(ports, turn, words, language);
  }
  // Who has answered is for the sender to see, and for each of its own.
  const isOwnAlone = question.isOwn || (question.state === 'answered' && !reader.seesReplies);
  const isOwn = isOwnOf(reader);
  const state = question.state ?? (period === undefined ? 'open' : undefined);
  const views = (await showRecipients(database, {}, today))
    .filter((view) => !isOwnAlone || isOwn(view))
    .filter(({ unit }) => units.length === 0 || units.some(({ id }) => id === unit))
    .filter(({ deadline }) => period === undefined || (deadline >= period.from && deadline <= period.until))
    .filter((view) => state === undefined || stands[state](view));
  const rows = rowsFor(views, reader);
  const what = whatIsListed({ state, units, period }, language);
  if (rows.length === 0) return { text: texts(language)('listAskedNone', { what }) };
  return { card: remissListCard(`${what.charAt(0).toUpperCase()}${what.slice(1)}`, rows, language) };
}

const stands: Readonly<Record<ListState, (view: RecipientView) => boolean>> = {
  open: ({ endedOn }) => endedOn === null,
  late: ({ status }) => status === 'late',
  answered: ({ endedOn }) => endedOn !== null,
  extended: ({ endedOn, isLengthened }) => endedOn === null && isLengthened,
};

/** The units that are called by their names; not those that only work with what is spoken of. */
function unitsNamed(directory: Directory, words: string): Unit[] {
  if (words === '') return [];
  const named = findUnits(directory, words).filter((match) => match.named);
  const best = Math.max(0, ...named.map(({ score }) => score));
  return named.filter(({ score }) => score >= best * ALSO_MEANT).map(({ unit }) => unit);
}

interface Listed {
  readonly state: ListState | undefined;
  readonly units: readonly Unit[];
  readonly period: Parameters<typeof formatPeriod>[0] | undefined;
}

/** What is listed, in words that go on a sentence. */
function whatIsListed({ state, units, period }: Listed, language: Language): string {
  const say = texts(language);
  const names = units.map((unit) => inSentence(nameOfUnit(unit, language), language)).join(', ');
  const parts = [
    say(`listed-${state ?? 'any'}`),
    units.length === 0 ? '' : say('listedFor', { units: names }),
    period === undefined ? '' : say('listedDue', { period: formatPeriod(period, language) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What can be asked, where what was asked is not understood. */
function howToAsk(language: Language): Reply {
  const say = texts(language);
  const prompts = (['askMine', 'askUnit', 'askLate', 'askUntil'] as const).map((key) => say(key));
  return { text: say('howToAsk'), prompts: prompts.map((text) => ({ title: text, text })) };
}
