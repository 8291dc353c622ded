import { expect, test } from 'vitest';
import {
  addDeputy,
  saveAbsence,
  saveAssignment,
  savePerson,
  saveUnit,
} from '../../src/network/directory/directory-register.ts';
import type { Role } from '../../src/network/model.ts';
import { replaceCalendars } from '../../src/remiss/dates/meeting-register.ts';
import { snoozeReminders } from '../../src/remiss/handling/snooze-reminders.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { addRecipient, listCases, saveRecipient } from '../../src/remiss/recipient-register.ts';
import type { Recipient } from '../../src/remiss/register-model.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { addRemiss } from '../../src/remiss/remiss-register.ts';
import type { Store } from '../../src/store/store.ts';
import { eachStore } from '../support/stores.ts';

const send = async () => undefined;
const morningOf = (date: string) => new Date(`${date}T06:00:00Z`);
const reading = readLetter({ text: 'Remiss' }, { units: [] });

type MessageTable = { outbox_message: { key: string; addressee: string; kind: string; number: number } };

eachStore('Reminders', (given) => {
  const messages = async (store: Store) => {
    const rows = await store.database
      .withTables<MessageTable>()
      .selectFrom('outbox_message')
      .select(['addressee', 'kind'])
      .orderBy('number')
      .execute();
    return rows.map(({ addressee, kind }) => `${addressee.replace('person:', '')} ${kind}`);
  };

  /** Trafik has Rut as registrar and Hanna as handler; Dora stands in for both; Olle is at the rotel. */
  async function register(deadlines: readonly string[]): Promise<Recipient[]> {
    return given.store.transaction(async (transaction) => {
      await saveUnit(transaction, {
        id: 'trafik',
        name: 'Trafiknämnden',
        kind: 'specialist',
        administration: 'Trafikkontoret',
        topics: [],
        mailbox: null,
        channel: null,
      });
      for (const id of ['rut', 'hanna', 'dora', 'olle']) {
        await savePerson(transaction, { id, name: id, mail: null });
      }
      const roles: [string, Role, string | null][] = [
        ['rut', 'registrar', 'trafik'],
        ['olle', 'rotel_officer', null],
      ];
      for (const [person, role, unit] of roles) {
        await saveAssignment(transaction, {
          id: `${person}-${role}`,
          person,
          role,
          unit,
          from: null,
          until: null,
          source: 'chat',
        });
      }
      await addDeputy(
        transaction,
        { person: 'hanna', deputy: 'dora', unit: null, from: null, until: null },
        'chat',
      );
      for (const [index, deadline] of deadlines.entries()) {
        const id = `r${index}`;
        await addRemiss(
          transaction,
          {
            id,
            dnrKey: `${index}/2026`,
            dnr: `${index}/2026`,
            title: `Remiss ${index}`,
            deadline,
            deadlineSince: '2026-09-01',
            internalDeadline: null,
            answerAddress: null,
            paperAddress: null,
            office: null,
            version: 1,
            reading,
            registeredBy: 'rut',
            registeredOn: '2026-09-01',
          },
          id,
        );
        await addRecipient(transaction, {
          id: `${id}-trafik`,
          remiss: id,
          unit: 'trafik',
          receivedOn: '2026-09-01',
          ownDnr: null,
          handler: 'hanna',
          way: null,
          extension: null,
          ladder: null,
          snoozedUntil: null,
          wordOn: null,
          paperOn: null,
          stance: null,
          attachments: [],
          endedOn: null,
          version: 1,
        });
      }
      return (await listCases(transaction)).map(({ recipient }) => recipient);
    });
  }
  const remind = (date: string) => sendReminders({ store: given.store, send }, morningOf(date));

  test('of two processes that remind at once, one does, and a restart reminds nobody again', async () => {
    await register(['2026-10-23']);

    const taken = await Promise.all([remind('2026-10-22'), remind('2026-10-22'), remind('2026-10-22')]);

    expect(taken.sort()).toEqual([0, 0, 1]);
    expect(await remind('2026-10-22')).toBe(0);
    expect(await messages(given.store)).toEqual(['hanna remiss-recipient', 'rut remiss-recipient']);
  });

  test('go to the deputy of a handler who is away', async () => {
    await register(['2026-10-23']);
    await given.store.transaction((transaction) =>
      saveAbsence(transaction, { id: 'a', person: 'hanna', from: '2026-10-20', until: '2026-10-30' }, 'chat'),
    );

    await remind('2026-10-22');

    expect(await messages(given.store)).toEqual(['dora remiss-recipient', 'rut remiss-recipient']);
  });

  test('come as one message about all on the first working day of a week, and as cards on other days', async () => {
    await register(['2026-10-23', '2026-10-30', '2026-12-11']);

    expect(await remind('2026-10-19')).toBe(2);
    expect(await remind('2026-10-19')).toBe(0);
    expect(await messages(given.store)).toEqual(['hanna remiss-digest', 'rut remiss-digest']);
    expect(await remind('2026-10-22')).toBe(1);
    expect((await messages(given.store)).slice(2)).toEqual([
      'hanna remiss-recipient',
      'rut remiss-recipient',
    ]);
  });

  /** Trafik meets on a day, and Kim is its contact person. */
  const meetOn = (date: string) =>
    given.store.transaction(async (transaction) => {
      const rules = { papersWorkingDays: 5, minutesDays: 14, reminders: [20, 10, 5, 1] };
      await replaceCalendars(transaction, [
        { unit: 'trafik', meetings: [{ date, papersOn: null }], ...rules },
      ]);
      await savePerson(transaction, { id: 'kim', name: 'kim', mail: null });
      const term = { from: null, until: null, source: 'chat' } as const;
      await saveAssignment(transaction, {
        ...{ id: 'kim', person: 'kim', role: 'contact_person', unit: 'trafik' },
        ...term,
      });
    });

  test('come before the papers of the last meeting go out, to the contact person as well, once', async () => {
    await register(['2026-12-11']);
    await meetOn('2026-11-12');

    expect(await remind('2026-10-28')).toBe(0);
    expect(await remind('2026-10-29')).toBe(1);
    expect(await remind('2026-10-30')).toBe(0);
    expect(await messages(given.store)).toEqual([
      'hanna remiss-recipient',
      'rut remiss-recipient',
      'kim remiss-papers',
    ]);
  });

  test('of papers come beside the one message about all, which tells nothing of them', async () => {
    await register(['2026-12-11', '2026-11-13']);
    await meetOn('2026-11-16');

    await remind('2026-11-02');

    expect((await messages(given.store)).filter((one) => one.startsWith('rut'))).toEqual([
      'rut remiss-digest',
      'rut remiss-recipient',
    ]);
  });

  test.each([
    ['something has been sent', { wordOn: '2026-10-28' }],
    ['the administration answers', { way: 'administration' as const }],
    ['it is answered', { wordOn: '2026-10-28', stance: 'support' as const, endedOn: '2026-10-28' }],
  ])('of papers do not come where %s', async (_why, changes) => {
    const [recipient] = await register(['2026-12-11']);
    if (recipient === undefined) throw new Error('nothing was registered');
    await meetOn('2026-11-12');
    await given.store.transaction((transaction) => saveRecipient(transaction, { ...recipient, ...changes }));

    expect(await remind('2026-10-29')).toBe(0);
    expect(await messages(given.store)).toEqual([]);
  });

  test('after a day of downtime come once, and the day after the deadline goes to the rotel as well', async () => {
    await register(['2026-10-23']);

    await remind('2026-10-20');
    // Nothing runs from the 21st to the 26th: the day before, the day itself and the day after are missed.
    expect(await remind('2026-10-27')).toBe(1);
    expect(await remind('2026-10-28')).toBe(0);
    expect(await messages(given.store)).toEqual([
      'hanna remiss-recipient',
      'rut remiss-recipient',
      'hanna remiss-recipient',
      'rut remiss-recipient',
      'olle remiss-late',
    ]);
  });

  test('begin anew for an extension, and not before it was granted', async () => {
    const [recipient] = await register(['2026-10-23']);
    if (recipient === undefined) throw new Error('nothing was registered');
    const extension = {
      state: 'granted',
      until: '2026-11-06',
      reason: 'x',
      askedOn: '2026-10-15',
      decidedOn: '2026-10-16',
    } as const;
    await given.store.transaction((transaction) => saveRecipient(transaction, { ...recipient, extension }));

    const taken: [string, number][] = [];
    for (const day of [
      '2026-10-16',
      '2026-10-22',
      '2026-10-23',
      '2026-10-26',
      '2026-10-29',
      '2026-10-30',
      '2026-11-09',
    ]) {
      taken.push([day, await remind(day)]);
    }

    expect(taken).toEqual([
      ['2026-10-16', 0],
      ['2026-10-22', 0],
      ['2026-10-23', 1],
      ['2026-10-26', 0],
      ['2026-10-29', 0],
      ['2026-10-30', 1],
      ['2026-11-09', 1],
    ]);
  });

  test('of many who snooze the same at once, one does', async () => {
    const [recipient] = await register(['2026-10-23']);
    const outcomes = await Promise.all(
      ['2026-10-20', '2026-10-21', '2026-10-22'].map((until) =>
        snoozeReminders(
          { store: given.store, send },
          { recipient: recipient?.id ?? '', version: 1, actor: 'hanna', at: morningOf('2026-10-19'), until },
        ),
      ),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
    ]);
  });
});
