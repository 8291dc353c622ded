import { afterAll, beforeAll, expect, test } from 'vitest';
import { listStops } from '../../src/operations/switch/stop-register.ts';
import { TERMINAL, turnOff } from '../../src/operations/switch/turn-off.ts';
import { listHistory } from '../../src/record/register.ts';
import type { Store } from '../../src/store/store.ts';
import { adele, alex, loadDemoCity, stranger } from '../support/demo-city.ts';
import { borrowStore } from '../support/stores.ts';
import { morning } from '../support/test-bot.ts';

const reason = { sv: 'Fel i listan', en: 'A fault in the list' };
let store: Store;
beforeAll(async () => {
  store = await borrowStore();
  await loadDemoCity({ services: { store } });
});
afterAll(() => store?.close());

const turn = (actor: string, why: typeof reason | null = reason) =>
  turnOff(store, { what: 'visits', reason: why, actor, at: morning });

test.each([
  ['a contact person', adele.aadObjectId, 'no-role'],
  ['somebody in no directory', stranger.aadObjectId, 'unknown-person'],
])('%s turns nothing off, whoever lets them try', async (_who, actor, refusal) => {
  expect(await turn(actor)).toEqual({ ok: false, refusal });

  expect(await listStops(store.database)).toEqual([]);
  expect(await listHistory(store.database, 'room:visits')).toEqual([]);
});

test('an administrator turns a room off and on, once each, and so does the terminal', async () => {
  expect(await turn(alex.aadObjectId)).toMatchObject({ ok: true, value: { changed: true } });
  expect(await turn(TERMINAL)).toMatchObject({ ok: true, value: { changed: false } });
  expect(await turn(TERMINAL, null)).toMatchObject({ ok: true, value: { changed: true } });

  expect(await listStops(store.database)).toEqual([]);
  expect(await listHistory(store.database, 'room:visits')).toMatchObject([
    { act: 'turn-off', actor: alex.aadObjectId },
    { act: 'turn-on', actor: TERMINAL },
  ]);
});
