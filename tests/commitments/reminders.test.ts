import { expect, test } from 'vitest';
import { correctCommitment } from '../../src/commitments/handling/correct-commitment.ts';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import { markTold, notePosition } from '../../src/commitments/lobbying/note-position.ts';
import type { CommitmentFacts } from '../../src/commitments/model.ts';
import { listPositions } from '../../src/commitments/position-register.ts';
import { questionGroup } from '../../src/commitments/reviews/notices.ts';
import { reviewCommitment } from '../../src/commitments/reviews/review-commitment.ts';
import { sendReminders } from '../../src/commitments/reviews/send-reminders.ts';
import { listGroup } from '../../src/outbox/message-register.ts';
import { commitmentsIn, membership, monday } from '../support/commitments.ts';
import { eachStore } from '../support/stores.ts';

const at = (day: string) => new Date(`${day}T08:00:00Z`);

eachStore('Commitments whose day has come', (given) => {
  const begin = async (facts: Partial<CommitmentFacts> = {}, rest = '') => {
    const { ports, outbox } = await commitmentsIn(given.store, rest);
    const registered = await registerCommitment(ports, {
      ...{ id: 'one', facts: { ...membership, ...facts }, seen: [], actor: 'cecilia', at: monday },
    });
    if (!registered.ok || !registered.value.done) throw new Error('it was not registered');
    const heard = async () => (await outbox()).map(({ addressee, kind }) => `${kind} ${addressee}`);
    return { ports, heard, reviewOn: registered.value.commitment.reviewOn ?? '' };
  };

  test('a review is asked once however many jobs run, reminded of, and then the strategists hear of the silence', async () => {
    const { ports, heard, reviewOn } = await begin();
    expect(await sendReminders(ports, at('2028-02-02'))).toBe(0);
    const taken = await Promise.all([1, 2, 3].map(() => sendReminders(ports, at(reviewOn))));

    expect(taken.toSorted()).toEqual([0, 0, 1]);
    expect(await heard()).toEqual(['commitment-question person:cecilia']);
    expect(await sendReminders(ports, at('2028-02-16'))).toBe(0);
    expect(await sendReminders(ports, at('2028-02-17'))).toBe(1);
    expect(await sendReminders(ports, at('2028-03-02'))).toBe(1);
    expect(await heard()).toEqual([
      'commitment-question person:cecilia',
      'commitment-question person:cecilia',
      'commitment-silence person:sara',
    ]);
    expect(await sendReminders(ports, at('2028-06-01'))).toBe(0);
  });

  test('no reminder on a Saturday; after months of downtime it is asked once, and silence is counted from then', async () => {
    const { ports, heard } = await begin();

    expect(await sendReminders(ports, at('2028-06-03'))).toBe(0);
    expect(await sendReminders(ports, at('2028-06-05'))).toBe(1);
    expect(await sendReminders(ports, at('2028-06-07'))).toBe(0);
    expect(await heard()).toEqual(['commitment-question person:cecilia']);
  });

  test('the deputy is asked while the contact is away', async () => {
    const rest = `deputies: [{person: cecilia, deputy: dag}]
absences: [{person: cecilia, from: 2028-02-01, until: 2028-02-28}]`;
    const { ports, heard, reviewOn } = await begin({}, rest);
    await sendReminders(ports, at(reviewOn));

    expect(await heard()).toEqual(['commitment-question person:dag']);
    const press = { commitment: 'one', actor: 'dag', at: at(reviewOn) };
    const said = { about: reviewOn, answer: 'keep', why: 'Bra', lastDay: '' } as const;
    expect(await reviewCommitment(ports, press, said)).toMatchObject({ ok: true });
  });

  test('once it is answered, the cards say so and nothing more is sent', async () => {
    const { ports, heard, reviewOn } = await begin();
    await sendReminders(ports, at(reviewOn));
    const press = { commitment: 'one', actor: 'hedda', at: at(reviewOn) };
    await reviewCommitment(ports, press, { about: reviewOn, answer: 'keep', why: 'Bra', lastDay: '' });
    await sendReminders(ports, at('2028-06-05'));

    expect(await heard()).toEqual(['commitment-question person:cecilia']);
    const [card] = await listGroup(given.store.database, questionGroup('one'));
    expect(card?.notice.data).toMatchObject({ settledOn: reviewOn });
  });

  test('an end date is reminded of before it passes; when it is moved, the old card is settled and the new day counts', async () => {
    const agreement = { kind: 'cooperation-agreement', start: '2024-03-01', end: '2027-06-30' } as const;
    const { ports, heard } = await begin(agreement);
    expect(await sendReminders(ports, at('2027-01-04'))).toBe(1);
    const longer = { ...membership, ...agreement, end: '2028-06-30' };
    const press = { commitment: 'one', actor: 'cecilia', at: at('2027-01-04') };
    await correctCommitment(ports, press, longer);
    expect(await sendReminders(ports, at('2027-07-02'))).toBe(0);
    expect(await sendReminders(ports, at('2028-07-03'))).toBe(1);
    expect(await sendReminders(ports, at('2028-07-18'))).toBe(1);

    expect(await heard()).toEqual([
      'commitment-question person:cecilia',
      'commitment-question person:cecilia',
      'commitment-silence person:sara',
    ]);
    const [old] = await listGroup(given.store.database, questionGroup('one'));
    expect(old?.notice.data).toMatchObject({ about: '2027-06-30', settledOn: '2027-01-04' });
  });

  test('a position towards the EU is noted once, told to the strategists, and ticked once', async () => {
    const { ports, outbox } = await commitmentsIn(given.store);
    const noted = {
      id: 'p',
      unit: 'trafik',
      matter: 'Luftkvalitet',
      view: 'Skarpare krav',
      actor: 'cecilia',
      at: monday,
    };
    const outcomes = await Promise.all([1, 2].map(() => notePosition(ports, noted)));

    expect(outcomes.map((one) => one.ok && one.value.isNew).toSorted()).toEqual([false, true]);
    expect(await notePosition(ports, { ...noted, id: 'q', actor: 'mona' })).toEqual({
      ok: false,
      refusal: 'other-unit',
    });
    expect(await notePosition(ports, { ...noted, id: 'q', view: ' ' })).toEqual({
      ok: false,
      refusal: 'no-view',
    });
    expect(await outbox()).toMatchObject([{ addressee: 'person:sara', kind: 'eu-position' }]);
    const told = await Promise.all(
      ['cecilia', 'sara'].map((actor) => markTold(ports, { id: 'p', actor, at: monday })),
    );
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'told-already' });
    expect(await listPositions(given.store.database)).toMatchObject([
      { number: 1, toldOn: '2026-11-23', version: 2 },
    ]);
  });
});
