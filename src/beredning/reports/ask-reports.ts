import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Job, SendJob } from '../../conversation/feature.ts';
import { reachable } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { listMatters } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import { isTrip, lastDayOf } from '../proposal.ts';
import { askReportNotice, reportMissingNotice, tripOf } from './card.ts';
import { firstAskOn, MOST_ASKS, type ReportDue, reportDue } from './report-dates.ts';

interface Scene {
  readonly transaction: Transaction;
  readonly directory: Directory;
  readonly send: SendJob;
  readonly at: Date;
}

/**
 * Each working morning: asks those who have come home from a trip to tell of it, asks again, and in the end
 * tells the strategists. Each question has a key, so that it is asked once however often the job runs.
 */
export function askReportsJob({ store, clock }: { readonly store: Store; readonly clock: Clock }): Job {
  return {
    name: 'beredning-ask-reports',
    cron: '30 7 * * 1-5',
    run: async (_data, send) => {
      const at = clock.now();
      await store.transaction(async (transaction) => {
        const directory = await readStoredDirectory(transaction);
        for (const matter of await listMatters(transaction, { states: ['approved'] })) {
          const due = isTrip(matter.proposal) ? reportDue(countedFrom(matter), civilDateAt(at)) : null;
          if (due !== null) await ask({ transaction, directory, send, at }, matter, due);
        }
      });
    },
  };
}

/** The first working day on which a trip is asked about. */
export const reportAskedOn = (matter: Matter): string => firstAskOn(countedFrom(matter));

/** The last day away; the day of the decision, where that was later. */
function countedFrom({ proposal, decision }: Matter): string {
  const decided = decision === null ? '' : civilDateAt(new Date(decision.at));
  const lastDay = lastDayOf(proposal) ?? '9999-12-31';
  return lastDay > decided ? lastDay : decided;
}

async function ask(
  { transaction, directory, send, at }: Scene,
  matter: Matter,
  due: ReportDue,
): Promise<void> {
  const trip = tripOf(matter);
  if (due === 'tell-strategist') {
    for (const { person } of reachable(directory, 'strategist', null, civilDateAt(at))) {
      await queueNotice(transaction, send, {
        key: `beredning-report-missing:${matter.id}:${person.id}`,
        addressee: { person: person.id },
        notice: { kind: reportMissingNotice.name, data: { ...trip, asks: MOST_ASKS } },
        at,
      });
    }
    return;
  }
  for (const person of peopleToAsk(matter)) {
    await queueNotice(transaction, send, {
      key: `beredning-ask-report:${matter.id}:${due.ask}:${person}`,
      addressee: { person },
      notice: { kind: askReportNotice.name, data: { ...trip, ask: due.ask } },
      at,
    });
  }
}

/** Those who are to report: who travelled, as far as the directory knows them; else whoever asked for the trip. */
export function peopleToAsk({ proposal, requester }: Matter): string[] {
  const travellers = proposal.travellers.flatMap(({ person }) => person ?? []);
  return travellers.length > 0 ? [...new Set(travellers)] : [requester];
}
