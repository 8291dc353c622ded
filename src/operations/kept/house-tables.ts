import { type Keeping, tellsOfNobody } from '../../conversation/kept.ts';

/** The tables of the rooms that all share, which are no features and declare nothing by themselves. */
export const houseKeeping: Keeping = {
  tables: [
    {
      table: 'inbox',
      people: [],
      rule: {
        until: 'own-job',
        job: 'forget-deliveries',
        because: 'a week: Teams sends again within minutes',
      },
    },
    tellsOfNobody('done_act', 'so that nothing is done twice, however late'),
    {
      table: 'record_entry',
      people: ['actor', 'acting_for', 'subject', 'before', 'after'],
      rule: {
        until: 'for-ever',
        because:
          'the chain proves what was decided: people by their ids, and the words of reasons, views and broadcasts, never those of questions and visits',
      },
    },
    tellsOfNobody('record_head', 'the end of the chain'),
    tellsOfNobody('table_version', 'how many changes there were of tables that are kept in memory'),
    {
      table: 'conversation_reference',
      people: ['person'],
      rule: {
        until: 'months',
        months: 12,
        since: 'updated_at',
        only: { column: 'state', among: ['removed'] },
        leave: 'nothing',
      },
    },
    {
      table: 'known_person',
      people: ['person'],
      rule: { until: 'months', months: 24, since: 'updated_at', leave: 'nothing' },
    },
    {
      table: 'outbox_message',
      people: ['addressee', 'data'],
      rule: {
        until: 'months',
        months: 24,
        since: 'created_at',
        only: { column: 'state', among: ['sent', 'undeliverable'] },
        // Without its place in Teams nobody changes it any more.
        leave: { set: { data: '{}', detail: null, activity: null, conversation: null } },
      },
    },
    {
      table: 'recent_sending',
      people: [],
      rule: {
        until: 'own-job',
        job: 'forget-deliveries',
        because: 'an hour, for which Teams counts what is sent into a conversation',
      },
    },
    {
      table: 'offered_file',
      people: ['person'],
      rule: { until: 'own-job', job: 'forget-deliveries', because: 'a week, or until it is taken' },
    },
    {
      table: 'stop',
      people: ['by'],
      rule: { until: 'for-ever', because: 'until it is turned on again; the record keeps who turned it off' },
    },
  ],
};
