import type { Activity } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationError, ClaimsIdentity } from 'botframework-connector';
import { beforeEach, expect, test, vi } from 'vitest';
import { checkTokensOnce } from '../../../src/teams/receiving/kept-tokens.ts';

const MINUTE = 60_000;
const began = Date.parse('2026-11-23T08:00:00Z');
const activity = { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' } as Activity;

let now: number;
/** Takes every token but the bad one; `ends` in minutes from the beginning, if it says. */
const tokens = (ends?: number) => {
  const check = vi.fn(async (_activity: Activity, header: string): Promise<AuthenticateRequestResult> => {
    if (header === 'Bearer bad') throw new AuthenticationError('bad', 401);
    const claims = ends === undefined ? [] : [{ type: 'exp', value: String((began + ends * MINUTE) / 1000) }];
    return { audience: 'us', callerId: header, claimsIdentity: new ClaimsIdentity(claims, true) };
  });
  return { check, ask: checkTokensOnce(check, () => now) };
};
beforeEach(() => {
  now = began;
});

test('a token is checked once for five minutes', async () => {
  const { check, ask } = tokens(60);
  const first = await ask(activity, 'Bearer one');
  now += 4 * MINUTE;

  expect(await ask(activity, 'Bearer one')).toBe(first);
  expect(check).toHaveBeenCalledOnce();

  now += 2 * MINUTE;
  await ask(activity, 'Bearer one');
  expect(check).toHaveBeenCalledTimes(2);
});

test('a token that has ended is checked anew', async () => {
  const { check, ask } = tokens(2);
  await ask(activity, 'Bearer one');
  now += 3 * MINUTE;
  await ask(activity, 'Bearer one');

  expect(check).toHaveBeenCalledTimes(2);
});

test.each<[string, Partial<Activity>, string]>([
  ['another token', {}, 'Bearer two'],
  ['the same token without its scheme', {}, 'one'],
  ['another channel', { channelId: 'webchat' }, 'Bearer one'],
  ['another service address', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }, 'Bearer one'],
])('what was found of a token is not taken for %s', async (_name, changes, header) => {
  const { check, ask } = tokens(60);
  await ask(activity, 'Bearer one');
  const other = { ...activity, ...changes };

  expect(await ask(other, header)).toMatchObject({ callerId: header });
  expect(check).toHaveBeenLastCalledWith(other, header);
});

test('what is refused is refused each time, and a token without an end is checked each time', async () => {
  const { check, ask } = tokens();
  for (const header of ['Bearer bad', 'Bearer bad']) {
    await expect(ask(activity, header)).rejects.toThrow('bad');
  }
  for (const header of ['Bearer one', 'Bearer one']) await ask(activity, header);

  expect(check).toHaveBeenCalledTimes(4);
});
