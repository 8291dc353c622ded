import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import type { Store } from '../../store/store.ts';
import { visitsSeen } from '../searches.ts';
import type { Visit } from '../visit.ts';
import { listVisits } from '../visit-register.ts';

/** "Den i februari", "the February one": a day by itself ("den 10") is when the same one is to be. */
const theOne = /^(?:(?:den|det|dom|de)(?: (?:där|här|andra))? (?!\d)|(?:the|that|those) )/iu;

/** The visits that somebody may see and that words call by their time alone; none where the words say anything else. */
export async function visitsThen(store: Store, turn: MessageTurn, words: string): Promise<readonly Visit[]> {
  const said = partTimes(words);
  if (!theOne.test(words) || said.time === '' || tellingWords(said.words).length > 0) return [];
  const { period, isUnclear } = readAskedTime(said.time, { today: civilDateAt(turn.at), hasBeen: false });
  if (period === undefined || isUnclear) return [];
  const ids = (await listVisits(store.database, {}))
    .filter(
      ({ facts: { from, until } }) => from !== null && from <= period.until && (until ?? from) >= period.from,
    )
    .map(({ id }) => id);
  return visitsSeen(store, turn, ids);
}
