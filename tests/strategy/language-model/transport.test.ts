import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ModelSettings, openModel } from '../../../src/strategy/language-model/open-model.ts';
import type { ModelRequest } from '../../../src/strategy/language-model/request.ts';
import { type FakeModel, type ModelBehaviour, reply, startFakeModel } from '../../support/fake-model.ts';

const request: ModelRequest = {
  model: 'm',
  messages: [{ role: 'user', content: 'Får vi?' }],
  response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: {} } },
};
const content = reply({
  verdict: 'info',
  provisions: ['4#2'],
  sentences: ['Staden har inga utpekade vänorter.'],
});

describe('A model on the wire', () => {
  let fake: FakeModel;
  /** Milliseconds that were let pass, which the clock goes on by. */
  let waits: number[];
  let passed: number;

  beforeAll(async () => {
    fake = await startFakeModel();
  });
  beforeEach(() => {
    waits = [];
    passed = 0;
    (fake.calls as unknown[]).length = 0;
    fake.answerBy(() => content);
  });
  afterAll(() => fake?.close());

  function open(changes: Partial<ModelSettings> = {}) {
    const settings: ModelSettings = {
      ...{ protocol: 'openai', endpoint: fake.url, name: 'm', apiVersion: '2024-10-21', key: 'secret' },
      timeoutSeconds: 20,
      ...changes,
    };
    return openModel(settings, {
      clock: { now: () => new Date(Date.parse('2026-11-23T08:00:00Z') + passed) },
      credential: () => ({
        getToken: async () => ({ token: 'of-entra', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
      }),
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        passed += milliseconds;
      },
    });
  }

  it.each([
    ['openai', {}, '/v1/chat/completions', { authorization: 'Bearer secret' }],
    [
      'azure with a key',
      { protocol: 'azure' },
      '/openai/deployments/m/chat/completions?api-version=2024-10-21',
      { 'api-key': 'secret' },
    ],
    [
      'azure by Entra ID',
      { protocol: 'azure', key: undefined },
      '/openai/deployments/m/chat/completions?api-version=2024-10-21',
      { authorization: 'Bearer of-entra' },
    ],
  ] as const)('is asked by the protocol of %s, whole and as a stream', async (_, changes, path, headers) => {
    const endpoint = 'protocol' in changes ? fake.azureUrl : fake.url;
    const model = open({ endpoint, ...changes });
    const sofar: string[] = [];

    expect(await model.complete(request)).toEqual({ ok: true, value: content });
    expect(await model.complete(request, (text) => sofar.push(text))).toEqual({ ok: true, value: content });
    expect(sofar.length).toBeGreaterThan(3);
    expect(sofar.at(-1)).toBe(content);
    expect(fake.calls.map(({ body }) => body.stream ?? false)).toEqual([false, true]);
    for (const call of fake.calls)
      expect(call).toMatchObject({ path, headers, body: { ...request, model: 'm' } });
  });

  it.each<[string, string, ModelBehaviour]>([
    ['a wrong key', 'rejected', { status: 401 }],
    ['a wrong name', 'rejected', { status: 404 }],
    ['a request that it does not take', 'rejected', { status: 400 }],
    [
      'a redirect to another host',
      'unavailable',
      { status: 307, headers: { location: 'http://127.0.0.1:9/' } },
    ],
    [
      'its filter at the question',
      'filtered',
      { status: 400, body: { error: { code: 'content_filter', message: 'x' } } },
    ],
    ['its filter at the answer', 'filtered', { content: content.slice(0, 40), finish: 'content_filter' }],
    ['an answer that is too long', 'cut-off', { content: content.slice(0, 40), finish: 'length' }],
    ['an answer without an end', 'cut-off', { content, finish: null }],
    ['a refusal', 'declined', { refusal: 'I can not help with that.' }],
  ])('says why there is no answer: %s is %s', async (_, why, behaviour) => {
    for (const onText of [undefined, () => undefined]) {
      fake.answerBy(() => behaviour);
      expect(await open().complete(request, onText)).toEqual({ ok: false, refusal: why });
    }
  });

  it('does not believe half an answer, whole or as a stream', async () => {
    fake.answerBy(() => ({ cut: content.slice(0, 60) }));
    const streamed = await open().complete(request, () => undefined);
    const whole = await open().complete(request);

    expect([streamed.ok, whole.ok]).toEqual([false, false]);
  });

  it('does not wait for one that hangs', async () => {
    fake.answerBy(() => ({ hang: true }));
    const quick = { timeoutSeconds: 0.05 };

    expect(await open(quick).complete(request)).toEqual({ ok: false, refusal: 'timeout' });
    expect(await open(quick).complete(request, () => undefined)).toEqual({ ok: false, refusal: 'timeout' });
  });

  it.each<[string, Record<string, string>, number]>([
    ['retry-after in seconds', { 'retry-after': '3' }, 3_000],
    ['retry-after-ms', { 'retry-after-ms': '1500' }, 1_500],
    ['nothing said', {}, 500],
  ])('tries again after as long as it is asked to wait: %s', async (_, headers, pause) => {
    fake.answerNext({ status: 429, headers });

    expect(await open().complete(request)).toEqual({ ok: true, value: content });
    expect(waits).toEqual([pause]);
  });

  it('tries again when it fails, three times in all', async () => {
    fake.answerBy(() => ({ status: 500 }));

    expect(await open().complete(request)).toEqual({ ok: false, refusal: 'unavailable' });
    expect(fake.calls).toHaveLength(3);
    expect(waits).toEqual([500, 1_000]);
  });

  it('nobody waits for longer than the time limit; it is left alone for as long as it asks', async () => {
    fake.answerBy(() => ({ status: 429, headers: { 'retry-after': '40' } }));
    const model = open();

    expect(await model.complete(request)).toEqual({ ok: false, refusal: 'throttled' });
    expect(await model.complete(request)).toEqual({ ok: false, refusal: 'resting' });
    expect(fake.calls).toHaveLength(1);
    passed += 39_000;
    expect(await model.complete(request)).toEqual({ ok: false, refusal: 'resting' });
    passed += 2_000;
    fake.answerBy(() => content);
    expect(await model.complete(request)).toMatchObject({ ok: true });
  });

  it('is left alone for a while when it has failed three times in a row, and not for ever', async () => {
    fake.answerBy(() => ({ status: 503 }));
    const model = open();
    for (let question = 0; question < 3; question += 1) await model.complete(request);
    const before = fake.calls.length;

    expect(await model.complete(request)).toEqual({ ok: false, refusal: 'resting' });
    expect(fake.calls).toHaveLength(before);
    passed += 31_000;
    fake.answerBy(() => content);
    expect(await model.complete(request)).toMatchObject({ ok: true });
  });

  it('is unavailable where nothing listens', async () => {
    expect(await open({ endpoint: 'http://127.0.0.1:9/v1' }).complete(request)).toEqual({
      ok: false,
      refusal: 'unavailable',
    });
  });
});
