import { civilDateAt } from '../../calendar/civil-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Job, SendJob } from '../../conversation/feature.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { bothNames, type UnitName } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, refuse } from '../../outcome.ts';
import type { VisitReminder } from '../card/news.ts';
import { visitReminderNotice } from '../card/notices.ts';
import { newsGroup } from '../card/tell-parties.ts';
import type { VisitPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import { findVisit, listVisits } from '../visit-register.ts';
import { changeVisit } from './change-visit.ts';
import { type Escalation, judgeSilence, type SilenceLimits, silenceLimits } from './escalation.ts';

const ACTOR = 'system:escalate-visits';

/** Each working morning: no visit waits for somebody who is silent, away or gone. */
export function escalateVisitsJob(ports: Omit<VisitPorts, 'send'>): Job {
  return {
    name: 'escalate-visits',
    cron: '0 7 * * 1-5',
    run: async (_data, send) => {
      await escalateVisits({ ...ports, send });
    },
  };
}

/** Reminds silent owners, and passes on what has waited too long. Gives the numbers of the visits passed on. */
export async function escalateVisits(
  ports: VisitPorts,
  limits: SilenceLimits = silenceLimits,
): Promise<number[]> {
  const at = ports.clock.now();
  if (!isWorkingDay(civilDateAt(at))) return [];
  const passedOn: number[] = [];
  const waiting = await listVisits(ports.store.database, {
    states: ['offered', 'accepted', 'assessed', 'decided'],
  });
  // Each by itself, and judged again when its turn has come: its owner may have acted meanwhile.
  for (const { id, number, erasedOn } of waiting) {
    if (erasedOn !== null) continue;
    if (await passOn(ports, id, at, limits)) passedOn.push(number);
    else await remind(ports, id, at, limits);
  }
  return passedOn;
}

async function passOn(ports: VisitPorts, id: string, at: Date, limits: SilenceLimits): Promise<boolean> {
  const press = { visit: id, actor: ACTOR, at };
  const changed = await changeVisit(ports, press, 'escalate', ({ visit, directory, today }) => {
    const judged = judgeSilence(directory, visit, today, limits);
    if (judged.kind !== 'pass_on') return refuse('not-yet' as const);
    const { to, why } = judged;
    return accept({
      after: { owner: to, tried: [...visit.tried, to.person], waitingSince: today },
      recorded: { why, because: to.because },
    });
  });
  return changed.ok;
}

async function remind(
  { store, send }: { readonly store: VisitPorts['store']; readonly send: SendJob },
  id: string,
  at: Date,
  limits: SilenceLimits,
): Promise<void> {
  await store.transaction(async (transaction) => {
    const visit = await findVisit(transaction, id);
    if (visit === undefined || visit.owner === null) return;
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const judged = judgeSilence(directory, visit, today, limits);
    if (judged.kind !== 'remind' && judged.kind !== 'over') return;
    const unitName = bothNames(directory.units, visit.unit);
    const nextOwner = judged.kind === 'over' ? null : judged.next;
    const next = nextOwner === null ? '' : (findPerson(directory, nextOwner.person)?.name ?? '');
    await queueNotice(transaction, send, {
      // That its days have passed is said once.
      key:
        judged.kind === 'over'
          ? `visit-over:${visit.id}:${judged.on}`
          : `visit-silent:${visit.id}:${visit.version}:${today}`,
      addressee: { person: visit.owner.person },
      notice: { kind: visitReminderNotice.name, data: reminderOf(visit, unitName, judged, next) },
      at,
      group: newsGroup(visit.id),
    });
  });
}

function reminderOf(
  visit: Visit,
  unitName: UnitName,
  judged: Extract<Escalation, { kind: 'remind' | 'over' }>,
  next: string,
): VisitReminder {
  const { number, facts, unit } = visit;
  const { origin, people } = facts;
  const about = { number, origin, unit, unitName, next, people, erased: false };
  return judged.kind === 'over'
    ? { kind: 'over', date: judged.on, ...about }
    : { kind: 'silent', date: judged.until, ...about };
}
