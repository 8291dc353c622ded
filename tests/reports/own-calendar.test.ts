import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { wantsOwnDays } from '../../src/reports/calendar/wish.ts';
import { addVisit } from '../../src/visits/visit-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { groupMessage, personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { alex, loadDemoCity, megan, stranger, talkWith } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
const { say } = talkWith(() => bot);

const owner = { person: megan.aadObjectId, by: 'contact_person', insteadOf: null, because: '5#10' } as const;

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  await bot.services.store.transaction(async (transaction) => {
    await addOpenRemiss(transaction, { id: '2026-1', deadline: '2026-12-18', units: ['kultur'] });
    await addOpenRemiss(transaction, { id: '2026-2', deadline: '2026-12-21', units: ['trafik'] });
    const asked = makeVisit({
      id: 'asked',
      unit: 'kultur',
      owner,
      facts: { origin: 'Riga', from: '2027-03-02' },
    });
    const welcome = makeVisit({
      ...{ id: 'welcome', unit: 'kultur', owner, state: 'decided', version: 7 },
      facts: { origin: 'Oslo', who: 'Kari Nordmann', from: '2027-02-01', until: '2027-02-02' },
      decision: { answer: 'welcome', words: '', on: '2026-11-20' },
    });
    for (const { number: _, ...visit } of [asked, welcome, makeVisit({ id: 'of-others' })]) {
      await addVisit(transaction, visit);
    }
    const trip = makeMatter({
      ...{ id: 'd'.repeat(32), number: 'IB 2026-4', state: 'approved', requester: megan.aadObjectId },
      proposal: { kind: 'conference', title: 'Bokmässan', from: '2026-11-26', until: '2026-11-27' },
    });
    await addMatter(transaction, trip);
    await addCommitment(transaction, {
      ...{ ...membership, id: 'icom', version: 1, counterpart: 'ICOM', unit: 'kultur', start: '2022-12-20' },
      ...{ endedOn: null, endReason: null, reviewOn: '2026-12-20', reviewedOn: null, documents: [] },
      ...{ registeredBy: alex.aadObjectId, registeredOn: '2024-03-01', contact: megan.aadObjectId },
    });
  });
});
afterAll(() => bot?.close());

/** What is said, and the calendar file that is given. */
async function askFor(text: string, from = megan): Promise<{ said: string; file: string }> {
  const calls = await bot.exchange(personalMessage(text, { from }));
  const said = calls.map(({ activity }) => activity.text ?? '').join('\n');
  const [, address] = /\.ics\]\((http[^)]+)\)/.exec(said) ?? [];
  const file = address === undefined ? '' : await (await fetch(address)).text();
  return { said, file: file.replaceAll(/\r\n /g, '') };
}

test('all of one’s own last days are given as one calendar file, which says that it is a copy', async () => {
  const { said, file } = await askFor('Lägg alla mina deadlines i kalendern');

  expect(said).toContain('kopia av hur det står i dag, 23 november 2026');
  expect(file.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
    'SUMMARY:Besvara besök 1 från Riga',
    'SUMMARY:Rapportera resan: Bokmässan',
    expect.stringContaining('SUMMARY:Sista dag: Remiss 2026-1'),
    'SUMMARY:Ompröva åtagandet: ICOM',
    'SUMMARY:Besök från Oslo',
  ]);
  expect(file).toContain('DTSTART;VALUE=DATE:20270201');
  expect(file).toContain('DTEND;VALUE=DATE:20270203');
  expect(file).toContain('Kopia från Utblick den 23 november 2026');
  // The file stays its taker's, whatever becomes of their part in the visit.
  expect(file).not.toContain('Nordmann');
});

test('each day is known again, and is of a later version after a change', async () => {
  const { file } = await askFor('put all my deadlines in outlook');
  const again = await askFor('Put all my deadlines in Outlook');
  const ids = (text: string) => text.match(/UID:.*/g);

  expect(ids(file)).toEqual(ids(again.file));
  expect(new Set(ids(file)).size).toBe(ids(file)?.length);
  expect(file).toMatch(/UID:visit-welcome@utblick\s+SEQUENCE:7/);
  expect(file).toContain('A copy from Utblick of 23 November 2026');
});

test.each([
  ['mina sista dagar till kalendern tack', true],
  ['Kan du exportera alla mina datum som en ics-fil?', true],
  ['jag vill ha in mina remisser, besök och resor i outlookkalendern', true],
  ['can i get my due dates into my calendar', true],
  ['everything I have to do, as a calendar file', true],
  ['Remisser till kalendern', false],
  ['lägg besök 3 i kalendern', false],
  ['När är nästa möte i kalendern?', false],
  ['Vilka datum gäller för alla i kalendern?', false],
])('"%s" wants one’s own days in the calendar: %s', (text, wants) => expect(wantsOwnDays(text)).toBe(wants));

test('who has none is told so, and where others read along it is for the asker alone', async () => {
  expect((await say('Lägg alla mina deadlines i kalendern', stranger)).text).toContain('inga sista dagar');

  const calls = await bot.exchange(
    groupMessage('<at>Utblick</at> lägg alla mina deadlines i kalendern', { from: megan }),
  );
  expect(readBy(calls).all).toBe(NOTHING);
});
