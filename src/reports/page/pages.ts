import type { PageRequest, Pages } from '../../pages/model.ts';
import type { OfferedFileEntry } from '../../store/offered-files.ts';
import type { Store } from '../../store/store.ts';
import { mayTakeDocument, readDocument, readDocumentPage, waitingDocuments } from './documents.ts';
import { readOverview } from './overview.ts';
import { readPageSource } from './page-source.ts';
import { readRecord } from './record-page.ts';

/** The page and the records that it leads to, out of the registers. */
export function createPages({ database }: Pick<Store, 'database'>): Pages {
  const sourceOf = (request: Pick<PageRequest, 'person' | 'language' | 'at'>) =>
    readPageSource(database, { ...request, unit: null });
  return {
    overview: (request) => readOverview(database, request),
    record: async (request, path) => {
      const source = await sourceOf(request);
      const record = await readRecord(source, path);
      return record && { ...record, documents: await waitingDocuments(source, path) };
    },
    document: async (request, id) => readDocumentPage(await sourceOf(request), id),
    file: async (request, id) => readDocument(await sourceOf(request), id),
  };
}

/** Whether somebody may still take a document that was made for them, by what they are on that day. */
export function takesDocuments({ database }: Pick<Store, 'database'>) {
  return async (file: OfferedFileEntry, person: string, at: Date): Promise<boolean> =>
    mayTakeDocument(await readPageSource(database, { person, at, language: 'sv', unit: null }), file);
}
