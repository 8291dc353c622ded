import { afterEach, beforeEach, expect, test } from 'vitest';
import { readShare, readStoredDirectory } from '../../../src/network/directory/directory-register.ts';
import { loadDirectory } from '../../../src/network/directory/load-directory.ts';
import { overruleAssignment } from '../../../src/network/directory/set-aside-register.ts';
import { createGraphClient } from '../../../src/network/entra/graph-client.ts';
import { syncEntra } from '../../../src/network/entra/sync-entra.ts';
import { syncEntraJob } from '../../../src/network/entra/sync-entra-job.ts';
import { listEntries } from '../../../src/record/register.ts';
import { verifyRecord } from '../../../src/record/verify.ts';
import {
  type Behaviour,
  type FakeGraph,
  graphUser,
  objectId,
  refusal,
  startFakeGraph,
  throttled,
} from '../../support/fake-graph.ts';
import { eachStore } from '../../support/stores.ts';

const heads = objectId(901);
const strategists = objectId(902);
const mapping = `
- {group: ${heads}, role: head, unit: trafik}
- {group: ${strategists}, role: strategist}
- {group: ${strategists}, role: registrar, unit: ks}
`;
const file = `
units:
  - {id: ks, name: Kommunstyrelsen, kind: ks}
  - {id: trafik, name: Trafiknämnden, kind: nämnd}
people:
  - id: ${objectId(1)}
    name: Chef, Trafikkontoret
    mail: chef@stad.example
    roles: [{role: head, unit: trafik, from: 2020-01-01}]
`;

