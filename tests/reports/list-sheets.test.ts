import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import { asksForFileAlone } from '../../src/conversation/asks-for-file.ts';
import { readSheet } from '../../src/documents/sheet/read-sheet.ts';
import { readListWish } from '../../src/reports/lists/wish.ts';
import { addEvent } from '../../src/visits/event-register.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';
import { alex, isaiah, loadDemoCity, lynne, megan, patti, stranger } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  await bot.services.store.transaction(async (transaction) => {
    const visits = [
      makeVisit({
        id: 'riga',
        unit: 'kultur',
        createdOn: '2026-11-01',
        facts: { origin: '=HYPERLINK("x")', people: 6 },
      }),
      makeVisit({
        ...{
          id: 'oslo',
          createdOn: '2025-10-01',
          state: 'decided',
          text: 'Vi är Kari Nordmann och Ola Hansen.',
        },
        facts: {
          ...{
            origin: 'Oslo',
            country: 'NO',
            people: 12,
            who: 'Kari Nordmann',
            contact: 'kari@oslo.example',
          },
          ...{ from: '2027-02-01', until: '2027-02-02', topics: 'cykelbanor, ring Kari' },
        },
        decision: { answer: 'welcome', words: 'Hej Kari', on: '2026-11-20' },
      }),
    ];
    for (const { number: _, ...visit } of visits) await addVisit(transaction, visit);
    await addEvent(transaction, 'oslo', {
      ...{ at: morning, actor: megan.aadObjectId, act: 'decide', state: 'decided' },
      ...{ unit: 'trafik', owner: null, words: '' },
    });
    await addOpenRemiss(transaction, { id: '2026-1', deadline: '2026-12-18', units: ['kultur', 'trafik'] });
    for (const [n, kind] of ['conference', 'declaration'].entries()) {
      const matter = makeMatter({
        ...{ id: String(n + 1).repeat(32), number: `IB 2026-${n + 1}`, state: 'submitted' },
        ...{ requester: megan.aadObjectId, submittedAt: '2026-11-20T08:00:00.000Z' },
        proposal: {
          kind: kind as 'conference',
          title: `Ärende ${n + 1}`,
          travellers: [{ person: null, name: 'Ola H' }],
        },
      });
      await addMatter(transaction, matter);
    }
    const draft = makeMatter({
      id: 'd'.repeat(32),
      number: null,
      state: 'draft',
      requester: megan.aadObjectId,
    });
    await addMatter(transaction, draft);
  });
  const ports = { ...bot.services, matrix: readDecisionMatrix(), send: async () => undefined };
  const facts = { ...membership, unit: 'kultur', contact: null };
  await registerCommitment(ports, { id: 'polis', facts, seen: [], actor: megan.aadObjectId, at: morning });
});
afterAll(() => bot?.close());

/** What is said to a wish, and the lines of the sheet that is given. */
async function askFor(
  text: string,
  from: object,
  chat?: object,
): Promise<{ said: string; name: string; lines: string[] }> {
  const calls = await bot.exchange(personalMessage(text, { from, ...(chat && { conversation: chat }) }));
  const said = calls.map(({ activity }) => activity.text ?? '').join('\n');
  const [, name = '', address = ''] = /\[([^\]]+\.(?:xlsx|csv))\]\((http[^)]+)\)/.exec(said) ?? [];
  if (address === '') return { said, name, lines: [] };
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  if (name.endsWith('.csv')) {
    return { said, name, lines: new TextDecoder().decode(bytes).trim().split('\r\n') };
  }
  const sheet = await readSheet({ name, bytes });
  const rows = sheet.ok ? sheet.value : [];
  return { said, name, lines: rows.map(({ cells }) => cells.join(';')) };
}

