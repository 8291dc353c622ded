import { civilDateAt } from '../../calendar/civil-date.ts';
import { isDaytime } from '../../calendar/daytime.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../../calendar/working-days.ts';
import type { Job } from '../../conversation/feature.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import { visitReminderNotice } from '../card/notices.ts';
import { newsGroup } from '../card/tell-parties.ts';
import type { VisitPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import { listVisits, lockVisit } from '../visit-register.ts';
import { changeVisit } from './change-visit.ts';

/** How many working days before a visit its owner is reminded. */
const REMINDED_BEFORE = [5, 1];

/** Each morning, and when the bot is back after it was down: owners hear of visits that are coming, and those that have been are done. */
export function followVisitsJob(ports: Omit<VisitPorts, 'send'>): Job {
  return {
    name: 'follow-visits',
    cron: '5 7 * * *',
    atStart: true,
    run: async (_data, send) => {
      if (isDaytime(ports.clock.now())) await followVisits({ ...ports, send });
    },
  };
}

/** Reminds of coming visits, and marks those that have been as done. */
export async function followVisits(ports: VisitPorts): Promise<void> {
  const at = ports.clock.now();
  const today = civilDateAt(at);
  // Each by itself, and judged again when its turn has come: it may have been changed meanwhile.
  for (const visit of await listVisits(ports.store.database, { states: ['decided'] })) {
    const { until } = visit.facts;
    if (!isWelcome(visit)) continue;
    if (until !== null && until < today) await complete(ports, visit, at);
    else if (dueReminder(visit, today) !== undefined) await remind(ports, visit.id, at);
  }
}

/** The working days on which the owner of a visit is reminded of it. */
function remindedOn(firstDay: string): string[] {
  return REMINDED_BEFORE.map((days) => workingDayOnOrBefore(addWorkingDays(firstDay, -days)));
}

/**
 * The day of reminding whose reminder is due, if any: the latest that has come, until the visit begins. Only on
 * working days; a day before the decision was never missed.
 */
export function dueReminder({ facts, decision }: Visit, today: string): string | undefined {
  const { from } = facts;
  if (from === null || decision === null || today > from || !isWorkingDay(today)) return undefined;
  return remindedOn(from).findLast((day) => day > decision.on && day <= today);
}

/** Whether the city has said yes to it, and has not forgotten it. */
function isWelcome({ state, decision, erasedOn }: Visit): boolean {
  return state === 'decided' && decision?.answer !== 'decline' && erasedOn === null;
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

async function remind({ store, send }: VisitPorts, id: string, at: Date): Promise<void> {
  await store.transaction(async (transaction) => {
    const visit = await lockVisit(transaction, id);
    if (visit === undefined || visit.owner === null || !isWelcome(visit)) return;
    const day = dueReminder(visit, civilDateAt(at));
    const { owner, number, unit, facts } = visit;
    const { from, origin, people } = facts;
    if (day === undefined || from === null) return;
    const { units } = await readStoredDirectory(transaction);
    const unitName = bothNames(units, unit);
    await queueNotice(transaction, send, {
      // By the day that it stands for, so that one that is late is sent once.
      key: `visit-coming:${id}:${from}:${day}`,
      addressee: { person: owner.person },
      notice: {
        kind: visitReminderNotice.name,
        data: {
          kind: 'coming',
          ...{ number, origin, unit, unitName, date: from, next: '', people, erased: false },
        },
      },
      at,
      group: newsGroup(id),
    });
  });
}
