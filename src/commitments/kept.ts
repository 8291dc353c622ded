import { type Keeping, type KeptTable, matterOfTheCity } from '../conversation/kept.ts';
import { readStoredDirectory } from '../network/directory/directory-register.ts';
import { exportCommitments } from './exchange/export-commitments.ts';
import { findByNumber } from './register.ts';
import { texts } from './texts.ts';

const ofCommitment = (table: string, people: readonly string[]): KeptTable => ({
  table,
  people,
  rule: { until: 'for-ever', because: matterOfTheCity },
});

/** Commitments stay with their reviews; what was read of a sheet that nobody confirmed does not. */
export const commitmentsKeeping: Keeping = {
  tables: [
    ofCommitment('commitment', ['contact', 'registered_by']),
    ofCommitment('commitment_review', ['by']),
    ofCommitment('commitment_step', []),
    ofCommitment('eu_position', ['written_by', 'told_by']),
    {
      table: 'commitment_import',
      people: ['person'],
      rule: {
        until: 'own-job',
        job: 'forget-commitment-imports',
        because: 'a week, or until it is registered',
      },
    },
  ],
  findDossier: async (database, words) => {
    const [, number] =
      /(?<!\p{L})(?:åtagande(?:t)?|commitment)\s*(?:nr\.?|no\.?|nummer|number|#)?\s*(\d{1,6})\b/iu.exec(
        words,
      ) ?? [];
    const commitment = number === undefined ? undefined : await findByNumber(database, Number(number));
    if (commitment === undefined) return undefined;
    const ids = [commitment.id];
    return {
      title: (language) => texts(language)('matterTitle', { number: commitment.number }),
      rows: [
        { table: 'commitment', column: 'id', values: ids },
        { table: 'commitment_review', column: 'commitment', values: ids },
        { table: 'commitment_step', column: 'commitment', values: ids },
      ],
      subjects: [`commitment:${commitment.id}`],
      papers: async ({ language }) => [
        await exportCommitments([commitment], await readStoredDirectory(database), 'xlsx', language),
      ],
    };
  },
};
