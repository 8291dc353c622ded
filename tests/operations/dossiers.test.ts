import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { createFeatures } from '../../src/features.ts';
import { handOverMatter, handOverPerson } from '../../src/operations/kept/hand-over.ts';
import { keepingsOf } from '../../src/operations/kept/keepings.ts';
import { recordChange } from '../../src/record/record-change.ts';
import { listHistory } from '../../src/record/register.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { addRecipient } from '../../src/remiss/recipient-register.ts';
import { addRemiss } from '../../src/remiss/remiss-register.ts';
import { offerFile } from '../../src/store/offered-files.ts';
import { rowsWith } from '../../src/store/table-rows.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { approvedBy, makeMatter } from '../beredning/make-matter.ts';
import { membership } from '../support/commitments.ts';
import { adele, alex, isaiah, loadDemoCity, megan, stranger } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
/** Each matter as people name it. */
const names = { visit: '', matter: 'IB 2026-7', remiss: 'remiss KS 2026/901', commitment: '' };

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  const { store } = bot.services;
  await store.transaction(async (transaction) => {
    const { number: _number, ...visit } = makeVisit({
      unit: 'kultur',
      state: 'decided',
      requester: { id: megan.aadObjectId, name: megan.name },
      owner: { person: adele.aadObjectId, by: 'head', insteadOf: null, because: '5#7' },
      text: 'Vi är tolv från Riga och vill besöka er den 12 mars 2027.',
      decision: { answer: 'welcome', words: 'Välkomna till oss.', on: '2026-11-20' },
      facts: { from: '2027-03-12', until: '2027-03-12', people: 12 },
    });
    names.visit = `besök ${(await addVisit(transaction, visit))?.number}`;
    const decision = approvedBy(alex.aadObjectId, '2026-03-05T09:00:00.000Z');
    await addMatter(transaction, makeMatter({ number: 'IB 2026-7', requester: adele.aadObjectId, decision }));
    const reading = readLetter({ text: 'Remiss om Biblioteksplan\n\nDnr KS 2026/901' }, { units: [] });
    const remiss = {
      ...{ id: 'r', dnrKey: '901/2026', dnr: 'KS 2026/901', title: 'Biblioteksplan', office: null, reading },
      ...{ deadline: '2027-01-23', deadlineSince: '2026-11-01', internalDeadline: null, version: 1 },
      ...{
        answerAddress: null,
        paperAddress: null,
        registeredBy: isaiah.aadObjectId,
        registeredOn: '2026-11-01',
      },
    };
    await addRemiss(transaction, remiss, 'f');
    await addRecipient(transaction, {
      ...{ id: 'r-kultur', remiss: 'r', unit: 'kultur', receivedOn: '2026-11-01', ownDnr: null, way: null },
      ...{ handler: megan.aadObjectId, extension: null, ladder: null, snoozedUntil: null, wordOn: null },
      ...{ paperOn: null, stance: null, attachments: [], endedOn: null, version: 1 },
    });
    const commitment = await addCommitment(transaction, {
      ...{ ...membership, id: 'c', version: 1, unit: 'kultur', contact: megan.aadObjectId, endedOn: null },
      ...{ endReason: null, reviewOn: null, reviewedOn: null, registeredOn: '2026-11-01' },
      registeredBy: megan.aadObjectId,
    });
    names.commitment = `åtagande ${commitment?.number}`;
    for (const subject of ['visit:visit-1', `beredning:${'0'.repeat(32)}`, 'remiss:r', 'commitment:c']) {
      const act = 'prepare';
      const by = { at: morning, actor: adele.aadObjectId, act, subject };
      await recordChange(transaction, { actingFor: undefined, ...by, before: null, after: {} });
    }
  });
  const file = { id: 'f', person: megan.aadObjectId, name: 'åtaganden.xlsx', bytes: new Uint8Array([1, 2]) };
  await offerFile(store.database, { ...file, offeredAt: morning });
  const others = { ...file, id: 'g', person: adele.aadObjectId, name: 'protokoll.docx' };
  await offerFile(store.database, { ...others, offeredAt: morning });
});
afterAll(() => bot.close());

const ports = () => ({
  store: bot.services.store,
  keepings: keepingsOf(createFeatures(bot.services, { send: async () => undefined, localMode: true })),
});
const by = (person: { aadObjectId: string }) =>
  ({ actor: person.aadObjectId, at: morning, language: 'sv' }) as const;

interface Opened {
  readonly names: readonly string[];
  readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly overview: string;
}

