import { costTold } from '../../beredning/figures/figures.ts';
import { type Matter, standingOf } from '../../beredning/model.ts';
import { texts as beredningTexts } from '../../beredning/texts.ts';
import { formatDate, formatKronor, formatPeriod } from '../../language/format.ts';
import type { RecordPage } from '../../pages/model.ts';
import { directionName, unitNameOf } from '../names.ts';
import { known } from './history.ts';
import type { PageSource } from './page-source.ts';
import { recordTexts } from './record-texts.ts';

/** What is asked for in a matter, and how it stands. */
export function matterFacts(
  { directory, language }: PageSource,
  matter: Matter,
): Pick<RecordPage, 'title' | 'state' | 'facts' | 'sayInChat'> {
  const say = recordTexts(language);
  const { number, proposal, meeting, dnr } = matter;
  const { from, until } = proposal;
  const cost = costTold(matter);
  const facts: (readonly [string, string])[] = [
    [say('fact_number'), number ?? ''],
    [say('fact_dnr'), dnr ?? ''],
    [say('fact_kind'), proposal.kind === null ? '' : beredningTexts(language)(`kind-${proposal.kind}`)],
    [
      say('fact_unit'),
      proposal.onBehalfOf === null ? '' : unitNameOf(directory.units, proposal.onBehalfOf, language),
    ],
    [say('fact_days'), from === null ? '' : formatPeriod({ from, until: until ?? from }, language)],
    [say('fact_place'), proposal.place ?? ''],
    [say('fact_cost'), cost === 0 ? '' : formatKronor(cost, language)],
    [say('fact_directions'), proposal.directions.map((key) => directionName(key, language)).join(', ')],
    [say('fact_meeting'), meeting === null ? '' : formatDate(meeting, language)],
    [say('fact_purpose'), proposal.purpose ?? ''],
  ];
  return {
    title: proposal.title ?? number ?? '',
    state: beredningTexts(language)(`state-${standingOf(matter)}`),
    facts: known(facts),
    sayInChat: number === null ? '' : `${language === 'sv' ? 'Visa' : 'Show'} ${number}`,
  };
}
