import { beforeEach, expect, test } from 'vitest';
import { endAbsence } from '../../../src/network/absences/end-absence.ts';
import { type AbsenceRequest, setAbsence } from '../../../src/network/absences/set-absence.ts';
import { reachable } from '../../../src/network/directory/directory.ts';
import { directoryFile, directoryLoading } from '../../support/directory-loading.ts';
import { eachStore } from '../../support/stores.ts';

const at = new Date('2026-10-25T08:00:00Z');

eachStore('An absence', (given) => {
  const { loadWhole, stored, entries } = directoryLoading(given);
  const ports = () => ({ store: given.store, send: async () => undefined });
  let acts = 0;
  const set = (changes: Partial<AbsenceRequest> = {}) =>
    setAbsence(ports(), {
      ...{ id: `act-${++acts}`, person: 'anna', actor: 'anna', from: '2026-11-02', until: '2026-11-08' },
      ...{ deputy: null, at },
      ...changes,
    });
  const bo = { deputy: { person: 'bo', unit: null } };
  const cilla = { deputy: { person: 'cilla', unit: null } };
  const end = async (back: string, day = at) =>
    endAbsence(ports(), {
      ...{ id: `act-${++acts}`, person: 'anna', actor: 'anna', back, at: day },
      absences: (await stored()).absences.map(({ id }) => id),
    });
  const away = async () => (await stored()).absences.map(({ from, until }) => `${from}..${until}`);
  const named = async () =>
    (await stored()).deputies.map(({ deputy, unit, from, until }) =>
      [deputy, unit, from, until].filter(Boolean).join(' '),
    );
  const messages = async () => {
    const rows = await given.store.database
      .withTables<{ outbox_message: { kind: string; addressee: string; number: number } }>()
      .selectFrom('outbox_message')
      .select(['kind', 'addressee'])
      .orderBy('number')
      .execute();
    return rows.map(({ kind, addressee }) => `${kind} ${addressee.replace('person:', '')}`);
  };

  beforeEach(() =>
    loadWhole(
      `${directoryFile('{role: contact_person, unit: trafik}')}
  - {id: cilla, name: Cilla}
  - {id: adam, name: Adam, roles: [{role: administrator}]}
deputies: [{person: anna, deputy: cilla, unit: trafik}]`,
    ),
  );

  test('names a deputy for its own days alone, who hears of it and goes before the usual one', async () => {
    expect(await set(bo)).toMatchObject({ ok: true, value: { changed: true, deputies: [{ id: 'bo' }] } });

    expect(await named()).toEqual(['bo 2026-11-02 2026-11-08', 'cilla trafik']);
    const reached = async (date: string) =>
      reachable(await stored(), 'contact_person', 'trafik', date).map(({ person }) => person.id);
    expect(await reached('2026-11-02')).toEqual(['bo']);
    expect(await reached('2026-11-09')).toEqual(['anna']);
    expect(await messages()).toEqual(['stand-in bo']);
    await loadWhole(directoryFile('', 'absences: []'));
    expect(await named()).toEqual(['bo 2026-11-02 2026-11-08']);
  });

  test('is set once and told once, however often and by however many at once it is said', async () => {
    const all = await Promise.all([set(bo), set(bo), set(bo)]);
    await set(bo);
    await set();

    expect(all.filter((one) => one.ok && one.value.changed)).toHaveLength(1);
    expect(await away()).toEqual(['2026-11-02..2026-11-08']);
    expect(await named()).toHaveLength(2);
    expect(await messages()).toEqual(['stand-in bo']);
    expect((await entries()).map(({ act }) => act)).toEqual(['load-directory', 'set-absence']);
  });

  test('is told to the usual deputy when nobody else is named', async () => {
    expect(await set()).toMatchObject({ value: { deputies: [{ id: 'cilla' }], awayToo: [] } });
    expect(await messages()).toEqual(['stand-in cilla']);
  });

  test('has the deputy who was named last, on the days on which both were', async () => {
    await set(bo);
    await set({ ...cilla, from: '2026-11-05' });

    expect(await named()).toEqual([
      'bo 2026-11-02 2026-11-04',
      'cilla trafik',
      'cilla 2026-11-05 2026-11-08',
    ]);
    expect(await away()).toEqual(['2026-11-02..2026-11-08']);
    expect(await messages()).toEqual(['stand-in bo', 'stand-in cilla', 'stand-in-ended bo']);
  });

  test('says when the deputy is away too', async () => {
    await set({ person: 'bo', actor: 'bo', from: '2026-11-08', until: '2026-11-09' });
    expect(await set(bo)).toMatchObject({ value: { awayToo: [{ id: 'bo' }] } });
  });

  test.each<[string, Partial<AbsenceRequest>, string]>([
    ['days that have been', { from: '2026-10-01', until: '2026-10-24' }, 'past'],
    ['a last day before the first', { from: '2026-11-08', until: '2026-11-02' }, 'reversed'],
    ['a deputy nobody knows', { deputy: { person: 'olle', unit: null } }, 'unknown-deputy'],
    ['oneself as deputy', { deputy: { person: 'anna', unit: null } }, 'own-deputy'],
    ['a unit nobody knows', { deputy: { person: 'bo', unit: 'fiske' } }, 'unknown-unit'],
    ['another person, by one who is no administrator', { person: 'bo' }, 'no-role'],
    ['somebody nobody knows, by an administrator', { person: 'olle', actor: 'adam' }, 'unknown-absentee'],
    ['oneself, whom nobody knows', { person: 'olle', actor: 'olle' }, 'unknown-person'],
  ])('is refused for %s, and nothing has changed half way', async (_name, changes, refusal) => {
    const before = [await stored(), await entries()];
    expect(await set({ ...bo, ...changes })).toEqual({ ok: false, refusal });
    expect([await stored(), await entries(), await messages()]).toEqual([...before, []]);
  });

  test('that an administrator sets is told to the person, and recorded as the administrator’s', async () => {
    await set({ ...bo, actor: 'adam' });
    expect(await messages()).toEqual(['stand-in bo', 'absence-set anna']);
    expect((await entries()).at(-1)).toMatchObject({ actor: 'adam', subject: 'person:anna' });
    expect(JSON.stringify((await entries()).at(-1))).not.toMatch(/Anna|Bo/);
  });

  test('ends when the person is back, and with it the deputy’s days; twice is once', async () => {
    await set(bo);
    const back = '2026-11-05';
    const day = new Date(`${back}T08:00:00Z`);
    const [first, second] = [await end(back, day), await end(back, day)];

    expect(first).toMatchObject({ value: { ended: [{ until: '2026-11-08' }] } });
    expect(second).toMatchObject({ value: { ended: [] } });
    expect(await away()).toEqual(['2026-11-02..2026-11-04']);
    expect(await named()).toEqual(['bo 2026-11-02 2026-11-04', 'cilla trafik']);
    expect(await messages()).toEqual(['stand-in bo', 'stand-in-ended bo']);
  });

  test('that has not begun is taken away whole, and can be set anew', async () => {
    await set(bo);
    await end('2026-11-02');
    expect([await away(), await named()]).toEqual([[], ['cilla trafik']]);

    await set(bo);
    expect(await away()).toEqual(['2026-11-02..2026-11-08']);
    expect(await messages()).toEqual(['stand-in bo', 'stand-in-ended bo', 'stand-in bo']);
  });

  test('of the directory file stays ended when the file says it once more', async () => {
    const file = (role: string) =>
      directoryFile(role, 'absences: [{person: anna, from: 2026-10-20, until: 2026-11-08}]');
    await loadWhole(file(''));
    await end('2026-10-25');
    await loadWhole(file('{role: registrar}'));
    expect(await away()).toEqual(['2026-10-20..2026-10-24']);
  });

  test('that is corrected takes the place of the days before, and who stands in hears of the difference', async () => {
    const saved = await set(bo);
    const replaces = saved.ok ? saved.value.absence : '';
    expect(await set({ replaces, from: '2026-11-04', until: '2026-11-15', ...bo })).toMatchObject({
      value: { changed: true, deputies: [{ id: 'bo' }] },
    });

    expect(await away()).toEqual(['2026-11-04..2026-11-15']);
    expect(await named()).toEqual(['bo 2026-11-04 2026-11-15', 'cilla trafik']);
    expect((await messages()).toSorted()).toEqual(['stand-in bo', 'stand-in bo', 'stand-in-ended bo']);
  });

  test('that is corrected after it has begun keeps the days that have been', async () => {
    const saved = await set({ from: '2026-10-20', ...bo });
    const replaces = saved.ok ? saved.value.absence : '';
    await set({ replaces, from: '2026-11-01', until: '2026-11-15' });

    expect(await away()).toEqual(['2026-10-20..2026-10-24', '2026-11-01..2026-11-15']);
    expect(await named()).toEqual(['bo 2026-10-20 2026-10-24', 'cilla trafik']);
  });

  test('of nobody else is corrected, and one that lies within the days that are noted now is no second one', async () => {
    const saved = await set(bo);
    const replaces = saved.ok ? saved.value.absence : '';
    await set({ person: 'cilla', actor: 'cilla', replaces, until: '2026-11-20' });
    expect(await away()).toEqual(['2026-11-02..2026-11-08', '2026-11-02..2026-11-20']);

    await set({ from: '2026-11-01', until: '2026-11-30' });
    expect((await away()).toSorted()).toEqual(['2026-11-01..2026-11-30', '2026-11-02..2026-11-20']);
    expect(await named()).toEqual(['bo 2026-11-02 2026-11-08', 'cilla trafik']);
  });
});
