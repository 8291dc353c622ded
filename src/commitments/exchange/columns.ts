import type { Language } from '../../language/language.ts';
import { keyOf } from '../name-key.ts';

/** The columns of a sheet of commitments, in their order. */
export const columns = [
  'number',
  'kind',
  'counterpart',
  'theme',
  'directions',
  'scope',
  'unit',
  'decider',
  'decidedOn',
  'start',
  'end',
  'costPerYear',
  'contact',
  'documents',
  // Shown, and not taken from a sheet: these are changed in chat, where the reason is asked.
  'endedOn',
  'reviewOn',
] as const;
export type Column = (typeof columns)[number];

/** Without these a row can't be registered. */
export const neededColumns: readonly Column[] = ['kind', 'counterpart', 'unit'];

const headings: Readonly<Record<Column, Readonly<Record<Language, string>> & { readonly also: string }>> = {
  number: { sv: 'Nr', en: 'No.', also: 'nummer|no|number|åtagande nr' },
  kind: { sv: 'Typ', en: 'Kind', also: 'slag|form|type|avtalstyp' },
  counterpart: { sv: 'Motpart', en: 'Counterpart', also: 'part|partner|organisation|avtalspart|med' },
  theme: { sv: 'Tema', en: 'Theme', also: 'ämne|område|topic|subject' },
  directions: { sv: 'Inriktning', en: 'Direction', also: 'inriktningar|directions' },
  scope: { sv: 'Gäller', en: 'Concerns', also: 'omfattning|scope' },
  unit: {
    sv: 'Enhet',
    en: 'Unit',
    also: 'nämnd|förvaltning|bolag|ansvarig enhet|ansvarig nämnd|committee|department',
  },
  decider: { sv: 'Beslutat av', en: 'Decided by', also: 'beslutsfattare|beslutande|beslut av|decider' },
  decidedOn: {
    sv: 'Beslutsdatum',
    en: 'Date of decision',
    also: 'beslutat|beslutad|decision date|decided on',
  },
  start: { sv: 'Startdatum', en: 'Start date', also: 'start|från|fr o m|from|gäller från' },
  end: { sv: 'Slutdatum', en: 'End date', also: 'slut|till|t o m|until|end|gäller till|löper ut' },
  costPerYear: {
    sv: 'Kostnad per år (kr)',
    en: 'Cost a year (SEK)',
    also: 'kostnad|kostnad per år|årskostnad|avgift|årsavgift|medlemsavgift|cost|cost per year|fee',
  },
  contact: { sv: 'Kontakt', en: 'Contact', also: 'kontaktperson|ansvarig|handläggare|contact person' },
  documents: { sv: 'Handlingar', en: 'Documents', also: 'dokument|länk|länkar|links|link' },
  endedOn: { sv: 'Avslutas', en: 'Ended', also: 'avslutat|avslutad' },
  reviewOn: { sv: 'Omprövas', en: 'Re-examined', also: 'omprövning|review' },
};

/** The heading of a column. */
export function headingOf(column: Column, language: Language): string {
  return headings[column][language];
}

const byHeading = new Map(
  columns.flatMap((column) => {
    const { sv, en, also } = headings[column];
    return [sv, en, ...also.split('|')].map((heading) => [keyOf(heading), column] as const);
  }),
);

/** The columns that a row names, by their places; undefined when it is no row of headings. */
export function columnsIn(cells: readonly string[]): (Column | undefined)[] | undefined {
  const found = cells.map((cell) => byHeading.get(keyOf(cell)));
  const named = new Set(found.filter((column) => column !== undefined));
  return named.has('counterpart') && named.size >= 3 ? found : undefined;
}
