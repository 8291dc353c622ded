import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/civil-date.ts';
import { saveAssignment, savePerson, saveUnit } from '../../src/network/directory/directory-register.ts';
import type { Role } from '../../src/network/model.ts';
import { listHistory } from '../../src/record/register.ts';
import { correctRemiss } from '../../src/remiss/corrections/correct-remiss.ts';
import { planCorrection } from '../../src/remiss/corrections/plan-correction.ts';
import { extensionAskedCard } from '../../src/remiss/handling/form-cards.ts';
import { snoozeReminders } from '../../src/remiss/handling/snooze-reminders.ts';
import { matchLetter } from '../../src/remiss/letter/match-letter.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { showRecipient } from '../../src/remiss/recipient/show-recipient.ts';
import { addRecipient, findCase, listCases, saveRecipient } from '../../src/remiss/recipient-register.ts';
import { deadlineFor, type Recipient, type Remiss } from '../../src/remiss/register-model.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { addRemiss } from '../../src/remiss/remiss-register.ts';
import type { Store } from '../../src/store/store.ts';
import { eachStore } from '../support/stores.ts';

const first = 'Remiss om Biblioteksplan\n\nDnr KS 2026/901\n\nSvara senast den 23 oktober 2026.';
const reading = readLetter({ text: first }, { units: [] });
const remiss: Remiss = {
  id: 'r',
  dnrKey: '901/2026',
  dnr: 'KS 2026/901',
  title: 'Biblioteksplan',
  deadline: '2026-10-23',
  deadlineSince: '2026-09-01',
  internalDeadline: null,
  answerAddress: 'svar@stad.example',
  paperAddress: null,
  office: 'Kulturroteln',
  reading,
  registeredBy: 'rut',
  registeredOn: '2026-09-01',
  version: 1,
};
const recipientOf = (unit: string, more: Partial<Recipient> = {}): Recipient => ({
  id: `r-${unit}`,
  remiss: 'r',
  unit,
  receivedOn: '2026-09-01',
  ownDnr: null,
  handler: null,
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
  ...more,
});
const extension = (state: 'asked' | 'granted', until: string) =>
  ({
    state,
    until,
    reason: 'x',
    askedOn: '2026-10-01',
    decidedOn: state === 'asked' ? null : '2026-10-02',
  }) as const;

describe('A moved last day', () => {
  const plan = (recipient: Recipient, deadline: string) =>
    planCorrection({ remiss, recipients: [recipient] }, { deadline }, '2026-10-05');

  test.each<[string, Partial<Recipient>, string, Partial<Recipient> | null]>([
    ['ends a rest of reminders', { snoozedUntil: '2026-10-12' }, '2026-11-06', { snoozedUntil: null }],
    [
      'answers a question for no more',
      { extension: extension('asked', '2026-11-06') },
      '2026-11-06',
      { extension: null },
    ],
    [
      'leaves a question for more',
      { extension: extension('asked', '2026-11-09') },
      '2026-11-06',
      { extension: extension('asked', '2026-11-09') },
    ],
    [
      'does nothing where a later extension counts',
      { extension: extension('granted', '2026-11-30') },
      '2026-11-06',
      null,
    ],
    ['passes an earlier extension by', { extension: extension('granted', '2026-10-30') }, '2026-11-06', {}],
    ['leaves those that have answered', { endedOn: '2026-10-02' }, '2026-11-06', null],
    ['is nothing where it is the same', { snoozedUntil: '2026-10-12' }, '2026-10-23', null],
  ])('%s', (_name, before, deadline, after) => {
    const { moved } = plan(recipientOf('trafik', before), deadline);

    if (after === null) expect(moved).toEqual([]);
    else
      expect(moved.map((one) => one.after)).toEqual([
        recipientOf('trafik', { ...before, ...after, version: 2 }),
      ]);
  });

  test('however it is moved, what counts for a recipient is the later of the last day and its extension', () => {
    const days = fc.integer({ min: -40, max: 120 }).map((count) => addDays('2026-10-23', count));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 5 }), days, (moves, until) => {
        let [now, recipient] = [remiss, recipientOf('trafik', { extension: extension('granted', until) })];
        for (const deadline of moves) {
          const planned = planCorrection(
            { remiss: now, recipients: [recipient] },
            { deadline },
            '2026-10-05',
          );
          now = planned.remiss;
          recipient = planned.moved[0]?.after ?? recipient;
          expect(deadlineFor({ remiss: now, recipient })).toBe(deadline > until ? deadline : until);
        }
      }),
    );
  });
});

