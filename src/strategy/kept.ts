import { type Keeping, tellsOfNobody } from '../conversation/kept.ts';

/** Editions stay; of old questions the figures stay, and neither the words nor who passed them on and answered them. */
export const strategyKeeping: Keeping = {
  tables: [
    tellsOfNobody('edition', 'answers tell which edition they rest on'),
    tellsOfNobody('edition_paragraph', 'answers quote it'),
    tellsOfNobody('other_document', 'answers quote it'),
    tellsOfNobody('other_document_paragraph', 'answers quote it'),
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
      people: ['person', 'answered_by'],
      rule: {
        until: 'months',
        months: 24,
        since: 'forwarded_at',
        leave: { set: { person: '', person_name: '', text: '', answered_by: null, answer: null } },
      },
    },
    {
      table: 'model_use',
      people: ['person'],
      rule: { until: 'own-job', job: 'forget-model-use', because: 'it counts for the day alone' },
    },
    tellsOfNobody('city_answer', 'answers that people have been given'),
    {
      table: 'city_answer_event',
      people: ['person', 'acting_for'],
      rule: { until: 'for-ever', because: 'who wrote and who approved an answer stands with it' },
    },
  ],
};
