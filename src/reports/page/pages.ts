import type { Pages } from '../../pages/model.ts';
import type { Store } from '../../store/store.ts';
import { readOverview } from './overview.ts';
import { readPageSource } from './page-source.ts';
import { readRecord } from './record-page.ts';

/** The page and the records that it leads to, out of the registers. */
export function createPages({ database }: Pick<Store, 'database'>): Pages {
  return {
    overview: (request) => readOverview(database, request),
    record: async (request, path) =>
      readRecord(await readPageSource(database, { ...request, unit: null }), path),
  };
}
