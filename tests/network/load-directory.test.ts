import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDirectory } from '../../src/network/directory-file.ts';
import {
  addDeputy,
  findLastLoad,
  readShare,
  readStoredDirectory,
  saveAbsence,
  saveAssignment,
  savePerson,
} from '../../src/network/directory-register.ts';
import { loadDirectory } from '../../src/network/load-directory.ts';
import type { Assignment, Directory } from '../../src/network/model.ts';
import { listEntries } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { eachStore } from '../support/stores.ts';

const demo = readFileSync(new URL('../../src/network/demo-directory.yaml', import.meta.url), 'utf8');

/** A file with two units and two people, and what else it says. */
const file = (
  roles: string,
  rest = '',
  units = '{id: trafik, name: Trafiknämnden, kind: nämnd}, {id: idrott, name: Idrottsnämnden, kind: nämnd}',
) =>
  `units: [${units}]\npeople:\n  - {id: anna, name: Anna, mail: anna@stad.example, roles: [${roles}]}\n  - {id: bo, name: Bo}\n${rest}`;
const contact = '{role: contact_person, unit: trafik}';

eachStore('Loading a directory file', (given) => {
  const load = (text: string, day = '2026-10-25') =>
    loadDirectory(
      { store: given.store, clock: { now: () => new Date(`${day}T08:00:00Z`) } },
      { text, actor: 'system:start' },
    );
  const loadWhole = async (text: string, day?: string) => {
    const loaded = await load(text, day);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    return loaded.value;
  };
  const stored = () => readStoredDirectory(given.store.database);
  const entries = () => listEntries(given.store.database, 0, 100);
  const periods = async () =>
    (await stored()).assignments.map(
      ({ person, unit, from, until, source }) => `${person} ${unit} ${from}..${until} ${source}`,
    );
  const inChat = (changes: Partial<Assignment>) =>
    given.store.transaction((transaction) =>
      saveAssignment(transaction, {
        id: 'chat-1',
        person: 'bo',
        role: 'contact_person',
        unit: 'trafik',
        from: '2026-10-26',
        until: null,
        source: 'chat',
        ...changes,
      }),
    );

  test('keeps all that the demo directory says, and records it in one entry', async () => {
    const { changed, counts, changes } = await loadWhole(demo);

    const said = readDirectory(demo);
    if (!said.ok) throw new Error('the demo directory has faults');
    expect(comparable(await stored())).toEqual(comparable(said.value));
    expect(changed).toBe(true);
    expect(counts).toMatchObject({
      unit: { added: 21, changed: 0, ended: 0 },
      deputy: { added: 1 },
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
    await loadWhole(file(contact));
    const before = { directory: await stored(), last: await findLastLoad(given.store.database) };

    const refused = await load(file('{role: boss}'));

    expect(refused).toMatchObject({
      ok: false,
      refusal: [{ line: 3, message: expect.stringContaining('boss') }],
    });
    expect({ directory: await stored(), last: await findLastLoad(given.store.database) }).toEqual(before);
    expect(await entries()).toHaveLength(1);
  });

  test('ends what is gone, begins anew what comes back, and withdraws what never began', async () => {
    await loadWhole(file(contact), '2026-10-25');
    await loadWhole(file(`{role: contact_person, unit: idrott, from: 2027-01-01}`), '2026-11-10');
    expect(await periods()).toEqual([
      'anna trafik null..2026-11-09 file',
      'anna idrott 2027-01-01..null file',
    ]);

    await loadWhole(file(contact), '2026-11-20');
    expect(await periods()).toEqual([
      'anna trafik null..2026-11-09 file',
      'anna trafik 2026-11-20..null file',
    ]);
    await loadWhole(file(''), '2026-11-20');
    expect(await periods()).toEqual([
      'anna trafik null..2026-11-09 file',
      'anna trafik 2026-11-20..2026-11-20 file',
    ]);
  });

  test('changes dates in place', async () => {
    const absence = (until: string) => `absences: [{person: bo, from: 2026-11-01, until: ${until}}]`;
    await loadWhole(file(contact, absence('2026-11-14')));
    const before = await stored();

    const { counts } = await loadWhole(
      file(
        '{role: contact_person, unit: trafik, from: 2019-05-01, until: 2027-12-31}',
        absence('2026-11-21'),
      ),
      '2026-11-02',
    );

    expect(counts).toMatchObject({ assignment: { changed: 1, added: 0 }, absence: { changed: 1, added: 0 } });
    const [assignment] = before.assignments;
    const [away] = before.absences;
    expect(await stored()).toEqual({
      ...before,
      assignments: [{ ...assignment, from: '2019-05-01', until: '2027-12-31' }],
      absences: [{ ...away, until: '2026-11-21' }],
    });
  });

  test('changes units and people, and keeps those that are gone for history', async () => {
    await loadWhole(file(contact, 'deputies: [{person: anna, deputy: bo, unit: trafik}]'));
    await loadWhole(
      'units: [{id: idrott, name: Idrottsnämnden, kind: bolag, topics: [is]}]\npeople: [{id: bo, name: Bo Ek}]',
      '2026-10-26',
    );

    expect(await stored()).toEqual({
      units: [
        {
          id: 'idrott',
          name: 'Idrottsnämnden',
          kind: 'company',
          administration: 'Idrottsnämnden',
          topics: ['is'],
          mailbox: null,
        },
      ],
      people: [
        { id: 'anna', name: 'Anna', mail: 'anna@stad.example' },
        { id: 'bo', name: 'Bo Ek', mail: null },
      ],
      assignments: [],
      deputies: [],
      absences: [],
    });
    expect((await readShare(given.store.database, ['file'])).assignments).toMatchObject([
      { unit: 'trafik', until: '2026-10-25' },
    ]);

    // The unit is back, and so is its history; the same day again, so the role goes on.
    await loadWhole(file(contact), '2026-10-26');
    expect(await periods()).toEqual([
      'anna trafik null..2026-10-25 file',
      'anna trafik 2026-10-26..null file',
    ]);
  });

  test('leaves alone what was said in chat or read from Entra ID', async () => {
    await loadWhole(file(''));
    await given.store.transaction(async (transaction) => {
      await savePerson(transaction, { id: 'cilla', name: 'Cilla', mail: null });
      await addDeputy(transaction, { person: 'bo', deputy: 'cilla', unit: null }, 'chat');
      await saveAbsence(
        transaction,
        { id: 'away', person: 'bo', from: '2026-10-01', until: '2026-12-01' },
        'chat',
      );
    });
    await inChat({});
    await inChat({ id: 'entra-1', source: 'entra', role: 'registrar', person: 'cilla' });
    const before = await stored();

    await loadWhole(file('', 'absences: [{person: bo, from: 2026-11-01, until: 2026-11-02}]'));
    await loadWhole(file(''));

    expect((await stored()).assignments).toEqual(before.assignments);
    expect((await stored()).deputies).toEqual(before.deputies);
    expect((await stored()).absences).toEqual(before.absences);
    expect((await stored()).people).toContainEqual({ id: 'cilla', name: 'Cilla', mail: null });
  });

  test('does not bring back whom an appointment in chat followed, unless the file says so anew', async () => {
    await loadWhole(file('{role: contact_person, unit: trafik, from: 2020-01-01}'));
    const [before] = (await stored()).assignments;
    if (before === undefined) throw new Error('nothing was loaded');
    await inChat({ from: '2026-11-01' });
    await given.store.transaction((transaction) =>
      saveAssignment(transaction, { ...before, until: '2026-10-31' }),
    );

    for (const [day, change] of [
      ['2026-10-28', '# one\ndeputies: []'],
      ['2026-12-01', 'absences: [{person: bo, from: 2026-01-01, until: 2026-01-01}]'],
    ] as const) {
      await loadWhole(file('{role: contact_person, unit: trafik, from: 2020-01-01}', change), day);
      expect(await periods()).toEqual([
        'anna trafik 2020-01-01..2026-10-31 file',
        'bo trafik 2026-11-01..null chat',
      ]);
    }
    await loadWhole(file('{role: contact_person, unit: trafik, from: 2026-12-24}'), '2026-12-02');
    expect(await periods()).toContain('anna trafik 2026-12-24..null file');
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
