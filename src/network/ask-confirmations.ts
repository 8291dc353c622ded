import { z } from 'zod';
import { civilDateAt } from '../calendar/civil-date.ts';
import type { Clock } from '../clock.ts';
import type { Job } from '../conversation/feature.ts';
import { type NoticeKind, noticeKind } from '../outbox/model.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import type { Store } from '../store/store.ts';
import { listConfirmedUnits } from './confirmation-register.ts';
import { holdersOn } from './directory.ts';
import { readStoredDirectory } from './directory-register.ts';
import { confirmCard } from './governance-cards.ts';
import { bothNames, unitNameSchema } from './unit-names.ts';

const asked = z.object({
  unit: z.object({ id: z.string(), name: unitNameSchema }),
  person: z.object({ id: z.string(), name: z.string(), since: z.string().nullable() }).nullable(),
  year: z.number().int(),
});

/** The question itself, as a card in the head's own chat. */
export const confirmContactPersonNotice: NoticeKind = noticeKind('confirm-contact-person', asked, {
  render: (data, language) => ({ card: confirmCard(data, language) }),
  fallback: (data) => data.unit.id,
});

/**
 * Each working morning in February: asks the head of every specialist administration and company that has
 * not confirmed its contact person this year (5#10). The key lets each be asked once a year.
 */
export function askConfirmationsJob(ports: { readonly store: Store; readonly clock: Clock }): Job {
  return {
    name: 'ask-contact-confirmations',
    cron: '0 8 * 2 1-5',
    run: async (_data, send) => {
      const at = ports.clock.now();
      const today = civilDateAt(at);
      const year = Number(today.slice(0, 4));
      await ports.store.transaction(async (transaction) => {
        const directory = await readStoredDirectory(transaction);
        const confirmed = await listConfirmedUnits(transaction, year);
        for (const unit of directory.units) {
          const named = unit.kind === 'specialist' || unit.kind === 'company';
          if (!named || confirmed.includes(unit.id)) continue;
          const contact = holdersOn(directory, 'contact_person', unit.id, today)[0];
          const person =
            contact === undefined
              ? null
              : { id: contact.person.id, name: contact.person.name, since: contact.assignment.from };
          for (const head of holdersOn(directory, 'head', unit.id, today)) {
            await queueNotice(transaction, send, {
              key: `confirm-contact-person:${unit.id}:${year}:${head.person.id}`,
              addressee: { person: head.person.id },
              notice: {
                kind: confirmContactPersonNotice.name,
                data: { unit: { id: unit.id, name: bothNames(directory.units, unit.id) }, person, year },
              },
              at,
              group: `confirm-contact-person:${year}`,
            });
          }
        }
      });
    },
  };
}
