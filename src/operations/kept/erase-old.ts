import { civilDateAt, monthsBefore } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import type { KeptTable } from '../../conversation/kept.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Store } from '../../store/store.ts';
import { eraseRows } from '../../store/table-rows.ts';

const NAME = 'erase-old';

export interface ErasePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly tables: readonly KeptTable[];
  /** How many months instead of those declared, by table; 0: never. */
  readonly months: Readonly<Record<string, number>>;
}

/** Each night: what has been kept as long as its rule says is deleted, or loses its words and people. */
export function eraseOldJob(ports: ErasePorts): Job {
  return { name: NAME, cron: '52 3 * * *', run: async () => void (await eraseOld(ports)) };
}

/** Erases by the rules, table by table, each with its entry in the record. Gives how many rows of each. */
export async function eraseOld({
  store,
  clock,
  tables,
  months,
}: ErasePorts): Promise<Record<string, number>> {
  const at = clock.now();
  const erased: Record<string, number> = {};
  for (const { table, rule } of tables) {
    if (rule.until !== 'months') continue;
    const kept = months[table] ?? rule.months;
    if (kept === 0) continue;
    const before = monthsBefore(civilDateAt(at), kept);
    const count = await store.transaction(async (transaction) => {
      const rows = await eraseRows(transaction, { table, before, ...rule });
      if (rows > 0) {
        await recordChange(transaction, {
          actingFor: undefined,
          at,
          actor: `system:${NAME}`,
          act: NAME,
          subject: `table:${table}`,
          before: null,
          after: { rows, before, months: kept, left: rule.leave === 'nothing' ? 'nothing' : 'figures' },
        });
      }
      return rows;
    });
    if (count > 0) erased[table] = count;
  }
  return erased;
}
