import { defineTexts } from '../../language/texts.ts';

/** What the page says of documents that wait for their reader. */
export const documentTexts = defineTexts('reports-page-documents', {
  sv: {
    document: 'Dokument',
    'kind-docx': 'Word-dokument',
    'kind-xlsx': 'Excel-blad',
    'kind-csv': 'Tabell (csv)',
    'kind-ics': 'Kalenderfil',
    'kind-json': 'Data (JSON)',
    'kind-zip': 'Zip-fil',
    'kind-pdf': 'PDF',
    'kind-txt': 'Text',
    size: '{{count}} kB',
    waitsUntil: 'finns kvar till {{date}}',
  },
  en: {
    document: 'Document',
    'kind-docx': 'Word document',
    'kind-xlsx': 'Excel sheet',
    'kind-csv': 'Table (csv)',
    'kind-ics': 'Calendar file',
    'kind-json': 'Data (JSON)',
    'kind-zip': 'Zip file',
    'kind-pdf': 'PDF',
    'kind-txt': 'Text',
    size: '{{count}} kB',
    waitsUntil: 'kept until {{date}}',
  },
});
