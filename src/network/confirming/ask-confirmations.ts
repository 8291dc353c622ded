import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Store } from '../../store/store.ts';
import { holdersOn } from '../directory/directory.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import { confirmCard } from '../governance/cards.ts';
import { type Directory, namesContactPerson } from '../model.ts';
import { bothNames, unitNameSchema } from '../units/unit-names.ts';
import { listConfirmedUnits } from './register.ts';

const asked = z.object({
  unit: z.object({ id: z.string(), name: unitNameSchema }),
  person: z.object({ id: z.string(), name: z.string(), since: z.string().nullable() }).nullable(),
  year: z.number().int(),
});

/** What the head of a unit is asked on a day: whether the contact person of that day is still theirs, for its year. */
export function confirmationAsked(directory: Directory, unit: string, today: string): z.infer<typeof asked> {
  const [contact] = holdersOn(directory, 'contact_person', unit, today);
  return {
    unit: { id: unit, name: bothNames(directory.units, unit) },
    person:
      contact === undefined
        ? null
        : { id: contact.person.id, name: contact.person.name, since: contact.assignment.from },
    year: Number(today.slice(0, 4)),
  };
}

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
          if (!namesContactPerson(unit) || confirmed.includes(unit.id)) continue;
          for (const head of holdersOn(directory, 'head', unit.id, today)) {
            await queueNotice(transaction, send, {
              key: `confirm-contact-person:${unit.id}:${year}:${head.person.id}`,
              addressee: { person: head.person.id },
              notice: {
                kind: confirmContactPersonNotice.name,
                data: confirmationAsked(directory, unit.id, today),
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
