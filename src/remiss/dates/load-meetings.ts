import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { FileProblem } from '../../network/directory/located-yaml.ts';
import { accept, type Outcome } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/store.ts';
import type { UnitCalendar } from '../register-model.ts';
import { listCalendars, replaceCalendars } from './meeting-register.ts';
import { readMeetings } from './meetings-file.ts';

const demoMeetings = join(import.meta.dirname, 'demo-meetings.yaml');

export interface MeetingPorts {
  readonly store: Store;
  readonly clock: Clock;
}

/** Puts the calendars of a file in the place of those that are kept; a file with faults changes nothing. */
export async function loadMeetings(
  { store, clock }: MeetingPorts,
  { text, actor }: { readonly text: string; readonly actor: string },
): Promise<Outcome<{ changed: boolean }, FileProblem[]>> {
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'meetings');
    const { units } = await readStoredDirectory(transaction);
    const file = readMeetings(text, new Set(units.map(({ id }) => id)));
    if (!file.ok) return file;
    const before = fingerprintOf(await listCalendars(transaction));
    const after = fingerprintOf(file.value);
    if (before === after) return accept({ changed: false });
    await replaceCalendars(transaction, file.value);
    await recordChange(transaction, {
      actingFor: undefined,
      at: clock.now(),
      actor,
      act: 'load-meetings',
      subject: 'meetings:city',
      before: { fingerprint: before },
      after: { fingerprint: after, units: file.value.length },
    });
    return accept({ changed: true });
  });
}

/**
 * Loads the meetings file at start; that of the demonstration when no file is named. One that can't be used
 * is left aside and its lines are logged: plans then rest on the calendars that were known last.
 */
export async function loadMeetingsFile(
  ports: MeetingPorts & { readonly log: Log },
  file: string = demoMeetings,
): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  const loaded =
    typeof text === 'string' ? await loadMeetings(ports, { text, actor: 'system:start' }) : undefined;
  if (loaded?.ok) {
    if (loaded.value.changed) ports.log.info({ file }, 'meetings loaded');
    return;
  }
  const problems =
    loaded === undefined
      ? [(text as Error).message]
      : loaded.refusal.map(({ line, message }) => `line ${line}: ${message}`);
  ports.log.error({ file, problems }, 'meetings file not loaded; the last known meetings stay in force');
}

function fingerprintOf(calendars: readonly UnitCalendar[]): string {
  const ordered = [...calendars].sort((one, other) => (one.unit < other.unit ? -1 : 1));
  return createHash('sha256')
    .update(canonicalize(ordered) ?? '')
    .digest('hex');
}