test('all visits are given as csv, with facts and figures, and without what tells of the visitors', async () => {
  const { said, name, lines } = await askFor('Exportera besöken som csv', alex);

  expect(said).toContain('Här är 2 besök. Besökarnas personuppgifter är utelämnade');
  expect(name).toBe('besok.csv');
  expect(lines[0]).toContain('Nr;Enhet;Status;Första dag;Sista dag;Varifrån;Land;Antal personer;');
  expect(lines).toContainEqual(
    '2;Trafiknämnden;välkomna;2027-02-01;2027-02-02;Oslo;Norge;12;2025-10-01;2026-11-20;Megan Bowen',
  );
  expect(lines.join('\n')).not.toMatch(/Kari|Nordmann|Hansen|cykelbanor/);
  // What was written as a place computes nothing where the sheet is opened.
  expect(lines.join('\n')).toContain(`"'=HYPERLINK(""x"")"`);
});

test('in Excel too, narrowed by a unit and by a time', async () => {
  const whole = await askFor('kan jag få alla besök i Excel?', alex);
  expect([whole.name, whole.lines.length]).toEqual(['besok.xlsx', 3]);
  const ofUnit = await askFor('Exportera besöken för Kulturnämnden till Excel', alex);
  expect(ofUnit.said).toContain('Här är 1 besök för Kulturnämnden');
  const ofCountry = await askFor('kan jag få besöken från Norge i Excel', alex);
  expect(ofCountry.said).toContain('Här är 1 besök, Norge.');
  expect(ofCountry.lines).toHaveLength(2);
  expect((await askFor('Exportera besöken från Oslo som csv', alex)).lines).toHaveLength(2);
  const ofYear = await askFor('visits 2027 as csv', alex);
  expect(ofYear.said).toContain('Here is 1 visit, 2027.');
  expect(ofYear.lines).toHaveLength(2);
});

test('each of them is all of them, and a sheet is gone on from by another time or unit', async () => {
  const chat = personalMessage('', { from: alex }).conversation;
  const whole = await askFor('pull every delegation we host into a spreadsheet for me', alex, chat);
  expect([whole.name, whole.lines.length]).toEqual(['visits.xlsx', 3]);
  const ofYear = await askFor('only next year’s please', alex, chat);
  expect(ofYear.said).toContain('Here is 1 visit, 2027.');
  expect(ofYear.lines).toHaveLength(2);
  const ofUnit = await askFor('just the ones for traffic', alex, chat);
  expect(ofUnit.said).toContain('Here is 1 visit of the Transport Committee, 2027.');
  const csv = personalMessage('', { from: alex }).conversation;
  await askFor('varje delegation som csv', alex, csv);
  const ofCulture = await askFor('bara kultur', alex, csv);
  expect(ofCulture.said).toContain('Här är 1 besök för Kulturnämnden');
  expect(ofCulture.name).toBe('besok.csv');
  expect((await askFor('vem bestämmer då?', alex, csv)).name).toBe('');
});

test('remisses and matters of IB are given to who may see the whole of them', async () => {
  const remisses = await askFor('Exportera remisserna till csv', lynne);
  expect(remisses.said).toContain('Här är 2 rader: en för varje remissinstans.');
  expect(remisses.lines.filter((line) => line.startsWith('KS 2026-1;Remiss 2026-1;'))).toHaveLength(2);
  const matters = await askFor('Alla IB-ärenden i en csv-fil', patti);
  expect(matters.said).toContain('Här är 2 ärenden i IB, utan utkast.');
  expect(matters.lines.join('\n')).not.toContain('Ola H');
  expect((await askFor('trips to csv', patti)).lines).toHaveLength(2);
});

test('one’s own are given to oneself, and those of the unit to its contact person; the whole to nobody else', async () => {
  const own = await askFor('Exportera mina ärenden i IB till Excel', megan);
  expect(own.said).toContain('Här är 2 ärenden i IB');
  const unit = await askFor('Exportera besök som csv', megan);
  expect(unit.said).toContain('Du får den egna enhetens.');
  expect(unit.lines).toHaveLength(2);

  for (const [wish, from] of [
    ['Exportera besöken till Excel', stranger],
    ['Exportera besöken för Trafiknämnden till Excel', megan],
    ['Exportera remisserna till Excel', isaiah],
    ['Exportera ärenden i IB till Excel', megan],
  ] as const) {
    const refused = await askFor(wish, from);
    expect([wish, refused.name]).toEqual([wish, '']);
    expect(refused.said).toContain('strateger');
  }
});

