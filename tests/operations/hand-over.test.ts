import { expect, test } from 'vitest';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import { commitmentsKeeping } from '../../src/commitments/kept.ts';
import { handOverMatter } from '../../src/operations/kept/hand-over.ts';
import { listHistory } from '../../src/record/register.ts';
import { commitmentsIn, membership, monday } from '../support/commitments.ts';
import { eachStore } from '../support/stores.ts';

eachStore('What is kept about a matter', (given) => {
  test('is handed over to a deputy by the authority of whom they stand in for, and the record names both', async () => {
    const { ports } = await commitmentsIn(
      given.store,
      'absences: [{person: sara, from: 2026-11-23, until: 2026-11-30}]\ndeputies: [{person: sara, deputy: dag}]',
    );
    const registered = { id: 'a', facts: membership, seen: [], actor: 'cecilia', at: monday };
    await registerCommitment(ports, registered);
    const { store } = given;
    const asked = { actor: 'dag', at: monday, language: 'sv' } as const;

    const handed = await handOverMatter({ store, keepings: [commitmentsKeeping] }, 'åtagande 1', asked);

    expect(handed.ok).toBe(true);
    const acts = await listHistory(store.database, 'commitment:a');
    expect(acts.map(({ act, actor, actingFor }) => [act, actor, actingFor ?? null])).toContainEqual([
      'export-matter',
      'dag',
      'sara',
    ]);
  });
});
