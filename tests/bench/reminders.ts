import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { saveAssignment, savePerson, saveUnit } from '../../src/network/directory/directory-register.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { addRecipient } from '../../src/remiss/recipient-register.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { addRemiss } from '../../src/remiss/remiss-register.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { shown, table } from './measure.ts';

const SIZES = [1_000, 10_000, 100_000];
/** One of so many is to be reminded on the day. */
const DUE = 50;
const UNITS = 20;
/** A Tuesday: no weekly digests. */
const at = new Date('2026-11-24T06:30:00Z');
const TODAY = '2026-11-24';
const FAR = '2027-06-30';

/** Open remisses of which each is planned and one in fifty is due, on the embedded store. */
export async function reminders(): Promise<string> {
  const rows: string[][] = [];
  // The first one is there to be forgotten: it pays for all that is loaded and compiled.
  for (const size of [SIZES[0] ?? 0, ...SIZES]) {
    const folder = await mkdtemp(join(tmpdir(), 'utblick-bench-'));
    const store = await openStore({ folder });
    try {
      await fill(store, size);
      const send = async () => undefined;
      const first = await timed(() => sendReminders({ store, send }, at));
      const again = await timed(() => sendReminders({ store, send }, at));
      if (first.result !== size / DUE || again.result !== 0)
        throw new Error(`${first.result} and then ${again.result} were reminded of ${size}`);
      rows.push([
        size.toLocaleString('en'),
        String(first.result),
        ...[again.milliseconds, (again.milliseconds / size) * 1000].map(shown),
        shown((first.milliseconds - again.milliseconds) / first.result),
      ]);
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
  rows.shift();
  return table(['Open', 'due', 'plan all ms', 'plan one µs', 'send one due ms'], rows);
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}

/** Remisses with twenty recipients each, copied from one that is written as always. */
async function fill(store: Store, size: number): Promise<void> {
  await store.transaction(async (transaction) => {
    for (let number = 0; number < UNITS; number += 1) {
      const [unit, person] = [`unit-${number}`, `person-${number}`];
      await saveUnit(transaction, {
        ...{
          id: unit,
          name: unit,
          kind: 'specialist',
          administration: unit,
          topics: [],
          mailbox: null,
          channel: null,
        },
      });
      await savePerson(transaction, { id: person, name: person, mail: null });
      const term = { from: null, until: null, source: 'chat' } as const;
      await saveAssignment(transaction, { id: person, person, role: 'registrar', unit, ...term });
    }
    const remiss = {
      ...{ id: 'r0', dnrKey: '0/2026', dnr: '0/2026', title: 'Remiss om kollektivtrafik', deadline: FAR },
      ...{
        deadlineSince: '2026-09-01',
        internalDeadline: null,
        answerAddress: null,
        paperAddress: null,
        office: null,
        version: 1,
      },
      ...{
        reading: readLetter({ text: 'Remiss' }, { units: [] }),
        registeredBy: 'person-0',
        registeredOn: '2026-09-01',
      },
    };
    await addRemiss(transaction, remiss, 'f0');
    await addRecipient(transaction, {
      ...{
        id: 'r0-unit-0',
        remiss: 'r0',
        unit: 'unit-0',
        receivedOn: '2026-09-01',
        ownDnr: null,
        handler: null,
      },
      ...{
        way: null,
        extension: null,
        ladder: null,
        snoozedUntil: null,
        wordOn: null,
        paperOn: null,
        stance: null,
      },
      ...{ attachments: [], endedOn: '2026-09-02', version: 1 },
    });
    // Every fiftieth is due today.
    await sql`
      insert into remiss select copy.* from remiss first, generate_series(1, ${size / UNITS}::int) number,
        jsonb_populate_record(null::remiss, to_jsonb(first) || jsonb_build_object('id', 'r' || number,
          'dnr_key', number || '/2026', 'dnr', number || '/2026', 'fingerprint', 'f' || number,
          'deadline', case when number % ${DUE}::int = 0 then ${TODAY} else ${FAR} end)) copy
      where first.id = 'r0'`.execute(transaction);
    await sql`
      insert into remiss_recipient select copy.* from remiss_recipient first,
        generate_series(1, ${size / UNITS}::int) of_remiss, generate_series(0, ${UNITS - 1}::int) of_unit,
        jsonb_populate_record(null::remiss_recipient, to_jsonb(first) || jsonb_build_object('ended_on', null,
          'id', 'r' || of_remiss || '-' || of_unit, 'remiss', 'r' || of_remiss, 'unit', 'unit-' || of_unit)) copy
      where first.id = 'r0-unit-0'`.execute(transaction);
  });
}
