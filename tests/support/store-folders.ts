import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the embedded stores that workers share out among their tests. */
    stores: string;
  }
}

/** vitest's globalSetup: the stores that workers keep open to their end are removed when the run ends. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'utblick-stores-'));
  project.provide('stores', folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** A new embedded store in a folder of its own. */
export async function openEmptyStore(): Promise<Store> {
  return openStore({ folder: await mkdtemp(join(inject('stores'), 'store-')) });
}
