import type { TokenCredential } from '@azure/identity';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGraphClient, type GraphPorts } from '../../../src/network/entra/graph-client.ts';
import { readEntra } from '../../../src/network/entra/read-entra.ts';
import {
  type Behaviour,
  type FakeGraph,
  graphUser,
  objectId,
  refusal,
  startFakeGraph,
  throttled,
} from '../../support/fake-graph.ts';

const group = objectId(900);
const now = new Date('2026-11-23T03:30:00Z');
const people = (count: number) => Array.from({ length: count }, (_, index) => graphUser(index + 1));

let graph: FakeGraph;
let waits: number[];

beforeEach(async () => {
  graph = await startFakeGraph();
  waits = [];
});
afterEach(() => graph.close());

const read = (ports: Partial<GraphPorts> = {}) =>
  readEntra(
    createGraphClient({
      credential: graph.credential,
      clock: { now: () => now },
      baseUrl: graph.url,
      wait: async (milliseconds) => void waits.push(milliseconds),
      random: () => 0.5,
      ...ports,
    }),
    [group],
  );
/** How many members were read, or why none. */
const outcome = async (ports?: Partial<GraphPorts>) => {
  const answer = await read(ports);
  return answer.ok ? answer.value[0]?.members.length : answer.refusal.reason;
};

test('members are read with name, mail and whether the account is open', async () => {
  graph.setGroup(group, [
    graphUser(1, { id: 'ABCDEF00-2222-4333-8444-555555555555' }),
    graphUser(2, { mail: null, accountEnabled: false }),
  ]);

  expect(await read()).toEqual({
    ok: true,
    value: [
      {
        group,
        members: [
          {
            id: 'abcdef00-2222-4333-8444-555555555555',
            name: 'Person 1',
            mail: 'person.1@stad.example',
            enabled: true,
          },
          { id: objectId(2), name: 'Person 2', mail: null, enabled: false },
        ],
      },
    ],
  });
});

test.each([
  [0, 1],
  [100, 1],
  [101, 2],
  [350, 4],
])('%i members are all read, in %i requests', async (count, requests) => {
  graph.setGroup(group, people(count));

  expect(await outcome()).toBe(count);
  expect(graph.requests).toHaveLength(requests);
});

test('a member whom a page boundary shows twice is one member', async () => {
  graph.setGroup(group, [...people(3), ...people(1)]);
  graph.pageSize = 3;

  expect(await outcome()).toBe(3);
});

test.each<[string, Behaviour[], number[]]>([
  ['429 with seconds', [throttled('7')], [7_500]],
  ['429 with a date', [throttled('Mon, 23 Nov 2026 03:30:20 GMT')], [20_500]],
  ['429 that does not say how long', [throttled()], [500]],
  ['503 with seconds', [throttled('2', 503)], [2_500]],
  [
    '503 three times',
    [throttled(undefined, 503), throttled(undefined, 503), throttled(undefined, 503)],
    [500, 1_000, 2_000],
  ],
  ['a dropped connection', ['drop'], [500]],
  ['an answer that is cut off', ['cut'], [500]],
  ['a bad gateway that is not JSON', [{ status: 502, body: 'Bad gateway' }], [500]],
])('%s in the middle is waited out, and all members are read', async (_name, behaviours, expected) => {
  graph.setGroup(group, people(5));
  graph.pageSize = 2;
  graph.answerNext('well', ...behaviours);

  expect(await outcome()).toBe(5);
  expect(waits).toEqual(expected);
  expect(graph.requests).toHaveLength(3 + behaviours.length);
});

test.each([
  [
    'by the clock of the one who sent it',
    { date: 'Mon, 23 Nov 2026 08:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 08:00:20 GMT' },
    20_500,
  ],
  [
    'as now when it has passed',
    { date: 'Mon, 23 Nov 2026 08:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 07:00:00 GMT' },
    500,
  ],
  ['as not said when it makes no sense', { 'retry-after': 'soon' }, 500],
])('a date to wait for is read %s', async (_name, headers, expected) => {
  graph.setGroup(group, people(1));
  graph.answerNext({ ...throttled(), headers });

  expect(await outcome()).toBe(1);
  expect(waits).toEqual([expected]);
});