describe('A second letter', () => {
  const match = (text: string, known: readonly Remiss[] = [remiss]) =>
    matchLetter(readLetter({ text }, { units: [] }), known).code;
  const word =
    'Förlängd svarstid: Biblioteksplan\n\nDnr KS 2026/901\n\nSvarstiden förlängs till den 6 november 2026.';

  test.each<[string, string, readonly Remiss[], string]>([
    ['the same again is known', first, [remiss], 'known'],
    ['a word about more time moves the last day', word, [remiss], 'moves'],
    ['one that has been followed says nothing new', word, [{ ...remiss, deadline: '2026-11-06' }], 'moved'],
    [
      'the first one, after the move, moves nothing back',
      first,
      [{ ...remiss, deadline: '2026-11-06' }],
      'known',
    ],
    ['the same with another day moves it', first.replace('23 oktober', '30 oktober'), [remiss], 'moves'],
    ['another matter of the number is new', first.replace('Biblioteksplan', 'Badhus'), [remiss], 'new'],
    [
      'of two that could be meant none is guessed',
      word.replace(': Biblioteksplan', ''),
      [remiss, remiss],
      'new',
    ],
    ['without a number that is known it is new', first, [], 'new'],
    ['of another diary it is new', first.replace('KS', 'MHN'), [remiss], 'new'],
    [
      'of two diaries its own is known',
      first,
      [{ ...remiss, id: 'm', dnr: 'MHN 2026/901' }, remiss],
      'known',
    ],
  ])('%s', (_name, text, known, code) => {
    expect(match(text, known)).toBe(code);
  });
});

type MessageTable = { outbox_message: { addressee: string; kind: string; number: number } };

