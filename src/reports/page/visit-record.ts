import { formatPeriod } from '../../language/format.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { RecordEntry } from '../../pages/model.ts';
import { maySee } from '../../visits/card/show-visit.ts';
import { listEvents } from '../../visits/event-register.ts';
import { outcomeOf } from '../../visits/lists/statistics.ts';
import type { Visit } from '../../visits/visit.ts';
import { unitNameOf } from '../names.ts';
import { historyOf, known } from './history.ts';
import type { PageSource } from './page-source.ts';
import { recordTexts } from './record-texts.ts';
import { pageTexts } from './texts.ts';

/** A visit's record: to those who see it in lists, and to those who once had a part in it, as in the chat. */
export async function visitRecord(source: PageSource, visit: Visit): Promise<RecordEntry | undefined> {
  const { database, directory, person, today, language } = source;
  const events = await listEvents(database, visit.id);
  if (!maySee({ directory, visit, events, today }, person)) return undefined;
  const say = recordTexts(language);
  const page = pageTexts(language);
  const { facts, owner } = visit;
  const { from, until } = facts;
  const rows: (readonly [string, string])[] = [
    [say('fact_number'), String(visit.number)],
    [say('fact_unit'), unitNameOf(directory.units, visit.unit, language)],
    [
      say('fact_days'),
      from === null ? page('noDate') : formatPeriod({ from, until: until ?? from }, language),
    ],
    [say('fact_people'), facts.people === null ? '' : page('people', { count: facts.people })],
    [say('fact_topics'), facts.topics],
    [say('fact_owner'), owner === null ? '' : (findPerson(directory, owner.person)?.name ?? '')],
  ];
  return {
    kind: page('item-visit'),
    title: page('visitFrom', { origin: facts.origin }),
    state: say(`outcome-${outcomeOf(visit)}`),
    facts: known(rows),
    history: await historyOf(source, `visit:${visit.id}`),
    sayInChat: language === 'sv' ? `Besök ${visit.number}` : `Visit ${visit.number}`,
  };
}
