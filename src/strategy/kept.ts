import { type Keeping, tellsOfNobody } from '../conversation/kept.ts';

/** Editions stay; of old questions the figures stay, and neither the words nor who passed them on. */
export const strategyKeeping: Keeping = {
  tables: [
    tellsOfNobody('edition', 'answers tell which edition they rest on'),
    tellsOfNobody('edition_paragraph', 'answers quote it'),
    {
      table: 'question',
      people: [],
      rule: {
        until: 'months',
        months: 24,
        since: 'asked_at',
        leave: { set: { text: '', reason: null, message: null } },
      },
    },
    {
      table: 'forwarded_question',
      people: ['person'],
      rule: {
        until: 'months',
        months: 24,
        since: 'forwarded_at',
        leave: { set: { person: '', person_name: '', text: '' } },
      },
    },
  ],
};
