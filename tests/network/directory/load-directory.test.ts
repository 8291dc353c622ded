import { expect, test } from 'vitest';
import { readDirectory } from '../../../src/network/directory/directory-file.ts';
import { findLastLoad } from '../../../src/network/directory/directory-register.ts';
import type { Directory } from '../../../src/network/model.ts';
import { verifyRecord } from '../../../src/record/verify.ts';
import { readDemoDirectory } from '../../support/demo-directory.ts';
import { directoryFile, directoryLoading } from '../../support/directory-loading.ts';
import { eachStore } from '../../support/stores.ts';

const demo = readDemoDirectory();

eachStore('Loading a directory file', (given) => {
  const { load, loadWhole, stored, entries } = directoryLoading(given);

  test('keeps all that the demo directory says, and records it in one entry', async () => {
    const { changed, counts, changes } = await loadWhole(demo);

    const said = readDirectory(demo);
    if (!said.ok) throw new Error('the demo directory has faults');
    expect(comparable(await stored())).toEqual(comparable(said.value));
    expect(changed).toBe(true);
    expect(counts).toMatchObject({
      unit: { added: 22, changed: 0, ended: 0 },
      deputy: { added: 8 },
      absence: { added: 1 },
    });
    const [entry, ...others] = await entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      actor: 'system:start',
      act: 'load-directory',
      subject: 'directory:city',
      before: null,
      after: { counts },
    });
    expect(entry?.after).toHaveProperty('changes.length', changes.length);
    // The record can't be wiped, so it names nobody.
    expect(JSON.stringify(entry)).not.toMatch(/kontaktperson,|@stad\.example/);
    expect(await verifyRecord(given.store.database)).toEqual({ whole: true, entries: 1 });
  });

  test('changes nothing the second time, on another day, or with other comments and spacing', async () => {
    await loadWhole(demo);
    const before = await stored();

    for (const [text, day] of [
      [demo],
      [demo, '2027-01-01'],
      [`# new\n${demo.replaceAll('\n\n', '\n')}`],
    ] as const) {
      expect(await loadWhole(text, day)).toMatchObject({ changed: false, changes: [] });
    }
    expect(await stored()).toEqual(before);
    expect(await entries()).toHaveLength(1);
  });

  test('of a file with faults is refused with its lines, and the last known directory stays', async () => {
    await loadWhole(directoryFile('{role: head, unit: trafik}'));
    const before = { directory: await stored(), last: await findLastLoad(given.store.database) };

    const refused = await load(directoryFile('{role: boss}'));

    expect(refused).toMatchObject({
      ok: false,
      refusal: [{ line: 3, message: expect.stringContaining('boss') }],
    });
    expect({ directory: await stored(), last: await findLastLoad(given.store.database) }).toEqual(before);
    expect(await entries()).toHaveLength(1);
  });

  test('twice at once does the work once', async () => {
    const loads = await Promise.all([loadWhole(demo), loadWhole(demo), loadWhole(demo)]);

    expect(loads.map(({ changed }) => changed).sort()).toEqual([false, false, true]);
    expect(await entries()).toHaveLength(1);
  });
});

/** A directory without the ids that the store gives, in an order of its own. */
function comparable(directory: Directory) {
  const sorted = (things: readonly object[]) => things.map((thing) => JSON.stringify(thing)).sort();
  return {
    units: sorted(directory.units.map(({ id, ...unit }) => [id, Object.entries(unit).sort()])),
    people: sorted(directory.people.map(({ id, name, mail }) => [id, name, mail])),
    assignments: sorted(
      directory.assignments.map(({ person, role, unit, from, until }) => [person, role, unit, from, until]),
    ),
    deputies: sorted(directory.deputies.map(({ person, deputy, unit }) => [person, deputy, unit])),
    absences: sorted(directory.absences.map(({ person, from, until }) => [person, from, until])),
  };
}
