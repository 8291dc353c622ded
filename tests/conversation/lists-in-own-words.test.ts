import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { adele, alex, loadDemoCity, patti, stranger } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const trafikContact = {
  id: '29:trafik-contact',
  name: 'Internationell kontaktperson, Trafikkontoret',
  aadObjectId: 'ffac5512-32c8-53c4-af5b-1ec5f20b27e5',
};

const decision = {
  ...{ outcome: 'approved' as const, condition: null, reason: null, person: patti.aadObjectId },
  ...{
    actingFor: null,
    right: 'own' as const,
    paragraph: '5#4',
    revision: 1,
    at: '2026-10-15T09:30:00.000Z',
  },
};
const trips = [
  { letter: 'a', title: 'Urban Week', from: '2026-11-10', until: '2026-11-12' },
  { letter: 'b', title: 'Smart City', from: '2026-12-14', until: '2026-12-16' },
].map(({ letter, title, from, until }, index) =>
  makeMatter({
    ...{ id: letter.repeat(32), number: `IB 2026-${index + 1}`, state: 'approved', decision },
    ...{ requester: alex.aadObjectId, proposal: { title, place: 'Lyon', from, until, onBehalfOf: 'ks' } },
  }),
);
const held = [
  { counterpart: 'Köpenhamn', unit: 'trafik', kind: 'cooperation-agreement', end: '2026-12-31' },
  { counterpart: 'POLIS', unit: 'trafik', kind: 'membership', costPerYear: 30_000, reviewOn: '2027-02-01' },
  { counterpart: 'Nordic Libraries', unit: 'kultur', kind: 'membership', costPerYear: 15_000 },
] as const;

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
  await loadDemoCity(bot);
  await bot.services.store.transaction(async (transaction) => {
    const both = ['kultur', 'utbildning'];
    await addOpenRemiss(transaction, { id: '11/2026', deadline: '2026-12-15', units: both });
    await addOpenRemiss(transaction, { id: '13/2026', deadline: '2026-11-10', units: ['utbildning'] });
    await addOpenRemiss(transaction, { id: '14/2026', deadline: '2027-02-01', units: ['trafik'] });
    for (const matter of trips) await addMatter(transaction, matter);
    for (const facts of held)
      await addCommitment(transaction, {
        ...membership,
        ...{ id: facts.counterpart, version: 1, endedOn: null, endReason: null, reviewOn: null, end: null },
        ...{ reviewedOn: null, registeredBy: alex.aadObjectId, registeredOn: '2024-03-01', contact: null },
        ...{ start: '2023-01-01', costPerYear: null, documents: [] },
        ...facts,
      });
  });
});
afterAll(() => bot?.close());

/** What the bot answers to the last of these messages in one chat. */
async function talk(texts: readonly string[], from: object = alex): Promise<string> {
  const { conversation } = personalMessage('', { from });
  let said = '';
  for (const text of texts) {
    const message = { ...personalMessage(text, { from }), conversation };
    const calls = await bot.exchange(message);
    const sent = calls.find(({ activity }) => activity.replyToId === message.id)?.activity;
    said = `${sent?.text ?? ''} ${JSON.stringify(sent?.attachments?.[0]?.content ?? '')}`;
  }
  return said.replaceAll('\u00a0', ' ');
}

describe('What is to be answered is shown to whoever names no remiss', () => {
  test.each([
    ['Vilken deadline har vi närmast?', adele, 'Mina remisser', '11/2026'],
    ['va har vi kvar att svara på', adele, 'Mina remisser', '11/2026'],
    ['Which deadlines do we have before Christmas?', adele, 'Referrals due 24 November', '11/2026'],
    [
      'vilka yttranden ska vi lämna till kommunstyrelsen före nyår',
      adele,
      'som går ut 24 november',
      '11/2026',
    ],
    ['Hej! Jag planerar vintern. Vilka svarsdagar har vi framför oss?', adele, 'Mina remisser', '11/2026'],
    [
      'När ska nästa svar vara inne hos rotlarna?',
      trafikContact,
      'Öppna remisser för Trafiknämnden',
      '14/2026',
    ],
    ['my referrals', trafikContact, 'Open referrals for the Transport Committee', '14/2026'],
    ['Is anything overdue in the city?', alex, 'Overdue referrals', '13/2026'],
    ['ligger vi efter med något', alex, 'Försenade remisser', '13/2026'],
    ['allt som är på remiss nu hos kultur', alex, 'Öppna remisser för Kulturnämnden', '11/2026'],
  ])('%s', async (text, from, title, listed) => {
    const said = await talk([text], from);

    expect(said).toContain(title);
    expect(said).toContain(listed);
  });

  test('and to nobody who has no unit', async () => {
    expect(await talk(['mina remisser'], stranger)).toContain('Du har inga öppna remisser');
  });

  test.each(['När är sista dagen för att söka bidrag?', 'Which charters is the city behind?'])(
    '%s is none of it',
    async (text) => expect(await talk([text])).toContain('trateg'),
  );
});

describe('Lists of IB in words of one’s own', () => {
  test.each([
    ['Vilka resor saknar rapport?', alex, 'Resor i IB som saknar rapport'],
    ['vilka har åkt men inte skrivit någon rapport', alex, 'Resor i IB som saknar rapport'],
    ['who has been away without handing in a report?', alex, 'Trips in IB that lack a report'],
    ['trips not reported on', alex, 'Trips in IB that lack a report'],
  ])('%s', async (text, from, title) => {
    const said = await talk([text], from);

    expect(said).toContain(title);
    expect(said).toContain('Urban Week');
    expect(said).not.toContain('Smart City');
  });

  test.each([
    ['What have I signed off this autumn?', 'Matters in IB that you have approved 1 September'],
    ['vilka resor har jag sagt ja till i höst', 'Ärenden i IB som du har godkänt 1 september'],
    ['what trips have I turned down', 'Matters in IB that you have rejected'],
  ])('%s', async (text, title) => expect(await talk([text], patti)).toContain(title));

  test('the figures of another time are gone on to', async () => {
    expect(await talk(['Vad kostade resorna 2026?', 'och 2025 som jämförelse'])).toContain('2025');
  });
});

describe('Commitments in words of one’s own', () => {
  test.each([
    ['har stan avtal med köpenhamn', 'Köpenhamn', 'POLIS'],
    ['Do we have any agreement with Copenhagen?', 'Köpenhamn', 'POLIS'],
    ['which agreements run out before the end of 2027', 'Köpenhamn', 'POLIS'],
    ['Vilka avtal tar slut före utgången av nästa år?', 'Köpenhamn', 'POLIS'],
    ['är det något medlemskap som ska ses över snart?', 'POLIS', 'Köpenhamn'],
    ['Are there memberships that we should look over this winter?', 'POLIS', 'Nordic Libraries'],
  ])('%s', async (text, listed, left) => {
    const said = await talk([text]);

    expect(said).toContain(listed);
    expect(said).not.toContain(left);
  });

  test('what they cost together is on the list', async () => {
    expect(await talk(['Vad kostar stadens medlemskap tillsammans per år?'])).toContain('45 000 kr per år');
    expect(await talk(['vad kostar trafiks medlemskap totalt'])).toContain('30 000 kr per år');
  });
});
