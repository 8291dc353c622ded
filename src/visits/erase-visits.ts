import { civilDateAt, monthsBefore } from '../calendar/civil-date.ts';
import type { Job, SendJob } from '../conversation/feature.ts';
import { readStoredDirectory } from '../network/directory/directory-register.ts';
import type { Notice } from '../outbox/model.ts';
import { updateNotices } from '../outbox/update-notices.ts';
import { recordChange } from '../record/record-change.ts';
import type { Transaction } from '../store/store.ts';
import { newsGroup, partiesOf, refreshCards } from './card/tell-parties.ts';
import { readScene } from './card/visit-view.ts';
import { eraseEvents, listEvents } from './event-register.ts';
import { summary } from './handling/change-visit.ts';
import { forgetDrafts } from './intake/draft-register.ts';
import type { VisitPorts } from './ports.ts';
import type { Visit } from './visit.ts';
import { listToErase, lockVisit, saveVisit } from './visit-register.ts';

/** Each night: who came, who asked and what was written goes, so many months after the visit; the figures stay. */
export function eraseVisitsJob(ports: Omit<VisitPorts, 'send'>, months: number): Job {
  return {
    name: 'erase-visits',
    cron: '10 3 * * *',
    run: async (_data, send) => {
      await eraseVisits({ ...ports, send }, months);
    },
  };
}

/** Erases the personal data of old visits and forgotten drafts. Gives the numbers of the visits. */
export async function eraseVisits(ports: VisitPorts, months: number): Promise<number[]> {
  const at = ports.clock.now();
  const today = civilDateAt(at);
  await forgetDrafts(ports.store.database, at);
  const old = await listToErase(ports.store.database, monthsBefore(today, months));
  for (const { id } of old) await eraseOne(ports, id, at);
  return old.map(({ number }) => number);
}

async function eraseOne({ store, send }: VisitPorts, id: string, at: Date): Promise<void> {
  await store.transaction(async (transaction) => {
    const visit = await lockVisit(transaction, id);
    if (visit === undefined || visit.erasedOn !== null) return;
    const today = civilDateAt(at);
    const parties = partiesOf(visit, await listEvents(transaction, id));
    const erased = withoutPeople(visit, today);
    await saveVisit(transaction, erased);
    await eraseEvents(transaction, id);
    await recordChange(transaction, {
      actingFor: undefined,
      at,
      actor: 'system:erase-visits',
      act: 'erase-visit',
      subject: `visit:${id}`,
      before: summary(visit),
      after: summary(erased),
    });
    const scene = await readScene(transaction, await readStoredDirectory(transaction), erased, today);
    for (const person of parties) await refreshCards(transaction, { send }, scene, person);
    await eraseNews(transaction, send, id);
  });
}

/** A visit of which only what is counted is left. */
export function withoutPeople(visit: Visit, today: string): Visit {
  const { facts, assessment, decision } = visit;
  return {
    ...visit,
    facts: { ...facts, who: '', topics: '', asks: '', contact: '' },
    requester: null,
    owner: null,
    tried: [],
    text: '',
    assessment: assessment === null ? null : { ...assessment, note: '' },
    decision: decision === null ? null : { ...decision, words: '' },
    invitation: null,
    erasedOn: today,
    version: visit.version + 1,
  };
}

/** Messages that are in chats already lose the names as well. */
async function eraseNews(transaction: Transaction, send: SendJob, visit: string): Promise<void> {
  await updateNotices(transaction, send, {
    group: newsGroup(visit),
    notice: ({ notice }): Notice => {
      const data = notice.data as { readonly [key: string]: string | number | boolean | null };
      const names = ['who', 'owner', 'words', 'next'].filter((name) => name in data);
      const empty = Object.fromEntries(names.map((name) => [name, '']));
      return { ...notice, data: { ...data, ...empty, erased: true } };
    },
  });
}