test.each<[string, Behaviour, string]>([
  ['throttled', throttled('1'), 'throttled'],
  ['down', throttled(undefined, 503), 'unreachable'],
  ['cut off', 'drop', 'unreachable'],
])('a Graph that stays %s is given up after six tries', async (_name, behaviour, reason) => {
  graph.answerAll(behaviour);

  expect(await outcome()).toBe(reason);
  expect(graph.requests).toHaveLength(6);
  expect(waits).toHaveLength(5);
});

test('a Graph that asks for an hour is not asked again', async () => {
  graph.answerNext(throttled('3600'));

  expect(await outcome()).toBe('throttled');
  expect(graph.requests).toHaveLength(1);
  expect(waits).toEqual([]);
});

test('a request that takes too long is ended and sent again', async () => {
  graph.setGroup(group, people(1));
  graph.answerNext('hang');
  const first = new AbortController();
  const signals = [first.signal, new AbortController().signal];

  const reading = outcome({ deadline: () => signals.shift() ?? expect.fail() });
  await graph.asked(1);
  first.abort(new DOMException('The operation timed out', 'TimeoutError'));

  expect(await reading).toBe(1);
  expect(waits).toHaveLength(1);
});

test.each<[string, Behaviour, string]>([
  ['401', refusal(401, 'InvalidAuthenticationToken', 'Lifetime validation failed.'), 'not-allowed'],
  ['403', refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges.'), 'not-allowed'],
  ['404', refusal(404, 'Request_ResourceNotFound', 'Resource does not exist.'), 'not-found'],
  ['400', refusal(400, 'Request_BadRequest', 'Bad.'), 'rejected'],
  ['a redirection', { status: 302, headers: { location: '/elsewhere' } }, 'rejected'],
  ['a page of HTML', { text: '<html>Sign in</html>' }, 'malformed'],
  ['an empty answer', { text: '' }, 'malformed'],
  ['no list', { status: 200, body: { value: 'none' } }, 'malformed'],
  ['a member without fields', { status: 200, body: { value: [{ id: objectId(1) }] } }, 'malformed'],
  ['a next page on another host', { nextLink: 'https://graph.example/v1.0/groups' }, 'malformed'],
  ['a next page on another port', { nextLink: 'http://127.0.0.1:1/v1.0/groups' }, 'malformed'],
  ['a next page that is no address', { nextLink: 'next' }, 'malformed'],
])(
  '%s on the second page gives no members at all, and is not tried again',
  async (_name, behaviour, reason) => {
    graph.setGroup(group, people(5));
    graph.pageSize = 2;
    graph.answerNext('well', behaviour);

    expect(await outcome()).toBe(reason);
    expect(graph.requests).toHaveLength(2);
  },
);

test('pages that lead back to themselves come to an end', async () => {
  const query = '$select=id,displayName,mail,accountEnabled&$count=true';
  const nextLink = `${graph.url}/groups/${group}/transitiveMembers/microsoft.graph.user?${query}`;
  graph.setGroup(group, people(1));
  graph.answerAll({ nextLink });

  expect(await read()).toMatchObject({
    refusal: { reason: 'malformed', detail: expect.stringContaining('never end') },
  });
  expect(graph.requests).toHaveLength(2);
});

test("a refusal says what Graph said, with the id by which Microsoft's support finds it", async () => {
  graph.answerNext(refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges.'));

  expect(await read()).toMatchObject({
    refusal: {
      detail: `group ${group}: 403: Authorization_RequestDenied: Insufficient privileges. (request-id r-1)`,
    },
  });
});

test('members whose names the app may not see are refused, for their roles could not be shown', async () => {
  graph.setGroup(group, [
    graphUser(1),
    graphUser(2, { displayName: null, mail: null, accountEnabled: null }),
  ]);

  expect(await read()).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
});

test.each<[string, TokenCredential['getToken']]>([
  ['fails', () => Promise.reject(new Error('Please run az login'))],
  ['gives nothing', async () => null],
])('a credential that %s is told as such, and Graph is not asked', async (_name, getToken) => {
  expect(await outcome({ credential: { getToken } })).toBe('no-token');
  expect(graph.requests).toEqual([]);
});

test('a credential that never answers is given up at the deadline', async () => {
  const credential = { getToken: () => new Promise<never>(() => undefined) };

  expect(await outcome({ credential, deadline: () => AbortSignal.abort() })).toBe('no-token');
});
