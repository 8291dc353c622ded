import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatKronor, formatPeriod } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Unit } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { unitsMeant } from '../../network/units/units-meant.ts';
import type { Store } from '../../store/store.ts';
import { costTold } from '../figures/figures.ts';
import { listMatters } from '../matter-register.ts';
import { listCard, rowOf } from './card.ts';
import { chooseMatters } from './list-matters.ts';
import { type ListQuestion, readListQuestion } from './read-list-question.ts';
import { listTexts } from './texts.ts';

/** A card holds no more rows that anybody reads. */
const MOST_ROWS = 15;
const asksNumber = /\b(?:hur m[åa]nga|how many)\b/i;

/** "Ärenden i IB", "vilka beslut har fattats i IB i år?": those that stand so, the latest first. */
export async function listAsked(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = listTexts(language);
  const question = readListQuestion(turn.text, true);
  if (question === undefined) return { text: say('statusNone') };
  const today = civilDateAt(turn.at);
  const { period, isUnclear } = readAskedTime(turn.text, { today, hasBeen: hasBeen(question) });
  if (isUnclear) return { text: sentenceOf([say('whichTime'), timesTaken(language)]) };
  const units = await unitsIn(store, question.unit);
  const excepted = (await unitsIn(store, question.exceptUnit)) ?? [];
  if (units?.length === 0 || (question.exceptUnit !== undefined && excepted.length === 0))
    return { text: say('unknownUnit') };
  const [ids, exceptUnits] = [units?.map(({ id }) => id), excepted.map(({ id }) => id)];
  const choice = { ...question, person: turn.person.id, today, period, units: ids, exceptUnits };
  const chosen = chooseMatters(await listMatters(store.database, {}), choice);
  const namesOf = (some: readonly Unit[]) =>
    some.map((unit) => inSentence(nameOfUnit(unit, language), language)).join(', ');
  const what = [
    headingOf(question, language),
    question.kind === undefined ? '' : say('listedDeclarations'),
    units === undefined ? '' : say('listedFor', { units: namesOf(units) }),
    excepted.length === 0 ? '' : say('listedExcept', { those: namesOf(excepted) }),
    question.except === undefined ? '' : say('listedExcept', { those: say(`those-${question.except}`) }),
    period === undefined ? '' : (yearOfAll(period) ?? formatPeriod(period, language)),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const sum = chosen.reduce((all, matter) => all + costTold(matter), 0);
  const lead = [
    sum > 0 && chosen.length > 1 ? say('listedCost', { cost: formatKronor(sum, language) }) : '',
    question.state === 'late' ? say('lateMeans') : '',
    asksNumber.test(turn.text) && chosen.length > 0 ? say('listedCount', { count: chosen.length }) : '',
    chosen.length > MOST_ROWS ? say('listedMore', { shown: MOST_ROWS, count: chosen.length }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  if (chosen.length === 0) return { text: [say('listedNone', { what }), lead].filter(Boolean).join(' ') };
  const rows = chosen.slice(0, MOST_ROWS).map((matter) => rowOf({ ...matter, position: null }));
  return { card: listCard({ heading: what, lead, rows }, language) };
}

function headingOf({ state: said, whose }: ListQuestion, language: Language): string {
  const say = listTexts(language);
  const state = said ?? 'any';
  if (whose === 'of-asker') return say(`listed-own-${state}`);
  const isDecided = state === 'approved' || state === 'rejected' || state === 'decided';
  return whose === 'decided-by-asker' && isDecided ? say(`listed-by-asker-${state}`) : say(`listed-${state}`);
}

/** Decisions lie behind; what is asked for with no word of how it stands may lie ahead. */
const hasBeen = ({ state }: ListQuestion) =>
  state !== 'late' && state !== 'to-come' && state !== 'undecided' && state !== undefined;

/** The units that are named; undefined where none is asked for. */
async function unitsIn(store: Store, unit: string | undefined): Promise<Unit[] | undefined> {
  if (unit === undefined) return undefined;
  return unitsMeant(await currentDirectory(store), unit);
}