/** Opens a zip; every file must be in the manifest with its own checksum, and none besides. */
async function open(bytes: Uint8Array): Promise<Opened> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir, name }) => !dir && name !== 'manifest.json');
  const sums = await Promise.all(
    files.map(async (file) => {
      const content = await file.async('uint8array');
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { name: file.name, bytes: content.length, sha256 };
    }),
  );
  const manifest = JSON.parse((await zip.file('manifest.json')?.async('text')) ?? '{}');
  const data = JSON.parse((await zip.file('data.json')?.async('text')) ?? '{}');
  expect(manifest.files).toEqual(sums);
  const rows = Object.entries(data.tables as Opened['tables']).map(([table, all]) => [table, all.length]);
  expect(manifest.rows).toEqual(Object.fromEntries(rows));
  const overview = await readDocument({
    name: 'oversikt.docx',
    bytes: (await zip.file('oversikt.docx')?.async('uint8array')) ?? new Uint8Array(),
  });
  const said = overview.ok ? overview.value.blocks.map(({ text }) => text).join('\n') : overview.refusal;
  return { names: files.map(({ name }) => name), tables: data.tables, overview: said };
}

async function openMatter(words: string): Promise<Opened> {
  const made = await handOverMatter(ports(), words, by(alex));
  if (!made.ok) throw new Error(made.refusal);
  return open(made.value.bytes);
}

describe('A matter is handed over whole', () => {
  test.each<[string, () => string, string[], RegExp[]]>([
    [
      'a visit',
      () => names.visit,
      ['visit', 'record_entry'],
      [/^documents\/Begäran om besök \d+\.txt$/, /^documents\/.+\.docx$/, /^documents\/\d+\.ics$/],
    ],
    [
      'a matter for IB',
      () => names.matter,
      ['beredning_matter', 'record_entry'],
      [/^documents\/.*IB 2026-7.*\.docx$/, /^documents\/.*IB 2026-7.*\.json$/],
    ],
    [
      'a remiss',
      () => names.remiss,
      ['remiss', 'remiss_recipient', 'record_entry'],
      [/^documents\/Kulturnämnden .+\.docx$/, /^documents\/.+\.ics$/],
    ],
    ['a commitment', () => names.commitment, ['commitment', 'record_entry'], [/^documents\/.+\.xlsx$/]],
  ])(
    '%s, with its papers, an overview to read and a checksum of each file',
    async (_what, name, tables, papers) => {
      const opened = await openMatter(name());

      expect(Object.keys(opened.tables)).toEqual(tables);
      expect(opened.names).toEqual(
        expect.arrayContaining(['oversikt.docx', 'sammanfattning.html', 'data.json']),
      );
      for (const paper of papers) expect(opened.names.filter((one) => paper.test(one))).toHaveLength(1);
      expect(opened.names.filter((one) => one.startsWith('documents/'))).toHaveLength(papers.length);
      expect(opened.overview).toContain('Adele Vance');
      expect(opened.overview).toContain('Beredde ärendet');
    },
  );

  test('to a strategist or an administrator alone, and it is recorded who took it', async () => {
    for (const person of [adele, megan, isaiah, stranger]) {
      expect(await handOverMatter(ports(), names.visit, by(person))).toMatchObject({ ok: false });
    }
    const taken = async () =>
      (await listHistory(bot.services.store.database, 'commitment:c')).filter(
        ({ act }) => act === 'export-matter',
      );
    const before = (await taken()).length;
    await openMatter(names.commitment);

    expect((await taken()).slice(before)).toMatchObject([{ actor: alex.aadObjectId }]);
  });
});

test('What is kept about a person is handed over whole: from every room, with documents that wait for them', async () => {
  const made = await handOverPerson(ports(), null, by(megan));
  if (!made.ok) throw new Error(made.refusal);
  const { tables, names: files, overview } = await open(made.value.file.bytes);

  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining([
      'visit',
      'remiss_recipient',
      'commitment',
      'person',
      'assignment',
      'offered_file',
    ]),
  );
  expect(tables.offered_file?.[0]).not.toHaveProperty('bytes');
  // Nor is a document made JSON by whoever asks for rows in another way.
  const [row] = await rowsWith(bot.services.store.database, 'offered_file', 'id', ['f']);
  expect(row).toMatchObject({ name: 'åtaganden.xlsx' });
  expect(row).not.toHaveProperty('bytes');
  // And none that waits for somebody else.
  expect(files.filter((name) => name.startsWith('documents/'))).toEqual(['documents/åtaganden.xlsx']);
  expect(tables.offered_file).toHaveLength(1);
  expect(overview).toContain('åtaganden.xlsx');
  expect(await handOverPerson(ports(), 'Megan Bowen', by(adele))).toMatchObject({ ok: false });
  expect((await handOverPerson(ports(), 'Megan Bowen', by(alex))).ok).toBe(true);
  const history = await listHistory(bot.services.store.database, `person:${megan.aadObjectId}`);
  expect(history.map(({ act, actor }) => [act, actor])).toEqual([
    ['export-person', megan.aadObjectId],
    ['export-person', alex.aadObjectId],
  ]);
});
