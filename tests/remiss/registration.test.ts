import { beforeEach, expect, test } from 'vitest';
import { listGroup } from '../../src/outbox/message-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { receiveRemiss } from '../../src/remiss/handling/receive-remiss.ts';
import { remissKeeping } from '../../src/remiss/kept.ts';
import { addDraft, findDraft } from '../../src/remiss/letter/draft-register.ts';
import { type Registration, registerRemiss } from '../../src/remiss/letter/register-remiss.ts';
import { recipientGroup } from '../../src/remiss/notices.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { forgetDraftsJob } from '../../src/remiss/reminders/reminder-job.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { findRemissesById, listRemissHeads, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { makeDirectory } from '../support/make-directory.ts';
import { eachStore } from '../support/stores.ts';
import { settle } from '../support/visit-city.ts';

const DAY = 24 * 60 * 60 * 1000;
const monday = new Date('2026-11-23T08:00:00Z');
/** Rut is the registrar of traffic, and stands in for those of culture and sports. */
const directory = makeDirectory({
  units: { arkiv: 'specialist' },
  roles: [
    ['kim', 'registrar', 'kultur'],
    ['ivar', 'registrar', 'idrott'],
    ['rut', 'registrar', 'trafik'],
    ['olle', 'rotel_officer', null],
  ],
  deputies: [
    ['kim', 'rut'],
    ['ivar', 'rut'],
    ['kim', 'david'],
    ['ivar', 'david'],
  ],
  absences: [
    ['kim', '2026-11-20', '2026-12-31'],
    ['ivar', '2026-11-20', '2026-12-31'],
  ],
});

eachStore('A remiss that is registered', (given) => {
  const ports = () => ({ store: given.store, send: async () => undefined });
  beforeEach(() => settle(given.store, directory));

  /** Registers a letter as its card says, unless something else is said. */
  const register = async (
    actor: string,
    { letter = 'Dnr KS 2026/77', ...more }: Partial<Registration> & { readonly letter?: string } = {},
  ) => {
    const text = `Remiss om Handlingsplan för klimat\n\n${letter}\n\nSvara senast den 15 december 2026.`;
    const reading = readLetter({ text, receivedOn: '2026-11-23' }, directory);
    const draft = { id: letter.padEnd(32, '0'), person: actor, reading, at: monday };
    await given.store.transaction((transaction) => addDraft(transaction, draft));
    return registerRemiss(ports(), {
      ...{ draft: draft.id, dnr: letter.replace('Dnr ', ''), title: 'Handlingsplan för klimat' },
      ...{ deadline: '2026-12-15', units: ['trafik', 'kultur'], actor, at: monday, ...more },
    });
  };
  const registered = async (...asked: Parameters<typeof register>) => {
    const done = await register(...asked);
    if (!done.ok) throw new Error(done.refusal);
    return done.value;
  };
  const actsOn = async (subject: string) =>
    (await listHistory(given.store.database, subject)).map(({ act, actingFor }) => [act, actingFor]);

  test('is recorded as received in the place of whose unit each is', async () => {
    const { remiss } = await registered('rut', { units: ['kultur', 'trafik'] });

    expect(await actsOn(`remiss:${remiss.id}`)).toEqual([['register-remiss', undefined]]);
    expect(await actsOn(`remiss-recipient:${remiss.id}-kultur`)).toEqual([['receive-remiss', 'kim']]);
    expect(await actsOn(`remiss-recipient:${remiss.id}-trafik`)).toEqual([['receive-remiss', undefined]]);
  });

  test('by a deputy alone, is recorded in the place of somebody whom it was sent to', async () => {
    const { remiss } = await registered('david', { units: ['idrott'] });

    expect(await actsOn(`remiss:${remiss.id}`)).toEqual([['register-remiss', 'ivar']]);
    expect(await actsOn(`remiss-recipient:${remiss.id}-idrott`)).toEqual([['receive-remiss', 'ivar']]);
  });

  test('and comes to a unit afterwards, shows so on the cards that were sent, which can be pressed on', async () => {
    const { remiss } = await registered('olle');
    const recipient = `${remiss.id}-trafik`;
    await sendReminders(ports(), new Date('2026-12-04T06:00:00Z'));
    const shown = async () =>
      (await listGroup(given.store.database, recipientGroup(recipient))).map(
        ({ notice }) => (notice.data as { view: { receivedOn: string | null; version: number } }).view,
      );
    // What came at registration, and the reminder.
    const unreceived = { receivedOn: null, version: 1 };
    expect(await shown()).toMatchObject([unreceived, unreceived]);
    expect(await registered('rut')).toMatchObject({ isNew: false });

    const [view, reminded] = await shown();
    expect(reminded).toEqual(view);
    expect(view).toMatchObject({ receivedOn: '2026-11-23', version: 2 });
    const press = { recipient, version: view?.version ?? 0, actor: 'rut', at: monday };
    expect(await receiveRemiss(ports(), { ...press, on: '2026-11-23', ownDnr: 'TRAFIK 1' })).toMatchObject({
      ok: true,
    });
  });

  test('is told once to those that it was sent to, but not to whoever registered it', async () => {
    const units = ['trafik', 'idrott', 'arkiv'];
    const told = async (remiss: string, unit: string) =>
      (await listGroup(given.store.database, recipientGroup(`${remiss}-${unit}`))).map(
        ({ addressee, notice }) => [addressee, (notice.data as { occasion: string }).occasion],
      );
    const first = await registered('rut', { units });
    await registered('olle', { units });
    expect(first.others.map(({ recipient }) => recipient.unit)).toEqual(['arkiv']);
    for (const unit of units) expect(await told(first.remiss.id, unit)).toEqual([]);

    const { remiss } = await registered('olle', { letter: 'Dnr KS 2026/78', units });
    expect(await told(remiss.id, 'trafik')).toEqual([[{ person: 'rut' }, 'registered']]);
    expect(await told(remiss.id, 'idrott')).toEqual([
      [{ person: 'david' }, 'registered'],
      [{ person: 'rut' }, 'registered'],
    ]);
    expect(await told(remiss.id, 'arkiv')).toEqual([]);
  });

  test('is told from one of another diary with the same number and title, and known again by its own', async () => {
    const first = await registered('olle');
    const later = { letter: 'Dnr MHN 2026/77', deadline: '2027-02-01' };
    const second = await registered('olle', later);

    expect(second).toMatchObject({ isNew: true, remiss: { dnr: 'MHN 2026/77', deadline: '2027-02-01' } });
    expect(second.cases).toHaveLength(2);
    for (const [form, { remiss }] of [
      ['KS 2026:77', first],
      ['Ks 77/2026', first],
      ['MHN 2026-77', second],
    ] as const) {
      expect(await registered('olle', { dnr: form, letter: `Dnr ${form}` })).toMatchObject({
        isNew: false,
        remiss: { id: remiss.id },
      });
    }
    expect(await listRemissHeads(given.store.database)).toHaveLength(2);
  });

  test('under a number without its diary is the only one that it can be, and of several none', async () => {
    const first = await registered('olle');
    const bare = { letter: 'Dnr 77/2026', dnr: '77/2026' };
    expect(await registered('olle', bare)).toMatchObject({ isNew: false, remiss: { id: first.remiss.id } });

    await registered('olle', { letter: 'Dnr MHN 2026/77' });
    expect(await register('olle', bare)).toEqual({ ok: false, refusal: 'which-diary' });
    expect(await listRemissHeads(given.store.database)).toHaveLength(2);
  });

  test('leaves what was read of its letter as long as is declared, so that a press that comes twice finds it', async () => {
    const { remiss } = await registered('olle');
    const draft = 'Dnr KS 2026/77'.padEnd(32, '0');
    const rule = remissKeeping.tables.find(({ table }) => table === 'remiss_draft')?.rule;
    const days = rule?.until === 'own-job' ? rule.days : undefined;
    const forget = async (after: number) => {
      const now = () => new Date(monday.getTime() + after);
      await forgetDraftsJob({ store: given.store, clock: { now } }).run({}, ports().send);
    };
    expect(days).toBe(7);

    await forget(7 * DAY);
    expect(await findDraft(given.store.database, draft)).toBeDefined();
    await forget(7 * DAY + 1);
    expect(await findDraft(given.store.database, draft)).toBeUndefined();
    expect(await listRemissHeads(given.store.database)).toMatchObject([{ id: remiss.id }]);
  });

  test('has the answer sent where it is written, where the letter does not say it', async () => {
    const said = await registered('olle', { answerAddress: 'svar@stad.example' });
    expect(said.remiss.answerAddress).toBe('svar@stad.example');
    const wrong = { letter: 'Dnr KS 2026/78', answerAddress: 'kansliet' };
    expect(await register('olle', wrong)).toEqual({ ok: false, refusal: 'bad-address' });

    const letter = 'Dnr KS 2026/79. Svaret skickas till kansli@stad.example.';
    const read = await registered('olle', { letter, dnr: 'KS 2026/79' });
    expect(read.remiss.answerAddress).toBe('kansli@stad.example');
    const other = { letter: `${letter} `, dnr: 'KS 2026/80', title: 'Bullerplan', answerAddress: null };
    expect((await registered('olle', other)).remiss.answerAddress).toBeNull();
  });

  test('has the answer sent to the address that was read, also with letters that are no English ones', async () => {
    const letter = 'Dnr KS 2026/81. Svaret skickas till remiss@göteborg.se.';
    const answerAddress = 'remiss@göteborg.se';
    const { remiss } = await registered('olle', { letter, dnr: 'KS 2026/81', answerAddress });
    expect(remiss.answerAddress).toBe(answerAddress);
    for (const wrong of ['remiss@göteborg', 'a@stad.example, b@stad.example', '<a@stad.example>'])
      expect(await register('olle', { letter: 'Dnr KS 2026/82', answerAddress: wrong })).toMatchObject({
        ok: false,
        refusal: 'bad-address',
      });
  });

  test('has the paper sent where its letter says, also when an older instance registered it', async () => {
    const letter =
      'Dnr KS 2026/83. Svaret ska även skickas på papper till KF/KS kansli, Stadshuset, 105 35 STOCKHOLM.';
    const { remiss } = await registered('olle', { letter, dnr: 'KS 2026/83' });
    const kansli = 'KF/KS kansli, Stadshuset, 105 35 STOCKHOLM';
    expect(remiss.paperAddress).toBe(kansli);
    // It does not know the column.
    await given.store.database
      .withTables<{ remiss: { paper_address: string | null } }>()
      .updateTable('remiss')
      .set({ paper_address: null })
      .execute();
    expect((await findRemissesById(given.store.database, [remiss.id]))[0]?.paperAddress).toBe(kansli);

    const corrected = { ...remiss, paperAddress: null, version: 2 };
    await given.store.transaction((transaction) => saveRemiss(transaction, corrected));
    expect((await findRemissesById(given.store.database, [remiss.id]))[0]?.paperAddress).toBeNull();
  });

  test('is known as it was and as it is after its title was corrected', async () => {
    const { remiss } = await registered('olle');
    await given.store.transaction((transaction) =>
      saveRemiss(transaction, { ...remiss, title: 'Klimatplan', version: 2 }),
    );

    for (const title of ['Handlingsplan för klimat', 'KLIMATPLAN'])
      expect(await registered('olle', { title })).toMatchObject({ isNew: false });
    expect(await registered('olle', { title: 'Bullerplan' })).toMatchObject({ isNew: true });
  });
});
