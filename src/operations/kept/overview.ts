import type { SentFile } from '../../conversation/turn.ts';
import type { DocumentPart, WrittenDocument } from '../../documents/write-docx.ts';
import { formatInstant } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { actOn } from '../../pages/act-texts.ts';
import type { Entry } from '../../record/model.ts';
import { texts } from '../texts.ts';
import type { Gathered } from './gather.ts';
import { isCut } from './only-about.ts';

/** What is handed over about a person or a matter. */
export interface Packing {
  readonly title: string;
  readonly at: Date;
  readonly language: Language;
  readonly gathered: Gathered;
  readonly documents: readonly SentFile[];
  readonly directory: Directory;
}

/** A document holds a history that people read; the whole of a longer one is in the data. */
const MOST_EVENTS = 500;

/** What the zip holds and what happened, for whoever opens it first: a Word document. */
export function overviewOf(packing: Packing): WrittenDocument {
  const { title, at, language, gathered, documents } = packing;
  const say = texts(language);
  const list = (items: readonly string[]): DocumentPart =>
    items.length === 0 ? { kind: 'paragraph', text: say('summaryNothing') } : { kind: 'bullets', items };
  const rows = Object.entries(gathered).map(([table, all]) =>
    say('overviewRows', { table, count: all.length }),
  );
  return {
    title,
    language,
    parts: [
      { kind: 'paragraph', text: say('overviewLead', { at: formatInstant(at, language) }) },
      { kind: 'heading', level: 1, text: say('overviewHistory') },
      ...historyParts(packing),
      { kind: 'heading', level: 1, text: say('overviewDocuments') },
      list(documents.map(({ name }) => name)),
      { kind: 'heading', level: 1, text: say('overviewData') },
      { kind: 'paragraph', text: say('overviewDataLead') },
      ...(isCut(gathered) ? [{ kind: 'paragraph', text: say('summaryCut') } satisfies DocumentPart] : []),
      list(rows),
    ],
  };
}

function historyParts({ gathered, language, directory }: Packing): DocumentPart[] {
  const say = texts(language);
  // Of a matter its entries are gathered as they are read; of a person as the table has them.
  const entries = (gathered.record_entry ?? []) as unknown as (Entry & {
    readonly acting_for?: string | null;
  })[];
  if (entries.length === 0) return [{ kind: 'paragraph', text: say('summaryNothing') }];
  const nameOf = (id: string) =>
    id.startsWith('system:') ? 'Utblick' : (findPerson(directory, id)?.name ?? id);
  const rows = entries
    .slice(-MOST_EVENTS)
    .map(({ at, actor, act, subject }) => [
      formatInstant(new Date(at), language),
      nameOf(actor),
      actOn(act, language, subject),
    ]);
  return [
    {
      kind: 'table',
      header: [say('overviewWhen'), say('overviewWho'), say('overviewWhat')],
      rows,
      columns: [{ share: 3 }, { share: 3 }, { share: 6 }],
    },
  ];
}
