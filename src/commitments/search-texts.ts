import { defineTexts } from '../language/texts.ts';

/** What a commitment's card says where it is posted from a search. */
export const searchTexts = defineTexts('commitments-search', {
  sv: {
    title: 'Åtagande {{number}}: {{counterpart}}',
    kind: 'Slag',
    theme: 'Tema',
    unit: 'Enhet',
    standing: 'Läge',
    cost: 'Kostnad per år',
    review: 'Ses över',
  },
  en: {
    title: 'Commitment {{number}}: {{counterpart}}',
    kind: 'Kind',
    theme: 'Theme',
    unit: 'Unit',
    standing: 'State',
    cost: 'Cost a year',
    review: 'To be reviewed',
  },
});
