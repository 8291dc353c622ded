import { civilDateAt } from '../../calendar/civil-date.ts';
import { readPeriodOrYear } from '../../calendar/named-period.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { DateRange } from '../../language/read-dates.ts';
import type { Store } from '../../store/store.ts';
import { listMatters } from '../matter-register.ts';
import { listCard, rowOf } from './card.ts';
import { chooseMatters } from './list-matters.ts';
import { type ListQuestion, readListQuestion } from './read-list-question.ts';
import { listTexts } from './texts.ts';

/** A card holds no more rows that anybody reads. */
const MOST_ROWS = 15;
const asksNumber = /\b(?:hur m[åa]nga|how many)\b/i;

/** "Ärenden i IB", "vilka beslut har fattats i IB i år?": those that stand so, the latest first. */
export async function listAsked({ database }: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = listTexts(language);
  const question = readListQuestion(turn.text);
  if (question === undefined) return { text: say('statusNone') };
  const today = civilDateAt(turn.at);
  const period = periodIn(turn.text, today, question);
  const choice = { ...question, person: turn.person.id, today, period };
  const chosen = chooseMatters(await listMatters(database, {}), choice);
  const what = [
    headingOf(question, language),
    period === undefined ? '' : (yearOfAll(period) ?? formatPeriod(period, language)),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const lead = [
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

/** The period that a question names, which lies behind where decisions are meant. */
function periodIn(text: string, today: string, { state }: ListQuestion): DateRange | undefined {
  const hasBeen = state !== 'late' && state !== 'undecided' && state !== undefined;
  return readPeriodOrYear(text, today, hasBeen);
}