eachStore('Entra ID', (given) => {
  let graph: FakeGraph;
  let now: Date;
  let warnings: { readonly facts: object; readonly message: string }[];
  let text: string | Error;

  const ports = () => ({
    store: given.store,
    clock: { now: () => now },
    log: {
      info: () => undefined,
      warn: (facts: object, message: string) => void warnings.push({ facts, message }),
    },
    graph: createGraphClient({
      credential: graph.credential,
      clock: { now: () => now },
      baseUrl: graph.url,
      wait: async () => undefined,
    }),
    readMapping: async () => {
      if (text instanceof Error) throw text;
      return text;
    },
  });
  const sync = async (date: string) => {
    now = new Date(`${date}T03:30:00Z`);
    return syncEntra(ports());
  };
  /** Who was what, as `person role unit from until`. */
  const history = async () =>
    (await readShare(given.store.database, ['entra'])).assignments
      .map(({ person, role, unit, from, until }) =>
        [Number(person.slice(-12)), role, unit, from, until].join(' '),
      )
      .sort();
  const people = async () =>
    (await readStoredDirectory(given.store.database)).people.map(({ name, mail }) => `${name} ${mail}`);
  const recorded = () => listEntries(given.store.database, 0, 100);
  const setGroups = (ofHeads: number[], ofStrategists: number[]) => {
    graph.setGroup(
      heads,
      ofHeads.map((number) => graphUser(number)),
    );
    graph.setGroup(
      strategists,
      ofStrategists.map((number) => graphUser(number)),
    );
  };

  beforeEach(async () => {
    graph = await startFakeGraph();
    warnings = [];
    text = mapping;
    now = new Date('2026-11-20T08:00:00Z');
    await loadDirectory(ports(), { text: file, actor: 'system:start' });
  });
  afterEach(() => graph.close());

  test('gives people, and the roles of their groups from the day on which they are first seen', async () => {
    setGroups([1, 2], [3]);
    graph.pageSize = 1;

    expect(await sync('2026-11-23')).toMatchObject({
      ok: true,
      value: { changed: true, counts: { person: { added: 2, changed: 1 }, assignment: { added: 4 } } },
    });
    expect(await history()).toEqual([
      '1 head trafik 2026-11-23 ',
      '2 head trafik 2026-11-23 ',
      '3 registrar ks 2026-11-23 ',
      '3 strategist  2026-11-23 ',
    ]);
    expect(await people()).toEqual([1, 2, 3].map((one) => `Person ${one} person.${one}@stad.example`));
    expect((await readShare(given.store.database, ['file'])).assignments).toMatchObject([
      { from: '2020-01-01' },
    ]);
  });

  test('is recorded once, by ids alone, and not at all when nothing changed', async () => {
    setGroups([1, 2], [3]);
    await sync('2026-11-23');
    const before = await recorded();

    expect(await sync('2026-11-24')).toMatchObject({ ok: true, value: { changed: false, changes: [] } });
    expect(await recorded()).toEqual(before);
    expect(before.at(-1)).toMatchObject({
      actor: 'system:sync-entra',
      act: 'sync-entra',
      subject: 'directory:entra',
      after: { counts: { assignment: { added: 4, changed: 0, ended: 0 } } },
    });
    expect(JSON.stringify(before.at(-1))).not.toMatch(/Person|stad\.example/);
    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true });
  });

  test('ends the roles of those who left or whose account is closed, and begins them anew', async () => {
    setGroups([1, 2, 3, 4], []);
    await sync('2026-11-23');
    setGroups([1, 2, 3], []);
    await sync('2026-11-25');
    graph.setGroup(heads, [
      graphUser(1),
      graphUser(2, { accountEnabled: false }),
      graphUser(3),
      graphUser(4),
    ]);
    await sync('2026-11-27');

    expect(await history()).toEqual([
      '1 head trafik 2026-11-23 ',
      '2 head trafik 2026-11-23 2026-11-26',
      '3 head trafik 2026-11-23 ',
      '4 head trafik 2026-11-23 2026-11-24',
      '4 head trafik 2026-11-27 ',
    ]);
    expect(warnings).toEqual([]);
  });

  test('keeps a mail that only the directory file knows, and adds nobody whose account is closed', async () => {
    setGroups([], []);
    graph.setGroup(heads, [graphUser(1, { mail: null }), graphUser(2, { accountEnabled: false })]);
    await sync('2026-11-23');

    expect(await people()).toEqual(['Person 1 chef@stad.example']);
  });

  test.each<[string, Behaviour[], string]>([
    ['is down', new Array<Behaviour>(6).fill(throttled(undefined, 503)), 'unreachable'],
    ['cuts every connection', new Array<Behaviour>(6).fill('drop'), 'unreachable'],
    ['throttles without end', new Array<Behaviour>(6).fill(throttled('1')), 'throttled'],
    ['lets nobody in', [refusal(401, 'InvalidAuthenticationToken', 'Expired.')], 'not-allowed'],
    ['forbids', [refusal(403, 'Authorization_RequestDenied', 'No.')], 'not-allowed'],
    ['does not know a group', [refusal(404, 'Request_ResourceNotFound', 'No.')], 'not-found'],
    ['answers with nonsense', [{ text: 'nonsense' }], 'malformed'],
    [
      'fails after half of the pages',
      ['well', refusal(403, 'Authorization_RequestDenied', 'No.')],
      'not-allowed',
    ],
    ['fails at the second group', ['well', 'well', { text: 'nonsense' }], 'malformed'],
  ])('that %s changes nothing, and the log says so', async (_name, behaviours, reason) => {
    setGroups([1, 2, 3], [4]);
    await sync('2026-11-23');
    const before = [await history(), await people(), await recorded()];
    setGroups([1, 2], [4, 5]);
    graph.pageSize = 1;
    graph.answerNext(...behaviours);

    expect(await sync('2026-11-24')).toMatchObject({ ok: false, refusal: { reason } });
    expect([await history(), await people(), await recorded()]).toEqual(before);
    expect(warnings).toMatchObject([
      { facts: { reason }, message: 'Entra ID could not be read; the last known directory stays in force' },
    ]);
  });

  test.each<[string, string | Error, string]>([
    ['has faults', '- {group: heads, role: head, unit: trafik}', 'bad-mapping'],
    ['is not there', new Error('ENOENT'), 'bad-mapping'],
    ['names a unit that is not there', `- {group: ${heads}, role: head, unit: trafikk}`, 'unknown-unit'],
  ])('is left alone when the file of groups %s', async (_name, content, reason) => {
    setGroups([1], []);
    text = content;

    expect(await sync('2026-11-23')).toMatchObject({ ok: false, refusal: { reason } });
    expect(await history()).toEqual([]);
    expect(warnings).toMatchObject([{ facts: { reason } }]);
  });

  test('is not believed when a group is empty at once, but is on the next night', async () => {
    setGroups([1, 2], [3]);
    await sync('2026-11-23');
    const before = await history();
    setGroups([], [3]);

    expect(await sync('2026-11-24')).toMatchObject({ ok: true, value: { suspects: [{ group: heads }] } });
    expect(await history()).toEqual(before);
    expect(warnings).toMatchObject([{ facts: { group: heads, gone: 2, of: 2 } }]);
    // A job that died after its work runs again the same night.
    expect(await sync('2026-11-24')).toMatchObject({ ok: true, value: { changed: false } });
    expect(await history()).toEqual(before);

    expect(await sync('2026-11-25')).toMatchObject({ ok: true, value: { suspects: [] } });
    expect(await history()).toEqual([
      '1 head trafik 2026-11-23 2026-11-24',
      '2 head trafik 2026-11-23 2026-11-24',
      '3 registrar ks 2026-11-23 ',
      '3 strategist  2026-11-23 ',
    ]);
  });

  test('ends the roles of a group that is mapped no more, without suspicion', async () => {
    setGroups([1, 2], [3]);
    await sync('2026-11-23');
    text = `- {group: ${strategists}, role: strategist}`;
    await sync('2026-11-24');

    expect((await history()).filter((line) => line.endsWith(' '))).toEqual(['3 strategist  2026-11-23 ']);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['the day before', '2026-11-25', ['2 head trafik 2026-11-23 2026-11-24']],
    // They were seen that morning, and so never began.
    ['the same day', '2026-11-23', []],
  ])('does not bring back whom somebody followed %s, in the group still', async (_name, from, expected) => {
    setGroups([2], []);
    await sync('2026-11-23');
    const [entra] = (await readShare(given.store.database, ['entra'])).assignments;
    if (entra === undefined) throw new Error('nobody was read');
    await given.store.transaction((transaction) => overruleAssignment(transaction, entra, from));

    for (const day of ['2026-11-23', '2026-11-26', '2026-11-27']) await sync(day);
    expect(await history()).toEqual(expected);

    setGroups([1], []);
    await sync('2026-11-28');
    await sync('2026-11-29');
    setGroups([1, 2], []);
    await sync('2026-11-30');
    expect((await history()).filter((line) => line.startsWith('2'))).toEqual([
      ...expected,
      '2 head trafik 2026-11-30 ',
    ]);
  });

  test('is read each night by a job, again soon when Graph was down, and not when it needs mending', async () => {
    setGroups([1], []);
    const job = syncEntraJob(ports());
    const send = () => expect.fail();

    expect([job.name, job.cron]).toEqual(['sync-entra', '30 4 * * *']);
    expect(await job.run(null, send)).toBeUndefined();
    graph.answerNext(...new Array<Behaviour>(6).fill('drop'));
    expect(await job.run(null, send)).toEqual({ afterSeconds: 1_800 });
    const getToken = () => Promise.reject(new Error('The managed identity does not answer'));
    const tokenless = createGraphClient({ credential: { getToken }, clock: { now: () => now } });
    expect(await syncEntraJob({ ...ports(), graph: tokenless }).run(null, send)).toEqual({
      afterSeconds: 1_800,
    });
    graph.answerNext(refusal(403, 'Authorization_RequestDenied', 'No.'));
    expect(await job.run(null, send)).toBeUndefined();
  });
});
