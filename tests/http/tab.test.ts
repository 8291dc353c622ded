import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { membership } from '../support/commitments.ts';
import { adele, alex, isaiah, megan } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { fillDeadlines } from '../support/page-city.ts';
import { startTab, type TabServer } from '../support/tab-server.ts';

const today = '2026-11-23';
const nasty = '<script>alert(1)</script> & "Riga"';

let server: TabServer;
beforeAll(async () => {
  server = await startTab();
  const { store } = server;
  await fillDeadlines(store, today);
  await store.transaction(async (transaction) => {
    const at = { from: '2026-12-07', until: '2026-12-08', country: null };
    for (const [index, [unit, origin]] of [
      ['kultur', nasty],
      ['trafik', 'Oslo'],
    ].entries()) {
      const owner = { person: megan.aadObjectId, by: 'chosen', insteadOf: null, because: '5#7' } as const;
      const { number: _number, ...visit } = makeVisit({
        id: `visit-${unit}`,
        unit: unit as string,
        fields: [unit as string],
        owner: index === 0 ? owner : { ...owner, person: alex.aadObjectId },
        requester: null,
        facts: { ...at, origin: origin as string },
      });
      await addVisit(transaction, visit);
    }
    await addMatter(transaction, makeMatter({ id: 'a'.repeat(32), number: 'IB 2026-7', state: 'submitted' }));
    await addMatter(
      transaction,
      makeMatter({
        id: 'b'.repeat(32),
        number: null,
        state: 'draft',
        requester: adele.aadObjectId,
        proposal: { title: 'Hemligt utkast' },
      }),
    );
    await addMatter(
      transaction,
      makeMatter({
        ...{ id: 'c'.repeat(32), number: null, state: 'withdrawn', submittedAt: null },
        requester: adele.aadObjectId,
        proposal: { title: 'Slängt utkast' },
      }),
    );
  });
});
afterAll(() => server.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.url + path, { headers: { 'accept-language': 'sv', ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The page as somebody of the demo directory sees it. */
async function pageOf(person: { aadObjectId: string }, query = ''): Promise<string> {
  await server.actAs(person);
  return (await get(`/tab/content${query}`)).text;
}

describe('The frame of the page', () => {
  test('holds nothing of anybody, and loads from this server alone', async () => {
    const { status, headers, text } = await get('/tab');

    expect(status).toBe(200);
    expect(text).toMatch(/^<!doctype html><html lang="sv">/);
    expect(text).not.toMatch(/https?:|Oslo|style=|onclick/);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'self'",
    );
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('speaks the language that is chosen, else the browser’s', async () => {
    expect((await get('/tab', { 'accept-language': 'en-GB,en' })).text).toContain('<html lang="en">');
    expect((await get('/tab?language=en')).text).toContain('<html lang="en">');
  });

  test('leads a link to something found to its record, or to the part of the page that lists its like', async () => {
    const locationOf = async (query: string, page = '/tab') => {
      const response = await fetch(`${server.url}${page}?${query}`, { redirect: 'manual' });
      return [response.status, response.headers.get('location')];
    };

    expect(await locationOf('show=visits&id=a%2F..%2Fb')).toEqual([302, '/tab/record/visit/a%2F..%2Fb']);
    expect(await locationOf('show=remisses&id=1')).toEqual([302, '/tab?topic=remiss']);
    expect(await locationOf('show=toString&id=1')).toEqual([200, null]);
    const content = '/tab/content';
    expect(await locationOf('show=visits&id=a%2Fb&language=en', content)).toEqual([
      302,
      `${content}/record/visit/a%2Fb?language=en`,
    ]);
    expect(await locationOf('show=remisses&id=1', content)).toEqual([302, `${content}?topic=remiss`]);
  });

  test('loads files whose address names their content, to be kept for ever', async () => {
    const { text } = await get('/tab');
    const addresses = [...text.matchAll(/"(\/tab\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');

    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      const file = await get(address);
      expect(file.status).toBe(200);
      expect(file.headers.get('cache-control')).toContain('immutable');
    }
    expect((await get('/tab/assets/page.css')).status).toBe(404);
    expect((await get('/tab/assets/..%2f..%2fserver.ts')).status).toBe(404);
  });
});

describe('The page shows each person what the chat shows them:', () => {
  test('deadlines and matters to everybody, with what waits for them', async () => {
    const strategist = await pageOf(alex);
    const registrar = await pageOf(isaiah);

    for (const text of [strategist, registrar]) {
      expect(text).toContain('Riktlinjer för deltagande i internationella nätverk');
      expect(text).toContain('IB 2026-7');
    }
    expect(strategist).toContain('Väntar på dig');
    expect(registrar).toContain('Ditt ansvar');
    expect(registrar).not.toContain('Väntar på dig');
  });

  test('visits to those of the unit and of the city', async () => {
    expect(await pageOf(alex)).toContain('Besök från Oslo');
    const contactPerson = await pageOf(megan);
    expect(contactPerson).not.toContain('Oslo');
    expect(contactPerson).toContain('Besök från &lt;script>alert(1)&lt;/script> &amp; &quot;Riga&quot;');
  });

  test('a draft to whoever writes it', async () => {
    expect(await pageOf(adele)).toContain('Hemligt utkast');
    expect(await pageOf(alex)).not.toContain('Hemligt utkast');
  });

  test('gaps to strategists, and who has answered to those who send', async () => {
    const strategist = await pageOf(alex);
    const registrar = await pageOf(isaiah);

    expect(strategist).toContain('S:t Erik Försäkrings AB slutade');
    expect(strategist).toContain('av 8 har svarat');
    expect(strategist).toContain('Remissvar per enhet');
    expect(registrar).not.toContain('S:t Erik Försäkrings AB slutade');
    expect(registrar).not.toContain('har svarat');
    expect(registrar).not.toContain('Remissvar per enhet');
  });
});

describe('Agreements and memberships', () => {
  const named = async (query: string) =>
    (await pageOf(isaiah, query)).replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ');
  beforeAll(async () => {
    const rest = { version: 1, registeredBy: 'rut', registeredOn: '2026-01-01', reviewedOn: null } as const;
    const open = { endedOn: null, endReason: null } as const;
    await server.store.transaction(async (transaction) => {
      await addCommitment(transaction, {
        ...{ ...membership, ...rest, ...open, id: 'ends', unit: 'idrott', counterpart: 'Eurocities' },
        ...{ start: '2026-01-01', end: '2026-12-20', costPerYear: 120_000, reviewOn: null },
      });
    });
  });

  test('are among the figures of the year, and where there are none at all, it is said what was looked for', async () => {
    const figures = await named('?topic=figures&unit=idrott');
    expect(figures).toMatch(/1 Avtal och medlemskap 120 000 kr om året; 0 gällde året före/);
    expect(figures).not.toContain('Det finns inga');
    expect(await named('?topic=figures&unit=idrott&year=2024')).toContain(
      'Det finns inga resor, besök, remissvar, avtal eller medlemskap för året som du kan se än.',
    );
  });

  test('that end are listed beside the reviews, and are not counted as such', async () => {
    const page = await named('?topic=commitments&unit=idrott');
    expect(page).toContain('Omprövningar och slutdatum');
    expect(page).toContain('Eurocities löper ut');
    expect(page).toMatch(/0 Omprövningar inom 90 dagar/);
  });
});

describe('The page can be narrowed down', () => {
  test('to a unit and to a topic', async () => {
    const unit = await pageOf(alex, '?unit=trafik');
    expect(unit).toContain('Oslo');
    expect(unit).not.toContain('alert(1)');
    const topic = await pageOf(alex, '?topic=visits');
    expect(topic).toContain('Besök på gång');
    expect(topic).not.toContain('Ärenden inför IB');
    expect(topic).not.toContain('i siffror');
  });

  test('and takes nonsense as if nothing was said', async () => {
    const { status, text } = await get('/tab/content?unit=%00&topic=<x>&year=abc&whole=2&language=xx');
    expect(status).toBe(200);
    expect(text).not.toContain('<x>');
  });

  test('and shows all where a link names a unit that is gone', async () => {
    expect(await pageOf(alex, '?unit=finnsinte')).toBe(await pageOf(alex));
  });

  test('and is told in English', async () => {
    expect(await pageOf(alex, '?language=en')).toContain('On the time line');
  });
});

describe('A record', () => {
  test('says how a thing stands, and what was done with it by whom', async () => {
    await pageOf(isaiah);
    const { status, text } = await get('/tab/content/record/remiss-recipient/remiss-1-kultur');

    expect(status).toBe(200);
    expect(text).toContain('KS 2026/481');
    expect(text).toContain('Registrerade remissen');
    expect(text).toContain('Alex Wilber');
  });

  test('of a remiss says to its own and the sender alone what was answered', async () => {
    const seenBy = async (person: { aadObjectId: string }) => {
      await pageOf(person);
      return (await get('/tab/content/record/remiss-recipient/remiss-0-trafik')).text;
    };

    expect(await seenBy(alex)).toContain('besvarad i tid');
    expect(await seenBy(isaiah)).not.toContain('besvarad');
    expect(await seenBy(isaiah)).toContain('svarstiden är slut');
  });

  test.each(['visit/visit-kultur', 'visit/visit-trafik', `matter/${'a'.repeat(32)}`, 'meeting/2026-12-01'])(
    'is shown to a strategist: %s',
    async (path) => {
      await pageOf(alex);
      expect((await get(`/tab/content/record/${path}`)).status).toBe(200);
    },
  );

  test.each([
    'visit/visit-trafik',
    `matter/${'b'.repeat(32)}`,
    `matter/${'c'.repeat(32)}`,
    'visit/none',
    'meeting/tomorrow',
    'nothing/1',
    'visit',
    'visit/a/b',
    'visit/%00',
    '../../etc/passwd',
  ])('is not told of to others, nor where there is none: %s', async (path) => {
    await pageOf(isaiah);
    const { status, text } = await get(`/tab/content/record/${path}`);

    expect(status).toBe(404);
    if (text.startsWith('<')) expect(text).not.toContain('Oslo');
  });
});

test('An error is told in a sentence, and its words stay in the log', async () => {
  const { store } = server;
  await store.database.schema.alterTable('meeting_calendar').renameTo('away').execute();
  await store.database.schema.alterTable('beredning_meeting').renameTo('gone').execute();
  const { status, text } = await get('/tab/content');
  await store.database.schema.alterTable('gone').renameTo('beredning_meeting').execute();
  await store.database.schema.alterTable('away').renameTo('meeting_calendar').execute();

  expect(status).toBe(500);
  expect(text).toContain('Sidan kunde inte hämtas');
  expect(text).not.toContain('beredning_meeting');
  expect(server.logged).toContainEqual(expect.objectContaining({ msg: 'the page failed' }));
});
