import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDeputy,
  readShare,
  saveAbsence,
  saveAssignment,
  savePerson,
} from '../../../src/network/directory/directory-register.ts';
import { overruleAbsence, overruleAssignment } from '../../../src/network/directory/set-aside-register.ts';
import type { Assignment } from '../../../src/network/model.ts';
import { overlap } from '../../../src/network/periods.ts';
import { directoryFile, directoryLoading } from '../../support/directory-loading.ts';
import { anyPeriod, days } from '../../support/make-directory.ts';
import { eachStore } from '../../support/stores.ts';

const contact = '{role: contact_person, unit: trafik}';

eachStore('A directory file that has changed', (given) => {
  const { loadWhole, stored, periods } = directoryLoading(given);
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

  test('ends what is gone, begins anew what comes back, and withdraws what never began', async () => {
    await loadWhole(directoryFile(contact), '2026-10-25');
    await loadWhole(directoryFile(`{role: contact_person, unit: idrott, from: 2027-01-01}`), '2026-11-10');
    expect(await periods()).toEqual([
      'anna trafik null..2026-11-09 file',
      'anna idrott 2027-01-01..null file',
    ]);

    await loadWhole(directoryFile(contact), '2026-11-20');
    expect(await periods()).toEqual([
      'anna trafik null..2026-11-09 file',
      'anna trafik 2026-11-20..null file',
    ]);
    await loadWhole(directoryFile(''), '2026-11-20');
    expect(await periods()).toEqual([
      'anna trafik null..2026-11-09 file',
      'anna trafik 2026-11-20..2026-11-20 file',
    ]);
  });

  test('changes dates in place', async () => {
    const absence = (until: string) => `absences: [{person: bo, from: 2026-11-01, until: ${until}}]`;
    await loadWhole(directoryFile(contact, absence('2026-11-14')));
    const before = await stored();

    const { counts } = await loadWhole(
      directoryFile(
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
    await loadWhole(
      directoryFile(
        contact,
        'deputies: [{person: anna, deputy: bo, unit: trafik}, {person: bo, deputy: anna}]',
      ),
    );
    const { counts } = await loadWhole(
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
          channel: null,
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
    expect(counts).toMatchObject({
      unit: { added: 0, changed: 1, ended: 1 },
      person: { added: 0, changed: 1, ended: 0 },
      deputy: { ended: 2 },
    });
    expect((await readShare(given.store.database, ['file'])).assignments).toMatchObject([
      { unit: 'trafik', until: '2026-10-25' },
    ]);

    // The unit is back, and so is its history; the same day again, so the role goes on.
    await loadWhole(directoryFile(contact), '2026-10-26');
    expect(await periods()).toEqual([
      'anna trafik null..2026-10-25 file',
      'anna trafik 2026-10-26..null file',
    ]);
  });

  test('leaves alone what was said in chat or read from Entra ID', async () => {
    await loadWhole(directoryFile(''));
    await given.store.transaction(async (transaction) => {
      await savePerson(transaction, { id: 'cilla', name: 'Cilla', mail: null });
      const dates = { from: '2026-10-01', until: '2026-12-01' };
      await addDeputy(transaction, { person: 'bo', deputy: 'anna', unit: null, ...dates }, 'chat');
      await saveAbsence(
        transaction,
        { id: 'away', person: 'bo', from: '2026-10-01', until: '2026-12-01' },
        'chat',
      );
    });
    await inChat({});
    await inChat({ id: 'entra-1', source: 'entra', role: 'registrar', person: 'cilla' });
    const before = await stored();

    await loadWhole(
      directoryFile(
        '',
        'absences: [{person: bo, from: 2026-11-01, until: 2026-11-02}]\ndeputies: [{person: bo, deputy: anna}]',
      ),
    );
    await loadWhole(directoryFile(''));

    expect((await stored()).assignments).toEqual(before.assignments);
    expect((await stored()).deputies).toEqual(before.deputies);
    expect((await stored()).absences).toEqual(before.absences);
    expect((await stored()).people).toContainEqual({ id: 'cilla', name: 'Cilla', mail: null });
  });

  test('does not bring back whom an appointment in chat followed, unless the file says so anew', async () => {
    await loadWhole(directoryFile('{role: contact_person, unit: trafik, from: 2020-01-01}'));
    const [before] = (await stored()).assignments;
    if (before === undefined) throw new Error('nothing was loaded');
    await inChat({ from: '2026-11-01' });
    await given.store.transaction((transaction) => overruleAssignment(transaction, before, '2026-11-01'));

    for (const [day, change] of [
      ['2026-10-28', '# one\ndeputies: []'],
      ['2026-12-01', 'absences: [{person: bo, from: 2026-01-01, until: 2026-01-01}]'],
    ] as const) {
      await loadWhole(directoryFile('{role: contact_person, unit: trafik, from: 2020-01-01}', change), day);
      expect(await periods()).toEqual([
        'anna trafik 2020-01-01..2026-10-31 file',
        'bo trafik 2026-11-01..null chat',
      ]);
    }
    await loadWhole(directoryFile('{role: contact_person, unit: trafik, from: 2026-12-24}'), '2026-12-02');
    expect(await periods()).toContain('anna trafik 2026-12-24..null file');
  });

  test('does not bring back one who had not begun when somebody else was appointed, until it is said anew', async () => {
    const coming = '{role: contact_person, unit: trafik, from: 2027-01-01}';
    await loadWhole(directoryFile(coming));
    const [before] = (await stored()).assignments;
    if (before === undefined) throw new Error('nothing was loaded');
    await given.store.transaction((transaction) => overruleAssignment(transaction, before, '2026-11-01'));

    await loadWhole(directoryFile(coming, '# one\nabsences: []\ndeputies: [{person: bo, deputy: anna}]'));
    expect(await periods()).toEqual([]);
    await loadWhole(directoryFile(''));
    await loadWhole(directoryFile(coming));
    expect(await periods()).toEqual(['anna trafik 2027-01-01..null file']);
  });

  test('does not bring back days of an absence that was ended in chat', async () => {
    const away = 'absences: [{person: bo, from: 2026-11-01, until: 2026-11-14}]';
    const kept = async () => (await stored()).absences.map(({ from, until }) => `${from}..${until}`);
    await loadWhole(directoryFile('', away));
    const [before] = (await stored()).absences;
    if (before === undefined) throw new Error('nothing was loaded');
    await given.store.transaction((transaction) =>
      overruleAbsence(transaction, before, 'file', '2026-11-10'),
    );

    await loadWhole(directoryFile(contact, away), '2026-11-10');
    expect(await kept()).toEqual(['2026-11-01..2026-11-09']);
    await loadWhole(directoryFile(contact, away.replace('-01,', '-12,')), '2026-11-10');
    expect(await kept()).toEqual(['2026-11-01..2026-11-09', '2026-11-12..2026-11-14']);
  });

  test('again and again leaves a history without overlaps', async () => {
    const anyRoles = fc.array(fc.tuple(fc.constantFrom('trafik', 'idrott'), anyPeriod), { maxLength: 4 });
    const loads = fc.sample(anyRoles, { numRuns: 20, seed: 3 });
    for (const [place, roles] of loads.entries()) {
      const entries = roles.map(
        ([unit, { from, until }]) =>
          `{role: contact_person, unit: ${unit}, from: ${from ?? '~'}, until: ${until ?? '~'}}`,
      );
      await loadWhole(directoryFile(entries.join(', ')), days[2 * place]);
    }

    const kept = (await stored()).assignments;
    expect(kept.length).toBeGreaterThan(4);
    kept.forEach((one, place) => {
      const others = kept.slice(place + 1).filter(({ unit }) => unit === one.unit);
      expect(others.filter((other) => overlap(one, other))).toEqual([]);
    });
  });
});
