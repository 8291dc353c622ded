import { type Keeping, type KeptTable, matterOfTheCity, tellsOfNobody } from '../conversation/kept.ts';
import type { DecisionMatrix } from '../decision-rights/decision-right.ts';
import { readStoredDirectory } from '../network/directory/directory-register.ts';
import { subjectOf } from './handling/change-matter.ts';
import { findByNumber } from './matter-register.ts';
import { decisionPapers } from './papers/hand-over.ts';

const ofMatter = (table: string, people: readonly string[]): KeptTable => ({
  table,
  people,
  rule: { until: 'for-ever', because: matterOfTheCity },
});

/** Matters for IB stay with all that belongs to them; who has looked at a card is forgotten. */
export const beredningKeeping = (matrix: DecisionMatrix): Keeping => ({
  tables: [
    ofMatter('beredning_matter', ['requester', 'data']),
    ofMatter('beredning_working_copy', ['person', 'proposal']),
    ofMatter('beredning_card', ['addressee']),
    tellsOfNobody('beredning_meeting', 'agendas and minutes name it'),
    {
      table: 'beredning_look',
      people: ['person'],
      rule: { until: 'months', months: 24, since: 'at', leave: 'nothing' },
    },
  ],
  findDossier: async (database, words) => {
    const [, year, serial] = /\bIB[\s-]*(\d{4})-(\d{1,5})\b/i.exec(words) ?? [];
    const matter =
      year === undefined ? undefined : await findByNumber(database, Number(year), Number(serial));
    if (matter === undefined) return undefined;
    const rows = (table: string, column = 'matter') => ({ table, column, values: [matter.id] });
    return {
      title: () => `IB ${year}-${serial}`,
      rows: [
        rows('beredning_matter', 'id'),
        rows('beredning_working_copy'),
        rows('beredning_card'),
        rows('beredning_look'),
      ],
      subjects: [subjectOf(matter.id)],
      papers: async ({ language }) => {
        const directory = await readStoredDirectory(database);
        const papers = await decisionPapers({ database, directory, matrix }, matter, language);
        // Until it is decided there is no paper but what its rows say.
        return papers.ok ? papers.value : [];
      },
    };
  },
});
