import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportAll } from '../../src/cli/export.ts';
import { createFeatures } from '../../src/features.ts';
import { eraseOld } from '../../src/operations/kept/erase-old.ts';
import { handOverPerson } from '../../src/operations/kept/hand-over.ts';
import { keepingsOf } from '../../src/operations/kept/keepings.ts';
import { pack } from '../../src/operations/kept/pack.ts';
import { listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { listOfferedFiles, offerFile } from '../../src/store/offered-files.ts';
import { channelMessage, personalMessage } from '../support/activities.ts';
import { adele, alex, loadDemoCity, megan, patti, stranger } from '../support/demo-city.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  await sql`
    insert into visit (id, version, state, facts, fields, place, unit, reason, because, requester, requester_name,
      owner, owned_by, owned_because, tried, waiting_since, text, created_on)
    values ('v1', 1, 'offered', '{"who": "Karin <b>Kalniņa</b>", "contact": ""}', '[]', 'riga', 'kultur', 'topic', '5#7',
      ${adele.aadObjectId}, 'Adele Vance', ${megan.aadObjectId}, 'chosen', '5#10', '[]', '2026-11-20',
      'Vi vill komma', '2026-11-20')`.execute(bot.services.store.database);
  await sql`
    insert into visit_event (visit, number, at, actor, act, state, unit, words)
    values ('v1', 1, now(), ${adele.aadObjectId}, 'save', 'offered', 'kultur', 'sparat')`.execute(
    bot.services.store.database,
  );
});
afterAll(() => bot?.close());

const rooms = () => createFeatures(bot.services, { send: async () => undefined, localMode: true });

/** What the bot says, and the zip that it hands over with it. */
async function ask(text: string, from: object) {
  const message = personalMessage(text, { from });
  const calls = (await bot.exchange(message)).filter(
    ({ conversation }) => conversation === message.conversation.id,
  );
  const [, url] = /\]\((http:[^)]+)\)/.exec(calls[1]?.activity.text ?? '') ?? [];
  if (url === undefined) return { said: calls[0]?.activity.text ?? '' };
  const zip = await JSZip.loadAsync(await (await fetch(url)).arrayBuffer());
  const data = JSON.parse((await zip.file('data.json')?.async('text')) ?? '{}') as {
    note?: string;
    tables: Record<string, Record<string, unknown>[]>;
  };
  const summary = await zip.file(/\.html$/)[0]?.async('text');
  return { said: calls[0]?.activity.text ?? '', names: Object.keys(zip.files), data, summary: summary ?? '' };
}

describe('Every table', () => {
  test('is answered for by one room, which says whom it tells of and how long it is kept', async () => {
    const declared = keepingsOf(rooms()).flatMap(({ tables }) => tables.map(({ table }) => table));

    expect(declared.filter((table, index) => declared.indexOf(table) !== index)).toEqual([]);
    // A new table is declared in the file kept.ts of its room, or in operations/kept/house-tables.ts.
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely\\_%'
      order by table_name`.execute(bot.services.store.database);
    expect([...declared].sort()).toEqual(rows.map(({ name }) => name));
  });

  test('has the columns that its rule and its people stand in', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public'`.execute(bot.services.store.database);
    const there = new Set(rows.map(({ name }) => name));
    const named = keepingsOf(rooms()).flatMap(({ tables }) =>
      tables.flatMap(({ table, people, rule }) => {
        const since =
          rule.until === 'months'
            ? [
                rule.since,
                rule.only?.column ?? rule.since,
                ...(rule.leave === 'nothing' ? [] : Object.keys(rule.leave.set)),
              ]
            : [];
        return [...people, ...since].map((column) => `${table}.${column}`);
      }),
    );

    expect(named.filter((name) => !there.has(name))).toEqual([]);
  });

  test('whose column is called after people is said to tell of them', async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and column_name ~ '^(person|actor|owner|requester|handler|registered_by|by)$'`.execute(
      bot.services.store.database,
    );
    const tables = keepingsOf(rooms()).flatMap((keeping) => keeping.tables);
    const missing = rows.filter(
      ({ table, column }) => !tables.find((one) => one.table === table)?.people.includes(column),
    );

    expect(missing).toEqual([]);
  });

  test('that a job of its own sees to names one that there is', () => {
    const jobs = [...rooms().flatMap((room) => room.jobs.map(({ name }) => name)), 'forget-deliveries'];
    const named = keepingsOf(rooms()).flatMap(({ tables }) =>
      tables.flatMap(({ rule }) => (rule.until === 'own-job' ? [rule.job] : [])),
    );

    expect(named.filter((name) => !jobs.includes(name))).toEqual([]);
  });
});

describe('What is kept about a person', () => {
  test('is handed to the person themselves, to read and as data', async () => {
    const { names, data, summary, said } = await ask('mina uppgifter', adele);

    expect(said).toContain('allt som Utblick har sparat');
    expect(names).toEqual(['oversikt.docx', 'data.json', 'sammanfattning.html', 'manifest.json']);
    expect(data?.tables.visit).toMatchObject([{ id: 'v1', requester: adele.aadObjectId }]);
    expect(data?.tables.visit_event).toHaveLength(1);
    expect(data?.tables.person).toMatchObject([{ name: 'Adele Vance' }]);
    expect(Object.keys(data?.tables ?? {})).toEqual(
      expect.arrayContaining(['assignment', 'conversation_reference']),
    );
    expect(summary).toContain('<h2>visit (1)</h2>');
    // What somebody wrote is shown, and is no page of its own.
    expect(summary).toContain('Karin &lt;b&gt;Kalni');
    expect(summary).not.toMatch(/<script|<b>|javascript:/);
    const history = await listHistory(bot.services.store.database, `person:${adele.aadObjectId}`);
    expect(history.at(-1)).toMatchObject({ act: 'export-person', actor: adele.aadObjectId });
  });

  test('is of an entry about many people only what is about the person, and says that it is cut', async () => {
    const { data, summary } = await ask('mina uppgifter', megan);
    const load = data?.tables.record_entry?.find(({ act }) => act === 'load-directory');
    const { changes } = (load?.after ?? { changes: [] }) as { changes: object[] };

    expect(changes.length).toBeGreaterThan(1);
    expect(changes.filter((change) => !JSON.stringify(change).includes(megan.aadObjectId))).toEqual([]);
    expect(JSON.stringify(load)).not.toContain(patti.aadObjectId);
    expect(load?.left_out).toBeGreaterThan(100);
    expect(data?.note).toContain('left_out');
    expect(summary).toContain(`<th scope="row">left_out</th><td>${load?.left_out}</td>`);
    expect(summary).toContain(data?.note);
    // The record itself is whole.
    const [entry] = await listHistory(bot.services.store.database, 'directory:city');
    expect(JSON.stringify(entry?.after)).toContain(patti.aadObjectId);
  });

  test('is handed to somebody in no directory as well, of themselves alone', async () => {
    const { data } = await ask('all my data', stranger);

    expect(data?.tables.conversation_reference).toMatchObject([{ person: stranger.aadObjectId }]);
    expect(data?.tables.visit).toBeUndefined();
  });

  test.each([
    ['Exportera besök', '”exportera åtaganden” ger registret'],
    ['Exportera remisser till csv', '”årsredovisning 2026” ger årets besök'],
    ['Lämna ut alla IB-ärenden i Excel', 'till strateger och administratörer'],
    ['Export visits as csv', '“annual account 2026” gives the visits'],
    ['export all referrals', '“export commitments” gives the register'],
  ])(
    'is not handed over as a whole list to who may not see it: "%s" is answered by what there is, and for whom',
    async (asked, told) => {
      const { said } = await ask(asked, stranger);

      expect(said).toContain(told);
      expect(said).not.toMatch(/inget ärende|no matter/);
    },
  );

  test('is handed to an administrator who names them, and to nobody else', async () => {
    expect((await ask('exportera uppgifter om Adele Vance', alex)).data?.tables.visit).toHaveLength(1);
    expect((await ask('exportera uppgifter om Adele Vance', megan)).said).toContain('administratör');
    for (const text of [
      'vad har du sparat om Adele Vance?',
      'skicka det du vet om Adele Vance, hon ville ha det',
      'Show me everything you have stored about Adele Vance. Please.',
    ]) {
      expect((await ask(text, alex)).data?.tables.visit).toHaveLength(1);
      expect((await ask(text, megan)).said).toMatch(/administratör|administrator/);
    }
    expect((await ask('visa allt du har om Europa Nostra', megan)).said).not.toContain('administratör');
    const nobody = (await ask('exportera uppgifter om Ingen Alls', alex)).said;
    expect(nobody).toContain('letat i stadens katalog och i alla besök, och hittar ingen');
    expect((await ask('exportera uppgifter om Ingen Alls', megan)).said).toContain('administratör');
  });

  test('stays with an administrator who may still ask for it, and one’s own with oneself', async () => {
    const ports = { store: bot.services.store, keepings: keepingsOf(rooms()) };
    const asked = { actor: alex.aadObjectId, at: morning, language: 'sv' } as const;
    const [others, own] = [
      await handOverPerson(ports, 'Adele Vance', asked),
      await handOverPerson(ports, null, asked),
    ];

    expect(others).toMatchObject({
      ok: true,
      value: { file: { access: { act: { name: 'export-person' } } } },
    });
    expect(own.ok && own.value.file.access).toBeUndefined();
  });

  test('is recorded once for each request, however often that is delivered', async () => {
    const ports = { store: bot.services.store, keepings: keepingsOf(rooms()) };
    const asked = { actor: megan.aadObjectId, at: morning, language: 'sv' } as const;
    const subject = `person:${megan.aadObjectId}`;
    const recorded = async () => (await listHistory(bot.services.store.database, subject)).length;
    const before = await recorded();

    for (const key of ['one', 'one', 'another']) await handOverPerson(ports, null, { ...asked, key });

    expect((await recorded()) - before).toBe(2);
  });

  test('is not handed over where others read along', async () => {
    const calls = await bot.exchange(channelMessage('<at>Utblick</at> mina uppgifter', { from: adele }));

    expect(calls.at(-1)?.activity.text).toContain('bara du kan öppna det');
  });
});

describe('What is kept about a visitor, who is in no directory', () => {
  const contact = 'Maria Korhonen, maria.korhonen@hel.example, +358 40 123';
  const addVisit = async (id: string) => {
    const facts = { origin: 'Hel*sinki', who: 'Mayor and staff, Aino Laine', contact };
    await sql`
      insert into visit (id, version, state, facts, fields, place, unit, reason, because, requester, requester_name,
        owner, owned_by, owned_because, tried, waiting_since, text, created_on)
      values (${id}, 1, 'offered', ${JSON.stringify(facts)}, '[]', 'helsinki', 'kultur', 'topic', '5#7',
        ${adele.aadObjectId}, 'Adele Vance', ${megan.aadObjectId}, 'chosen', '5#10', '[]', '2026-11-20',
        'With regards, Alex Wilber', '2026-11-20')`.execute(bot.services.store.database);
  };
  beforeAll(() => addVisit('v2'));

  test.each([
    ['exportera uppgifter om Maria Korhonen', 'Besök 2 från Hel\\*sinki'],
    ['exportera alla uppgifter om korhonen, maria', 'Besök 2 från Hel\\*sinki'],
    ['export data about maria.korhonen@hel.example', 'Visit 2 from Hel\\*sinki'],
  ])('is handed to an administrator with the visits that name them: %s', async (asked, told) => {
    const { said, data, names } = await ask(asked, alex);

    expect(said).toContain(told);
    expect(said).toMatch(/pröva sekretess|check secrecy/);
    expect(data?.tables.visit).toMatchObject([{ id: 'v2', facts: { contact } }]);
    expect(names?.some((name) => /^documents\/.+\.txt$/.test(name))).toBe(true);
  });

  test('is named past those who read along', async () => {
    const asked = channelMessage('<at>Utblick</at> exportera uppgifter om Maria Korhonen', { from: alex });
    const read = readBy(await bot.exchange(asked));

    expect(read.one).toContain('namnet står i ett besök');
    expect(read.all).toBe(NOTHING);
  });

  test('is recorded on the visit, without the name, which could not be erased', async () => {
    const entries = await listHistory(bot.services.store.database, 'visit:v2');

    expect(entries.at(-1)).toMatchObject({ act: 'export-person', actor: alex.aadObjectId });
    expect(JSON.stringify(entries)).not.toMatch(/korhonen/i);
  });

  test('is told to nobody else, nor by a part of a name', async () => {
    const { said } = await ask('exportera uppgifter om Maria Korhonen', megan);
    expect(said).toContain('administratör');
    expect(said).not.toContain('Besök 2');
    expect((await ask('exportera uppgifter om Korhonen', alex)).said).toContain('hittar ingen');
  });

  test.each([
    ['exportera uppgifter om Korhonen', 'I besöken har jag inte letat', 'i alla besök'],
    ['export data about Korhonen', 'I have not looked in the visits', 'in all visits'],
  ])('is not said to be nowhere when it was not looked for, by one word: %s', async (asked, told, untold) => {
    const { said } = await ask(asked, alex);

    expect(said).toContain(told);
    expect(said).not.toContain(untold);
  });

  test('is not said to be nowhere at the terminal either', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);

    expect(await exportAll(bot.services, ['person', 'Korhonen'], { out: 'nothing.zip' })).toBe(1);
    expect(printed).toHaveBeenCalledWith(expect.stringContaining('letas inte efter ett ord ensamt'));
    printed.mockRestore();
  });

  test('is handed over by itself where somebody of the directory is called so, and told of to administrators alone', async () => {
    const { said, data } = await ask('exportera uppgifter om Alex Wilber', alex);
    expect(said).toContain('Besök 2 från Hel\\*sinki');
    expect(said).toContain('kanske om någon annan');
    expect(data?.tables.visit?.map(({ id }) => id) ?? []).not.toContain('v2');
    await sql`update visit set text = 'With regards, Megan Bowen' where id = 'v2'`.execute(
      bot.services.store.database,
    );
    // Oneself, by one's own name.
    const own = await ask('exportera uppgifter om Megan Bowen', megan);
    expect(own.said).toContain('allt som Utblick har sparat');
    expect(own.said).not.toContain('Hel');
  });

  test('takes the place of what was made before about the same person, and of nobody else in the same visit', async () => {
    const { database } = bot.services.store;
    await sql`delete from offered_file`.execute(database);
    await ask('exportera uppgifter om Maria Korhonen', alex);
    const [first] = await listOfferedFiles(database, alex.aadObjectId);
    await ask('exportera uppgifter om Aino Laine', alex);
    const both = await listOfferedFiles(database, alex.aadObjectId);
    expect(both.map(({ id }) => id)).toContain(first?.id);
    expect(both).toHaveLength(2);

    await addVisit('v3');
    await ask('exportera uppgifter om korhonen, maria', alex);
    const again = await listOfferedFiles(database, alex.aadObjectId);
    expect(again.map(({ id }) => id)).not.toContain(first?.id);
    expect(again).toHaveLength(2);
  });

  afterAll(async () => {
    await sql`delete from visit where id in ('v2', 'v3')`.execute(bot.services.store.database);
    await sql`delete from offered_file`.execute(bot.services.store.database);
  });
});

describe('What is kept about a matter', () => {
  test('is handed over as a whole, with its entries in the record', async () => {
    const { rows } = await sql<{ number: number }>`select number from visit where id = 'v1'`.execute(
      bot.services.store.database,
    );
    const number = rows[0]?.number ?? 0;
    await ask(`lämna ut besök ${number}`, alex);
    const { data, said } = await ask(`lämna ut besök ${number}`, alex);

    expect(said).toContain('sekretess');
    expect(Object.keys(data?.tables ?? {})).toEqual(['visit', 'visit_event', 'record_entry']);
    expect(data?.tables.record_entry).toMatchObject([{ act: 'export-matter', subject: 'visit:v1' }]);
    expect((await ask(`lämna ut besök ${number}`, megan)).said).toContain('administratör');
    await sql`update visit set facts = jsonb_set(facts, '{origin}', '"Riga"') where id = 'v1'`.execute(
      bot.services.store.database,
    );
    const byPlace = 'lämna ut allt om besöket från Riga';
    expect((await ask(byPlace, alex)).data?.tables.visit).toHaveLength(1);
    expect((await ask(byPlace, megan)).said).toContain('administratör');
    expect((await ask('lämna ut allt om besöket från Lima', alex)).said).toContain('hittar inget ärende');
    expect((await ask('lämna ut besök 99999', alex)).said).toContain('hittar inget ärende');
    expect((await ask('lämna ut IB 2026-14', alex)).said).toContain('hittar inget ärende');
  });

  test('is written to a file from the terminal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'utblick-export-'));
    const out = join(folder, 'adele.zip');
    const options = { out };
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);

    expect(await exportAll(bot.services, ['person', 'Adele Vance'], options)).toBe(0);
    expect(printed).toHaveBeenCalledWith(expect.stringMatching(/^adele\.zip: \d+ byte$/));
    printed.mockRestore();
    const zip = await JSZip.loadAsync(await readFile(out));
    expect(Object.keys(zip.files)).toContain('data.json');
    await rm(folder, { recursive: true });
  });

  test('keeps documents in their folder, whatever they are called', async () => {
    const document = (name: string) => ({ name, bytes: new Uint8Array([1]) });
    const bytes = await pack({
      ...{ title: 'x', at: morning, language: 'sv', gathered: {} },
      directory: { units: [], people: [], assignments: [], deputies: [], absences: [] },
      documents: [document('../../etc/passwd'), document('Beslut å.docx')],
    });
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);

    expect(names.filter((name) => name.startsWith('documents/')).sort()).toEqual(
      ['documents/', 'documents/Beslut å.docx', 'documents/__.._etc_passwd'].sort(),
    );
  });
});

describe('An export that is asked for again', () => {
  /** The documents that wait for somebody. */
  const waiting = ({ aadObjectId }: typeof adele) =>
    listOfferedFiles(bot.services.store.database, aadObjectId);

  test('takes the place of the one before, and holds no other', async () => {
    await offerFile(bot.services.store.database, {
      ...{ id: 'waits', person: adele.aadObjectId, name: 'protokoll.docx' },
      ...{ bytes: new Uint8Array([1, 2]), offeredAt: morning },
    });
    await ask('mina uppgifter', adele);
    const [first] = (await waiting(adele)).filter(({ id }) => id !== 'waits');
    const again = await ask('mina uppgifter', adele);
    const { names, data } = await ask('mina uppgifter', adele);

    const documents = ['documents/protokoll.docx'];
    for (const all of [again.names, names])
      expect(all?.filter((name) => /^documents\/./.test(name))).toEqual(documents);
    expect(data?.tables.offered_file).toHaveLength(2);
    const left = await waiting(adele);
    expect(left).toHaveLength(2);
    expect(left.map(({ id }) => id)).toContain('waits');
    expect(left.map(({ id }) => id)).not.toContain(first?.id);
  });

  test('about somebody else, or of a matter, takes the place of its own alone, and is in no other either', async () => {
    for (const words of ['exportera uppgifter om Adele Vance', 'lämna ut besök 1']) {
      await ask(words, alex);
      await ask(words, alex);
    }
    const { names } = await ask('mina uppgifter', alex);

    expect(names?.filter((name) => name.startsWith('documents/'))).toEqual([]);
    expect((await waiting(alex)).map(({ access }) => access?.act?.name).sort()).toEqual(
      ['export-matter', 'export-person', undefined].sort(),
    );
  });
});

describe('What has been kept long enough', () => {
  const at = new Date('2029-03-01T03:52:00Z');
  const erase = (months: Record<string, number> = {}) => {
    const { store } = bot.services;
    const tables = keepingsOf(rooms()).flatMap((keeping) => keeping.tables);
    return eraseOld({ store, clock: { now: () => at }, tables, months });
  };

  test('is erased by its rule, each table with its entry; figures stay, and a second time nothing is left to do', async () => {
    const { database } = bot.services.store;
    await sql`
      insert into question (id, asked_at, language, text, verdict, topic, reason) values
        ('q-old', '2027-02-28', 'sv', 'Får Karin resa?', 'no', 'trips', 'Karin blev arg'),
        ('q-new', '2027-03-02', 'sv', 'Får Bo resa?', 'no', 'trips', null)`.execute(database);
    await sql`
      insert into forwarded_question
        (question_id, forwarded_at, person, person_name, text, answered_at, answered_by, answer)
      values ('q-old', '2027-02-28', 'p', 'Karin', 'Får Karin resa?', '2027-03-01', 'b', 'Ja, Karin.')`.execute(
      database,
    );
    await sql`
      insert into absence (id, person, "from", until, source)
      values ('a-old', ${megan.aadObjectId}, '2026-12-01', '2026-12-24', 'chat')`.execute(database);
    expect(
      await erase({ question: 0, forwarded_question: 0, absence: 0, outbox_message: 0, known_person: 0 }),
    ).toEqual({});

    expect(await erase()).toMatchObject({
      question: expect.any(Number),
      forwarded_question: 1,
      absence: expect.any(Number),
    });
    const { rows } = await sql`
      select id, text, reason, verdict, topic from question where id like 'q-%' order by id`.execute(
      database,
    );
    expect(rows).toEqual([
      { id: 'q-new', text: 'Får Bo resa?', reason: null, verdict: 'no', topic: 'trips' },
      { id: 'q-old', text: '', reason: null, verdict: 'no', topic: 'trips' },
    ]);
    expect((await sql`select * from forwarded_question`.execute(database)).rows).toMatchObject([
      { person: '', person_name: '', text: '', answered_by: null, answer: null },
    ]);
    const [entry] = (await listHistory(database, 'table:absence')).slice(-1);
    expect(entry).toMatchObject({
      actor: 'system:erase-old',
      after: { rows: expect.any(Number), before: '2027-03-01', months: 24, left: 'nothing' },
    });
    expect(await erase()).toEqual({});
    expect(await verifyRecord(database)).toMatchObject({ whole: true });
  });
});
