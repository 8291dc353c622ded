import { type Keeping, tellsOfNobody } from '../conversation/kept.ts';

const history = 'who had which role when explains who was allowed to decide';
const directory = 'the directory file and Entra ID decide who is in it';

/** The directory follows its sources; who was away is forgotten two years after. */
export const networkKeeping: Keeping = {
  tables: [
    tellsOfNobody('unit', 'history speaks of units that are gone'),
    tellsOfNobody('unit_channel', 'where a unit is told what does not reach its people'),
    tellsOfNobody('unit_topic', 'by which words a unit is found'),
    tellsOfNobody('directory_load', 'whether a file is the same again'),
    { table: 'person', people: ['id'], rule: { until: 'for-ever', because: directory } },
    { table: 'assignment', people: ['person'], rule: { until: 'for-ever', because: history } },
    { table: 'deputy', people: ['person', 'deputy'], rule: { until: 'for-ever', because: history } },
    { table: 'entra_group', people: ['members'], rule: { until: 'for-ever', because: directory } },
    {
      table: 'absence',
      people: ['person'],
      rule: { until: 'months', months: 24, since: 'until', leave: 'nothing' },
    },
    {
      table: 'contact_confirmation',
      people: ['person', 'confirmed_by'],
      rule: { until: 'for-ever', because: history },
    },
    {
      table: 'acting',
      people: ['person', 'acting_as'],
      rule: { until: 'for-ever', because: 'it is there in local mode alone' },
    },
  ],
};
