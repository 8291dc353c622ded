import { readFile } from 'node:fs/promises';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import { entraCredential } from './credential.ts';
import { createGraphClient } from './graph-client.ts';
import { syncEntraJob } from './sync-entra-job.ts';

export interface EntraPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

export interface EntraSettings {
  /** Path of the file that maps groups to roles; read anew each night. */
  readonly groupsFile: string;
  /** Client id of the managed identity, in Azure. */
  readonly managedIdentity: string | undefined;
  readonly tenantId: string | undefined;
}

/** The jobs of a city that keeps its roles in Entra ID. */
export function entraJobs({ store, clock, log }: EntraPorts, settings: EntraSettings): Job[] {
  const credential = entraCredential(settings);
  const graph = createGraphClient({ credential, clock });
  return [
    syncEntraJob({ store, clock, log, graph, readMapping: () => readFile(settings.groupsFile, 'utf8') }),
  ];
}
