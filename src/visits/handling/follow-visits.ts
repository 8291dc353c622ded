import { civilDateAt } from '../../calendar/civil-date.ts';
import { addWorkingDays, workingDayOnOrBefore } from '../../calendar/working-days.ts';
import type { Job } from '../../conversation/feature.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { bothNames } from '../../network/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { visitReminderNotice } from '../card/notices.ts';
import { newsGroup } from '../card/tell-parties.ts';
import type { VisitPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import { listVisits } from '../visit-register.ts';
import { changeVisit } from './change-visit.ts';

/** How many working days before a visit its owner is reminded. */
const REMINDED_BEFORE = [5, 1];

/** Each morning: owners hear of visits that are coming, and visits that have been are done. */
export function followVisitsJob(ports: Omit<VisitPorts, 'send'>): Job {
  return {
    name: 'follow-visits',
    cron: '30 6 * * *',
    run: async (_data, send) => {
      await followVisits({ ...ports, send });
    },
  };
}

/** Reminds of coming visits, and marks those that have been as done. */
export async function followVisits(ports: VisitPorts): Promise<void> {
  const at = ports.clock.now();
  const today = civilDateAt(at);
  const decided = await listVisits(ports.store.database, { states: ['decided'] });
  const welcome = decided.filter(
    ({ decision, erasedOn }) => decision?.answer !== 'decline' && erasedOn === null,
  );
  for (const visit of welcome) {
    const { from, until } = visit.facts;
    if (from === null || until === null) continue;
    if (until < today) await complete(ports, visit, at);
    else if (remindedOn(from).includes(today)) await remind(ports, visit, from, at);
  }
}

/** The working days on which the owner of a visit is reminded of it. */
export function remindedOn(firstDay: string): string[] {
  return REMINDED_BEFORE.map((days) => workingDayOnOrBefore(addWorkingDays(firstDay, -days)));
}

async function complete(ports: VisitPorts, { id }: Visit, at: Date): Promise<void> {
  const press = { visit: id, actor: 'system:follow-visits', at };
  await changeVisit(ports, press, 'complete', ({ visit, today }) => {
    const been = visit.facts.until !== null && visit.facts.until < today;
    // Declined or moved meanwhile.
    if (!been || visit.decision?.answer === 'decline') return refuse('not-yet' as const);
    return accept({ after: {} });
  });
}

async function remind({ store, send }: VisitPorts, visit: Visit, from: string, at: Date): Promise<void> {
  const { owner, number, unit, facts } = visit;
  if (owner === null) return;
  await store.transaction(async (transaction) => {
    const { units } = await readStoredDirectory(transaction);
    const unitName = bothNames(units, unit);
    const { origin, people } = facts;
    await queueNotice(transaction, send, {
      key: `visit-coming:${visit.id}:${from}:${civilDateAt(at)}`,
      addressee: { person: owner.person },
      notice: {
        kind: visitReminderNotice.name,
        data: {
          kind: 'coming',
          ...{ number, origin, unit, unitName, date: from, next: '', people, erased: false },
        },
      },
      at,
      group: newsGroup(visit.id),
    });
  });
}
