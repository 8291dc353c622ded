import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Unit } from '../../network/model.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { daysText } from '../card/visit-card.ts';
import { replyTexts } from '../reply-texts.ts';
import { texts } from '../texts.ts';
import type { Visit } from '../visit.ts';
import { outcomeOf } from './statistics.ts';
import { listTexts } from './texts.ts';

/** A card is read on a phone. */
const MOST_VISITS = 10;

/** A list of visits, each of which can be opened, with a note at its end. */
export function visitListCard(
  visits: readonly Visit[],
  units: readonly Unit[],
  title: string,
  language: Language,
  note = '',
): CardContent {
  const [say, sayList] = [replyTexts(language), listTexts(language)];
  const count = visits.length;
  const people = visits.reduce((sum, { facts }) => sum + (facts.people ?? 0), 0);
  const rest = visits.length - MOST_VISITS;
  return {
    template: 'visit-list',
    lists: visits.map(({ number, facts }) => ({
      title: `${facts.origin} ${facts.topics}`,
      text: language === 'sv' ? `Besök ${number}` : `Visit ${number}`,
    })),
    data: {
      language,
      title,
      lead: people === 0 ? sayList('count', { count }) : sayList('countPeople', { count, people }),
      open: say('open'),
      visits: visits.slice(0, MOST_VISITS).map((visit) => ({
        visit: visit.id,
        name: texts(language)('visitTitle', {
          number: visit.number,
          origin: escapeMarkdown(visit.facts.origin),
        }),
        when: say('listItem', {
          period: daysText(visit.facts, language),
          unit: escapeMarkdown(unitNameIn(units, visit.unit, language)),
        }),
        state: say(`outcome-${outcomeOf(visit)}`),
      })),
      more: [rest > 0 ? say('comingMore', { count: rest }) : '', note]
        .filter((text) => text !== '')
        .join(' '),
    },
  };
}
