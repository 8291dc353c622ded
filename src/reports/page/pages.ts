import type { PageRequest, Pages } from '../../pages/model.ts';
import { lookForChanges } from '../../store/keep.ts';
import type { OfferedFileEntry } from '../../store/offered-files.ts';
import type { Store } from '../../store/store.ts';
import { mayTakeDocument, readDocument, readDocumentPage, waitingDocuments } from './documents.ts';
import { readOverview } from './overview.ts';
import { readPageSource } from './page-source.ts';
import { readRecord } from './record-page.ts';

/** The page and the records that it leads to, out of the registers. */
export function createPages(store: Store): Pages {
  const sourceOf = async (request: Pick<PageRequest, 'person' | 'language' | 'at'>) => {
    await seeChanges(store);
    return readPageSource(store, { ...request, unit: null });
  };
  return {
    overview: async (request) => {
      await seeChanges(store);
      return readOverview(store, request);
    },
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
export function takesDocuments(store: Store) {
  return async (file: OfferedFileEntry, person: string, at: Date): Promise<boolean> => {
    await seeChanges(store);
    return mayTakeDocument(await readPageSource(store, { person, at, language: 'sv', unit: null }), file);
  };
}

/** A page is opened by no delivery, which would tell that another process has changed who may see what. */
const seeChanges = ({ database, versions }: Store) => lookForChanges(database, versions);
