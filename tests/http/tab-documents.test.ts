import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SentFile } from '../../src/conversation/turn.ts';
import { contentDisposition, contentTypeOf } from '../../src/http/send-file.ts';
import type { SignIn } from '../../src/http/tab/sign-in.ts';
import { accept, refuse } from '../../src/outcome.ts';
import { offerFile } from '../../src/store/offered-files.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { adele, alex, isaiah, megan } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { startTab, type TabServer } from '../support/tab-server.ts';
import { morning } from '../support/test-bot.ts';

const people = { alex, megan, adele, isaiah };

let server: TabServer;
beforeAll(async () => {
  // As in Teams: whoever sends this token is known.
  const signIn: SignIn = async (authorization) => {
    const name = /^Bearer of-(\w+)$/.exec(authorization)?.[1] as keyof typeof people | undefined;
    return name === undefined ? refuse('no-token') : accept({ person: people[name].aadObjectId });
  };
  server = await startTab({ signIn, chatLink: 'https://teams.microsoft.com/l/entity/app/conversations' });
  const { number: _number, ...visit } = makeVisit({
    id: 'visit-kultur',
    unit: 'kultur',
    fields: ['kultur'],
    owner: { person: megan.aadObjectId, by: 'chosen', insteadOf: null, because: '5#7' },
    requester: null,
  });
  await server.store.transaction(async (transaction) => addVisit(transaction, visit));
});
afterAll(() => server.close());

const offer = (id: string, name: string, person: { aadObjectId: string }, access?: SentFile['access']) =>
  offerFile(server.store.database, {
    ...{ id, name, person: person.aadObjectId, offeredAt: morning, access: access ?? null },
    bytes: new TextEncoder().encode('Beslut å'),
  });

async function get(path: string, who?: keyof typeof people) {
  const response = await fetch(server.url + path, {
    headers: { 'accept-language': 'sv', ...(who === undefined ? {} : { authorization: `Bearer of-${who}` }) },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('A document that was made for somebody', () => {
  test('stands on their page and is fetched with their token, under its own name', async () => {
    await offer('one', 'Årsunderlag "2026" (å).docx', megan);

    expect((await get('/tab/content', 'megan')).text).toContain('href="/tab/files/one"');
    expect((await get('/tab/content', 'megan')).text).toContain('finns kvar till 30 november 2026');
    const page = await get('/tab/content/record/document/one', 'megan');
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Word-dokument · 1 kB') });
    const { status, headers, text } = await get('/tab/files/one', 'megan');
    expect({ status, text }).toEqual({ status: 200, text: 'Beslut å' });
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Arsunderlag _2026_ (a).docx"; filename*=UTF-8''%C3%85rsunderlag%20%222026%22%20%28%C3%A5%29.docx`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is nobody else’s: to others it is as if it were not there, and without a token nothing is told', async () => {
    await offer('two', 'brev.docx', megan);

    for (const path of ['/tab/files/two', '/tab/content/record/document/two', '/tab/files/none']) {
      const other = await get(path, 'alex');
      expect(other.status).toBe(404);
      expect(other.text).toContain('Be Utblick om det i chatten');
      expect((await get(path)).status).toBe(401);
    }
    expect((await get('/tab/content', 'alex')).text).not.toContain('/tab/files/');
  });

  test('about a matter stands with it, until its taker no longer sees that matter', async () => {
    await offer('three', 'svar.docx', megan, { record: 'visit/visit-kultur' });
    await offer('four', 'svar.docx', isaiah, { record: 'visit/not-there' });

    expect((await get('/tab/content/record/visit/visit-kultur', 'megan')).text).toContain('/tab/files/three');
    expect((await get('/tab/files/three', 'megan')).status).toBe(200);

    const refused = await get('/tab/files/four', 'isaiah');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Fråga den som ansvarar för ärendet nu.');
    expect((await get('/tab/content/record/document/four', 'isaiah')).status).toBe(403);
    expect((await get('/tab/content', 'isaiah')).text).not.toContain('/tab/files/four');
  });

  test.each([
    ['take-yearly-pack', 'alex', 200],
    ['take-yearly-pack', 'megan', 403],
    // One may export what is kept about oneself, but this is about others.
    ['export-person', 'megan', 403],
    ['no-such-act', 'alex', 403],
  ] as const)('by the right to %s is fetched by %s with %i', async (name, who, status) => {
    await offer(`${name}-${who}`, 'paket.xlsx', people[who], { act: { name, unit: null } });

    expect((await get(`/tab/files/${name}-${who}`, who)).status).toBe(status);
  });

  test('is not given to whom another process has taken the right from a moment ago', async () => {
    await offer('five', 'paket.xlsx', alex, { act: { name: 'take-yearly-pack', unit: null } });
    expect((await get('/tab/content', 'alex')).text).toContain('/tab/files/five');
    expect((await get('/tab/files/five', 'alex')).status).toBe(200);

    // Not by the store, as another process would.
    await sql`delete from assignment where person = ${alex.aadObjectId}`.execute(server.store.database);
    expect((await get('/tab/files/five', 'alex')).status).toBe(403);
    expect((await get('/tab/content', 'alex')).text).not.toContain('/tab/files/five');
  });
});

test('is sent as what its name says that it is, and as bytes where that is not known', () => {
  expect(contentTypeOf('a.ICS')).toBe('text/calendar; charset=utf-8');
  expect(contentTypeOf('a.html')).toBe('application/octet-stream');
  expect(contentTypeOf('a.constructor')).toBe('application/octet-stream');
});

test('has a name that no header is broken by', () => {
  const header = contentDisposition('a\r\nset-cookie: x="\\../%41\u{d800}.zip');

  expect(header).toMatch(/^[\x20-\x7e]+$/);
  expect(header).toContain('filename="a__set-cookie: x=__..__41_.zip"');
});
