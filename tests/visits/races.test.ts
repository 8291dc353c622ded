import { expect, test } from 'vitest';
import { listGroup } from '../../src/outbox/message-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { cardGroup } from '../../src/visits/card/tell-parties.ts';
import { acceptVisit } from '../../src/visits/handling/accept-visit.ts';
import { assessVisit } from '../../src/visits/handling/assess-visit.ts';
import { changeFacts } from '../../src/visits/handling/change-facts.ts';
import { decideVisit } from '../../src/visits/handling/decide-visit.ts';
import { escalateVisits } from '../../src/visits/handling/escalate-visits.ts';
import { handOverVisit } from '../../src/visits/handling/hand-over-visit.ts';
import { withdrawVisit } from '../../src/visits/handling/withdraw-visit.ts';
import { saveRequest } from '../../src/visits/intake/save-visit.ts';
import { findVisit, listVisits } from '../../src/visits/visit-register.ts';
import { makeFacts } from '../support/make-visit.ts';
import { eachStore } from '../support/stores.ts';
import { saved, settle, trafficRequest, visitPorts } from '../support/visit-city.ts';

const monday = '2026-11-23T08:00:00Z';
const assessment = { answers: { grounds: {}, ourField: 'yes', capacity: 'yes' }, note: '' } as never;

eachStore('Visits that several people act on at once', (given) => {
  const begin = async (now = monday) => {
    await settle(given.store);
    const ports = visitPorts(given.store, now);
    const visit = await saved(ports, trafficRequest(ports.at));
    const press = (actor: string, version?: number) => ({ visit: visit.id, actor, at: ports.at, version });
    return { ports, press, visit };
  };
  const now = async () => {
    const visit = await findVisit(given.store.database, 'visit-1');
    if (visit === undefined) throw new Error('the visit is not there');
    return visit;
  };
  const told = async (person: string) => listGroup(given.store.database, cardGroup('visit-1', person));

  test('a request that is saved by two presses is one visit, with one owner who is told once', async () => {
    await settle(given.store);
    const ports = visitPorts(given.store, monday);
    const request = trafficRequest(ports.at);
    const outcomes = await Promise.all([1, 2, 3].map(() => saveRequest(ports, request)));

    expect(outcomes.map((outcome) => outcome.ok && outcome.value.changed).sort()).toEqual([
      false,
      false,
      true,
    ]);
    expect(await listVisits(given.store.database, {})).toHaveLength(1);
    expect(await told('cecilia')).toHaveLength(1);
    expect(await listHistory(given.store.database, 'visit:visit-1')).toHaveLength(1);
  });

  test('two who take it on at once: one owns it, the other is told that it is taken', async () => {
    const { ports, press } = await begin();
    const outcomes = await Promise.all(
      ['cecilia', 'hedda', 'sara', 'cecilia'].map((who) => acceptVisit(ports, press(who))),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) {
      expect(outcome.ok ? '' : outcome.refusal).toMatch(/^(|not-in-this-state)$/);
    }
    const [winner] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(await now()).toEqual(winner);
    expect(await listHistory(given.store.database, 'visit:visit-1')).toHaveLength(2);
  });

  test('handed over while the owner decides: one of them comes first, and the other changes nothing', async () => {
    const { ports, press } = await begin();
    await acceptVisit(ports, press('cecilia'));
    await assessVisit(ports, press('cecilia'), assessment);
    const { version } = await now();
    const [decided, handed] = await Promise.all([
      decideVisit(ports, press('cecilia', version), { answer: 'welcome', words: '' }),
      handOverVisit(ports, press('hedda', version), { unit: 'idrott', person: null, words: 'Idrott' }),
    ]);

    expect([decided.ok, handed.ok].filter(Boolean)).toHaveLength(1);
    const after = await now();
    expect(after.version).toBe(version + 1);
    if (handed.ok) {
      expect(decided).toEqual({
        ok: false,
        refusal: expect.stringMatching(/not-in-this-state|not-your-part|changed-meanwhile/),
      });
      expect(after).toMatchObject({ state: 'offered', unit: 'idrott', owner: { person: 'ivar' } });
    } else expect(handed).toEqual({ ok: false, refusal: 'changed-meanwhile' });
  });

  test('a card from before a change is told so, and nothing is saved of it', async () => {
    const { ports, press, visit } = await begin();
    await acceptVisit(ports, press('cecilia'));
    const { version } = await now();
    await changeFacts(ports, press('rut'), makeFacts({ ...visit.facts, people: 40 }));

    expect(await assessVisit(ports, press('cecilia', version), assessment)).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect(await now()).toMatchObject({ state: 'accepted', facts: { people: 40 } });
  });

  test('withdrawn while it is taken on: it is withdrawn in the end, or was never taken', async () => {
    const { ports, press } = await begin();
    const [taken, withdrawn] = await Promise.all([
      acceptVisit(ports, press('cecilia')),
      withdrawVisit(ports, press('rut'), 'Inställt'),
    ]);

    expect(withdrawn.ok).toBe(true);
    if (!taken.ok) expect(taken.refusal).toBe('not-in-this-state');
    expect((await now()).state).toBe('withdrawn');
  });

  test('taken on while silence passes it on: it has one owner, and one who knows', async () => {
    const { press } = await begin();
    const later = visitPorts(given.store, '2026-11-25T06:00:00Z');
    const [taken] = await Promise.all([
      acceptVisit(later, { ...press('cecilia'), at: later.at }),
      escalateVisits(later),
      escalateVisits(later),
    ]);

    const after = await now();
    if (taken.ok) expect(after).toMatchObject({ state: 'accepted', owner: { person: 'cecilia' } });
    else expect(after).toMatchObject({ state: 'offered', owner: { person: 'david' } });
    expect(await told('david')).toHaveLength(taken.ok && after.tried.length === 1 ? 0 : 1);
  });

  test('whatever comes first, the record is whole', async () => {
    const { ports, press } = await begin();
    await Promise.all([
      acceptVisit(ports, press('cecilia')),
      acceptVisit(ports, press('hedda')),
      handOverVisit(ports, press('sara'), { unit: 'idrott', person: null, words: 'x' }),
      withdrawVisit(ports, press('rut'), ''),
    ]);
    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true });
    const entries = await listHistory(given.store.database, 'visit:visit-1');
    expect(entries).toHaveLength((await now()).version);
    expect(JSON.stringify(entries)).not.toContain('Rut');
  });
});