eachStore('A correction', (given) => {
  const send = async () => undefined;
  const at = new Date('2026-10-05T08:00:00Z');
  const correct = (correction: object, version = 1, actor = 'rut') =>
    correctRemiss(
      { store: given.store, send },
      { remiss: 'r', version, correction, because: 'letter', actor, at },
    );
  const messages = async (store: Store) => {
    const rows = await store.database
      .withTables<MessageTable>()
      .selectFrom('outbox_message')
      .select(['addressee', 'kind'])
      .orderBy('number')
      .execute();
    return rows.map(({ addressee, kind }) => `${addressee.replace('person:', '')} ${kind}`).sort();
  };

  beforeEach(() =>
    given.store.transaction(async (transaction) => {
      for (const id of ['trafik', 'kultur']) {
        const unit = { id, name: id, kind: 'specialist', administration: id, topics: [] } as const;
        await saveUnit(transaction, { ...unit, mailbox: null, channel: null });
      }
      const roles: [string, Role | null, string | null][] = [
        ['rut', 'registrar', 'trafik'],
        ['kim', 'registrar', 'kultur'],
        ['olle', 'rotel_officer', null],
        ['hanna', null, null],
      ];
      for (const [person, role, unit] of roles) {
        await savePerson(transaction, { id: person, name: person, mail: null });
        if (role === null) continue;
        const dates = { from: null, until: null, source: 'chat' } as const;
        await saveAssignment(transaction, { id: `${person}-${role}`, person, role, unit, ...dates });
      }
      await addRemiss(transaction, remiss, 'f');
      const snoozedUntil = '2026-10-20';
      await addRecipient(transaction, recipientOf('trafik', { handler: 'hanna', snoozedUntil }));
      await addRecipient(transaction, recipientOf('kultur', { endedOn: '2026-10-02', stance: 'support' }));
    }),
  );

  test('of the last day plans anew, tells handlers and the rotel, and is recorded', async () => {
    expect(await correct({ deadline: '2026-11-06' })).toMatchObject({
      ok: true,
      value: { changed: true, earlier: '2026-10-23', remiss: { version: 2, deadlineSince: '2026-10-05' } },
    });

    expect(await messages(given.store)).toEqual(['hanna remiss-recipient', 'olle remiss-moved']);
    const [kultur, trafik] = await listCases(given.store.database, { remiss: 'r' });
    expect(trafik?.recipient).toMatchObject({ snoozedUntil: null, version: 2 });
    expect(kultur?.recipient).toMatchObject({ version: 1 });
    const history = await listHistory(given.store.database, 'remiss:r');
    expect(history.map(({ act, before, after }) => [act, before, after])).toEqual([
      ['move-remiss-deadline', { deadline: '2026-10-23' }, { deadline: '2026-11-06' }],
    ]);
    expect(await listHistory(given.store.database, 'remiss-recipient:r-trafik')).toHaveLength(1);
  });

  test('of the last day ends reminders of the old plan; those of the new one come', async () => {
    await correct({ deadline: '2026-11-06' });

    const taken: [string, number][] = [];
    for (const day of [
      '2026-10-09',
      '2026-10-22',
      '2026-10-23',
      '2026-10-26',
      '2026-10-30',
      '2026-11-05',
      '2026-11-09',
    ]) {
      taken.push([day, await sendReminders({ store: given.store, send }, new Date(`${day}T06:00:00Z`))]);
    }
    // 20, 10, 5 and 1 working days before 6 November, which is reached over All Saints' Day, and the day after.
    expect(taken).toEqual([
      ['2026-10-09', 1],
      ['2026-10-22', 0],
      ['2026-10-23', 1],
      ['2026-10-26', 0],
      ['2026-10-30', 1],
      ['2026-11-05', 1],
      ['2026-11-09', 1],
    ]);
  });

  test('of the last day leaves what the rotel granted earlier as it was on its card', async () => {
    const granted = recipientOf('trafik', { extension: extension('granted', '2026-10-30'), version: 2 });
    await given.store.transaction((transaction) => saveRecipient(transaction, granted));
    expect(await correct({ deadline: '2026-11-06' }, 1, 'olle')).toMatchObject({ ok: true });

    const shown = await showRecipient(given.store, 'r-trafik', '2026-10-05');
    if (shown === undefined) throw new Error('there is no such recipient');
    const card = extensionAskedCard({ view: shown.view, message: '', asker: '' }, 'sv');
    expect(card.data).toMatchObject({ outcome: 'Beviljat till 30 oktober 2026. trafik har fått besked.' });
  });

  test('pressed twice changes nothing more, and of several at once one is made', async () => {
    const same = await Promise.all([
      correct({ deadline: '2026-11-06' }),
      correct({ deadline: '2026-11-06' }),
    ]);
    expect(same.map((one) => one.ok && one.value.changed).sort()).toEqual([false, true]);

    const others = await Promise.all([
      correct({ deadline: '2026-11-09' }, 2),
      correct({ deadline: '2026-11-10' }, 2),
      correct({ title: 'Bibliotek' }, 2),
    ]);
    expect(others.filter(({ ok }) => ok)).toHaveLength(1);
    expect(others.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
    ]);
    expect(await listHistory(given.store.database, 'remiss:r')).toHaveLength(2);
  });

  test('at the same time as a rest of reminders leaves no rest of the old plan', async () => {
    await given.store.transaction((transaction) => saveRecipient(transaction, recipientOf('trafik')));
    const by = { recipient: 'r-trafik', version: 1, actor: 'rut', at, until: '2026-10-21' };
    const [moved] = await Promise.all([
      correct({ deadline: '2026-11-06' }),
      snoozeReminders({ store: given.store, send }, by),
    ]);

    expect(moved.ok).toBe(true);
    expect((await findCase(given.store.database, 'r-trafik'))?.recipient.snoozedUntil).toBeNull();
  });

  test('of the last day for everybody is the sender’s: a registrar moves it where no other unit is concerned', async () => {
    const open = recipientOf('kultur', { version: 2 });
    await given.store.transaction((transaction) => saveRecipient(transaction, open));

    expect(await correct({ deadline: '2026-11-06' })).toEqual({ ok: false, refusal: 'senders-day' });
    expect(await messages(given.store)).toEqual([]);
    expect(await listHistory(given.store.database, 'remiss:r')).toEqual([]);
    expect((await correct({ title: 'Bibliotek' })).ok).toBe(true);
    expect(await correct({ deadline: '2026-11-06' }, 2, 'olle')).toMatchObject({ ok: true });
  });

  test('of words tells nobody, and is refused where it is none of theirs, wrong or empty', async () => {
    expect(
      await correct({ title: 'Bibliotek', office: null, answerAddress: 'ny@stad.example' }),
    ).toMatchObject({
      ok: true,
      value: { earlier: null },
    });
    expect(await messages(given.store)).toEqual([]);
    const refused = await Promise.all([
      correct({ title: ' ' }, 2),
      correct({ answerAddress: 'ingen adress' }, 2),
      correct({ title: 'x' }, 2, 'hanna'),
      correct({ title: 'x' }, 2, 'nobody'),
    ]);
    expect(refused.map((one) => (one.ok ? 'ok' : one.refusal))).toEqual([
      'no-title',
      'bad-address',
      'no-role',
      'unknown-person',
    ]);
  });
});
