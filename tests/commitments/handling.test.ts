import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { registeredText } from '../../src/commitments/form/registered-text.ts';
import { correctCommitment } from '../../src/commitments/handling/correct-commitment.ts';
import { endCommitment, reopenCommitment } from '../../src/commitments/handling/end-commitment.ts';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import type { Commitment, CommitmentFacts } from '../../src/commitments/model.ts';
import { findCommitment, listCommitments } from '../../src/commitments/register.ts';
import { reviewCommitment } from '../../src/commitments/reviews/review-commitment.ts';
import { listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { commitmentsIn, membership, monday } from '../support/commitments.ts';
import { eachStore } from '../support/stores.ts';

eachStore('Commitments that several people act on', (given) => {
  const begin = async (facts: Partial<CommitmentFacts> = {}) => {
    const { ports, outbox } = await commitmentsIn(given.store);
    const registration = {
      id: 'one',
      facts: { ...membership, ...facts },
      seen: [],
      actor: 'cecilia',
      at: monday,
    };
    const registered = await registerCommitment(ports, registration);
    if (!registered.ok || !registered.value.done) throw new Error('it was not registered');
    const { commitment } = registered.value;
    const press = (actor: string, version?: number) => ({ commitment: 'one', actor, at: monday, version });
    return { ports, outbox, commitment, press, registration };
  };
  const now = async (): Promise<Commitment> => {
    const found = await findCommitment(given.store.database, 'one');
    if (found === undefined) throw new Error('the commitment is not there');
    return found;
  };
  const acts = async () => (await listHistory(given.store.database, 'commitment:one')).map(({ act }) => act);

  test('one form pressed three times is one commitment, which comes back as it was saved', async () => {
    const { ports } = await commitmentsIn(given.store);
    const registration = { id: 'one', facts: membership, seen: [], actor: 'cecilia', at: monday };
    const outcomes = await Promise.all([1, 2, 3].map(() => registerCommitment(ports, registration)));

    expect(outcomes.map((one) => one.ok && one.value.done && one.value.isNew).sort()).toEqual([
      false,
      false,
      true,
    ]);
    expect(await now()).toMatchObject({ ...membership, version: 1, reviewOn: '2028-02-03' });
    expect(await acts()).toEqual(['register-commitment']);
  });

  test('no review is promised for what ends before it, and one is when the end is put off', async () => {
    const { ports, commitment, press } = await begin({ end: '2026-12-20' });

    expect(commitment.reviewOn).toBeNull();
    expect(registeredText(commitment, 'sv')).toBe(
      'Registrerat. Det gäller till och med 20 december 2026. Då frågar jag om det ska löpa ut eller förlängas.',
    );
    const longer = { ...membership, end: '2031-12-31' };
    expect((await correctCommitment(ports, press('cecilia', 1), longer)).ok).toBe(true);
    expect(await now()).toMatchObject({ reviewOn: '2028-02-03' });
    expect(
      (await correctCommitment(ports, press('cecilia', 2), { ...membership, end: '2026-12-20' })).ok,
    ).toBe(true);
    expect(await now()).toMatchObject({ reviewOn: null });
  });

  test('two people who register the same at once: the second is shown the first, and nothing is saved twice', async () => {
    const { ports } = await commitmentsIn(given.store);
    const register = (id: string, actor: string, counterpart: string, seen: string[] = []) =>
      registerCommitment(ports, { id, facts: { ...membership, counterpart }, seen, actor, at: monday });
    const outcomes = await Promise.all([
      register('one', 'cecilia', 'POLIS'),
      register('two', 'hedda', 'Polis network'),
    ]);

    expect(outcomes.filter((one) => one.ok && one.value.done)).toHaveLength(1);
    const [saved] = await listCommitments(given.store.database);
    const again = await register('three', 'hedda', 'polis', [saved?.id ?? '']);
    expect(again).toMatchObject({ ok: true, value: { done: true, isNew: true } });
  });

  test('who is of another unit, or unknown, is refused; a strategist may', async () => {
    const { ports } = await commitmentsIn(given.store);
    const register = (id: string, actor: string) =>
      registerCommitment(ports, { id, facts: membership, seen: [], actor, at: monday });

    expect(await register('one', 'mona')).toEqual({ ok: false, refusal: 'other-unit' });
    expect(await register('one', 'rune')).toEqual({ ok: false, refusal: 'no-role' });
    expect(await register('one', 'nobody')).toEqual({ ok: false, refusal: 'unknown-person' });
    expect(await register('one', 'sara')).toMatchObject({ ok: true });
  });

  test('of corrections that saw the same version one counts; who changes nothing makes no version', async () => {
    const { ports, press } = await begin();
    const cost = (actor: string, costPerYear: number) =>
      correctCommitment(ports, press(actor, 1), { ...membership, costPerYear });
    const outcomes = await Promise.all([cost('cecilia', 50_000), cost('hedda', 60_000)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    const { version, costPerYear } = await now();
    expect(version).toBe(2);
    const same = await correctCommitment(ports, press('hedda', 2), { ...membership, costPerYear });
    expect(same).toMatchObject({ ok: true, value: { changed: false } });
    const [, entry] = await listHistory(given.store.database, 'commitment:one');
    expect(entry).toMatchObject({
      act: 'correct-commitment',
      before: { costPerYear: 45_000 },
      after: { costPerYear },
    });
  });

  test('nobody moves a commitment to a unit that is not theirs', async () => {
    const { ports, press } = await begin();

    expect(await correctCommitment(ports, press('cecilia', 1), { ...membership, unit: 'miljo' })).toEqual({
      ok: false,
      refusal: 'other-unit',
    });
    expect(await correctCommitment(ports, press('sara', 1), { ...membership, unit: 'miljo' })).toMatchObject({
      ok: true,
    });
  });

  test('it is ended once, for a reason, and that can be taken back', async () => {
    const { ports, press } = await begin();
    const end = (actor: string, why = 'För dyrt') =>
      endCommitment(ports, press(actor), { on: '2026-12-31', why });

    expect(await end('cecilia', ' ')).toEqual({ ok: false, refusal: 'no-reason' });
    const outcomes = await Promise.all([end('cecilia'), end('hedda')]);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'ended-already' });
    expect(await now()).toMatchObject({ endedOn: '2026-12-31', endReason: 'För dyrt', reviewOn: null });
    expect(await reopenCommitment(ports, press('hedda'))).toMatchObject({ ok: true });
    expect(await now()).toMatchObject({ endedOn: null, endReason: null, reviewOn: '2028-02-03' });
    const history = await listHistory(given.store.database, 'commitment:one');
    expect(JSON.stringify(history)).not.toContain('För dyrt');
  });

  test('of two answers to a review one counts, and the next one is some four years on', async () => {
    const { ports, press, commitment } = await begin();
    const about = commitment.reviewOn ?? '';
    const answer = (actor: string, said: 'keep' | 'leave') =>
      reviewCommitment(ports, press(actor), { about, answer: said, why: 'Bra', lastDay: '2027-01-31' });
    const outcomes = await Promise.all([answer('cecilia', 'keep'), answer('hedda', 'keep')]);

    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'answered-already' });
    expect(await now()).toMatchObject({ reviewOn: '2030-11-04', reviewedOn: '2026-11-23', endedOn: null });
    const reviews = sql`select about, answer, why from commitment_review where commitment = 'one'`;
    expect((await reviews.execute(given.store.database)).rows).toMatchObject([
      { about, answer: 'keep', why: 'Bra' },
    ]);
    expect(
      await reviewCommitment(ports, press('rune'), {
        about: '2030-11-04',
        answer: 'keep',
        why: 'x',
        lastDay: '',
      }),
    ).toEqual({
      ok: false,
      refusal: 'no-role',
    });
  });

  test('what is left ends on its last day, and the strategists hear of it once', async () => {
    const { ports, press, commitment, outbox } = await begin();
    const left = await reviewCommitment(ports, press('cecilia'), {
      ...{ about: commitment.reviewOn ?? '', answer: 'leave', why: 'Ingen nytta', lastDay: '2026-12-31' },
    });

    expect(left).toMatchObject({
      ok: true,
      value: { commitment: { endedOn: '2026-12-31', reviewOn: null } },
    });
    expect(await outbox()).toMatchObject([
      { addressee: 'person:sara', kind: 'commitment-leaving', data: { lastDay: '2026-12-31' } },
    ]);
    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true });
  });
});