test.each([
  ['besöksstatistik', undefined],
  ['Exportera besök 12', undefined],
  ['Hur exporterar jag besök till Excel?', undefined],
  ['Importera besök från Excel', undefined],
  ['Exportera åtaganden till Excel', undefined],
  ['kan jag bifoga en fil till besöken?', undefined],
  ['Får vi lämna ut besökslistan till pressen?', undefined],
  ['får jag besöken som excelfil', 'visits'],
  ['ladda ner alla våra besök', 'visits'],
  ['ge mig remisslistan som kalkylark', 'remisses'],
  ['an excel file with all trips please', 'matters'],
])('"%s" wants as a sheet: %s', (text, list) => expect(readListWish(text)?.list).toBe(list));

describe('A file is asked for after something was shown', () => {
  /** What is said, and given, to the last of these in one chat. */
  const inOneChat = async (from: object, ...texts: string[]) => {
    const { conversation } = personalMessage('hej', { from });
    let given = await askFor('hej', from, conversation);
    for (const text of texts) given = await askFor(text, from, conversation);
    return given;
  };

  test.each([
    ['Alla besök', 'som excel tack', 'besok.xlsx', 'Här är 2 besök.'],
    ['Besök 2027', 'kan jag få listan som csv', 'besok.csv', 'Här är 1 besök, 2027.'],
    ['Hur många besök har vi haft 2027?', 'ladda ner dem', 'besok.xlsx', 'Här är 1 besök, 2027.'],
    ['Öppna remisser', 'skicka listan som excel', 'remisser.xlsx', 'Här är 2 rader'],
    ['Öppna remisser i december', 'som excel', 'remisser.xlsx', 'Här är 2 rader'],
    ['Alla remisser som är ute just nu', 'som excel', 'remisser.xlsx', 'Här är 2 rader'],
    ['Ärenden i IB', 'exportera till excel', 'ib-arenden.xlsx', 'Här är 2 ärenden i IB'],
    ['All visits', 'as a spreadsheet please', 'visits.xlsx', 'Here are 2 visits'],
    ['Exportera besöken till Excel', 'och som csv', 'besok.csv', 'Här är 2 besök.'],
    ['Alla besök', 'allihop 2027 som excel', 'besok.xlsx', 'Här är 1 besök, 2027.'],
    ['All visits', 'only those in 2027, as a spreadsheet', 'visits.xlsx', 'Here is 1 visit, 2027.'],
    ['Alla åtaganden', 'som excel', 'Ataganden.xlsx', 'åtagande ur registret (Stadens åtaganden)'],
  ])('"%s", "%s": it is %s', async (first, next, file, said) => {
    const given = await inOneChat(alex, first, next);
    expect(given.name).toBe(file);
    expect(given.said).toContain(said);
  });

  test('what the list was narrowed by besides is said not to hold', async () => {
    expect((await inOneChat(lynne, 'Försenade remisser', 'i en fil')).said).toContain(
      'avgränsad med i övrigt gäller inte filen',
    );
    expect((await askFor('Exportera remisserna till csv', lynne)).said).not.toContain('i övrigt');
  });

  test.each([
    ['Lista alla kontaktpersoner', 'som excel'],
    ['Får vi teckna ett vänortsavtal?', 'skicka det som excel'],
    ['Hej', 'exportera'],
    ['Hej', 'kan jag få kontaktpersonerna i excel'],
    ['Hej', 'the news we spread, as a csv please'],
  ])('"%s", "%s": there is none, and which there are is told', async (first, next) => {
    const given = await inOneChat(alex, first, next);
    expect([given.name, given.lines]).toEqual(['', []]);
    expect(given.said).toMatch(/Vilken lista vill du ha som fil\?|Which list do you want as a file\?/);
  });

  test.each([
    'hur importerar jag från excel',
    'Måste rapporten vara en fil?',
    'vad står i filen',
    'alla avtal i excel',
    'Vad kostar resan?',
    'ge mig allt vi är med i som ett excelark',
    'everything we are part of in a spreadsheet please',
  ])('"%s" asks for no file of what was shown', (text) => expect(asksForFileAlone(text)).toBe(false));
});
