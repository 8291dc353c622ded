import { earlierByDays } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { addresseeText } from '../../outbox/model.ts';
import { lockMatter } from '../matter-register.ts';
import type { BeredningPorts } from '../ports.ts';
import { readGround } from './matter-sheet.ts';
import { listCards, listOldCards, type SentCard } from './register.ts';
import { sendCard } from './sent-cards.ts';

/** Teams takes no change of a message that is older than 30 days; a card is sent again before that. */
const OLD_DAYS = 28;

/** Each morning: cards that have grown old while their matter is still open are sent again. */
export function sendAgainJob(ports: BeredningPorts & { readonly clock: Clock }): Job {
  return {
    name: 'beredning-send-again',
    cron: '0 6 * * *',
    run: async (_data, send) => {
      const at = ports.clock.now();
      const before = earlierByDays(at, OLD_DAYS);
      for (const card of await listOldCards(ports.store.database, before)) {
        await sendAgain({ ...ports, send }, card, { at, before });
      }
    },
  };
}

async function sendAgain(
  ports: BeredningPorts,
  { matter: id, addressee }: SentCard,
  { at, before }: { readonly at: Date; readonly before: Date },
): Promise<void> {
  await ports.store.transaction(async (transaction) => {
    const matter = await lockMatter(transaction, id);
    if (matter?.state !== 'at-beredning' && matter?.state !== 'postponed') return;
    // Another process may have sent it meanwhile.
    const isOld = (await listCards(transaction, id)).some(
      (card) => addresseeText(card.addressee) === addresseeText(addressee) && card.sentAt < before,
    );
    if (!isOld) return;
    const directory = await readStoredDirectory(transaction);
    const ground = await readGround({ database: transaction, directory, matrix: ports.matrix }, matter, at);
    await sendCard({ ports, transaction, at }, ground, addressee);
  });
}
