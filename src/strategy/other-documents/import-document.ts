import { randomUUID } from 'node:crypto';
import { readApart } from '../../documents/apart/read-apart.ts';
import type { DocumentProblem } from '../../documents/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { cutSections } from '../editions/cut.ts';
import type { ImportPorts } from '../editions/import-edition.ts';
import { texts } from '../texts.ts';
import { replaceDocument } from './register.ts';

export interface ImportedDocument {
  readonly name: string;
  readonly paragraphs: number;
  /** False where no document of that name was loaded before. */
  readonly replaced: boolean;
}

/**
 * Loads a document beside the strategy under a name, in the place of one of the same name. Refuses a file that
 * can't be read or has no paragraphs, and the strategy's own name: the two are never mixed up.
 */
export async function importDocument(
  { store, clock }: Pick<ImportPorts, 'store' | 'clock'>,
  request: {
    readonly file: { readonly name: string; readonly bytes: Uint8Array };
    readonly name: string;
    /** Who imports, for the record. */
    readonly actor: string;
  },
): Promise<Outcome<ImportedDocument, DocumentProblem | 'no-sections' | 'name-of-strategy'>> {
  const { name } = request;
  if (name.toLowerCase().includes(texts('sv')('shortTitle').toLowerCase())) return refuse('name-of-strategy');
  const document = await readApart('document', request.file);
  if (!document.ok) return document;
  const { paragraphs } = cutSections(document.value);
  if (paragraphs.length === 0) return refuse('no-sections');
  const loaded = { id: randomUUID(), name, importedAt: clock.now() };
  const before = await store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'import-document');
    const replaced = await replaceDocument(transaction, loaded, paragraphs);
    await recordChange(transaction, {
      actingFor: undefined,
      at: loaded.importedAt,
      actor: request.actor,
      act: 'import-document',
      subject: `document:${loaded.id}`,
      before: replaced === undefined ? null : { document: replaced },
      after: { name, paragraphs: paragraphs.length },
    });
    return replaced;
  });
  return accept({ name, paragraphs: paragraphs.length, replaced: before !== undefined });
}
