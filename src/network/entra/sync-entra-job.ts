import type { Job } from '../../conversation/feature.ts';
import { isTemporary } from './graph-failure.ts';
import { type SyncPorts, syncEntra } from './sync-entra.ts';

const AGAIN_SECONDS = 30 * 60;
/** Until the middle of the morning; then the next night is soon enough. */
const MOST_TIMES = 10;

/** Each night: reads people and their roles from Entra ID; again within the hour when it could not be reached. */
export function syncEntraJob(ports: SyncPorts): Job {
  return {
    name: 'sync-entra',
    cron: '30 4 * * *',
    queue: {
      policy: 'any-order',
      retry: { limit: MOST_TIMES, delaySeconds: 60, mostSeconds: AGAIN_SECONDS },
    },
    run: async () => {
      const synced = await syncEntra(ports);
      if (synced.ok) return undefined;
      const mayPass = synced.refusal.reason === 'no-token' || isTemporary(synced.refusal);
      return mayPass ? { afterSeconds: AGAIN_SECONDS } : undefined;
    },
  };
}
