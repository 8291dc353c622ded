import { describe, expect, test } from 'vitest';
import { classifyFailure } from '../../src/outbox/classify-failure.ts';

const now = new Date('2026-11-23T08:00:00Z');
const fail = (status: number | undefined, said = '', retryAfter?: string) =>
  classifyFailure({ status, said, retryAfter }, now);

describe('What Teams answers means for a message:', () => {
  test.each([
    [400, 'BadArgument', 'rejected'],
    [413, 'MessageSizeTooBig', 'rejected'],
    [415, '', 'rejected'],
    [401, 'BotNotRegistered', 'failed'],
    [408, '', 'failed'],
    [412, 'PreconditionFailed', 'failed'],
    [500, 'ServiceError', 'failed'],
    [502, '', 'failed'],
    [503, '', 'failed'],
    [504, '', 'failed'],
    [undefined, 'The operation was aborted', 'failed'],
    [429, 'Throttled', 'throttled'],
  ])('%s %s is %s', (status, said, kind) => {
    expect(fail(status, said).kind).toBe(kind);
  });

  test.each([
    [403, '{"error":{"code":"BotNotInConversationRoster"}}', 'not-in-roster'],
    [403, '{"error":{"code":"ConversationBlockedByUser"}}', 'blocked'],
    [403, '{"errorCode":209,"message":"{ \\"subCode\\": \\"MessageWritesBlocked\\" }"}', 'blocked'],
    [403, '{"error":{"code":"BotDisabledByAdmin"}}', 'blocked'],
    [403, '{"error":{"code":"ForbiddenOperationException"}}', 'blocked'],
    [404, '{"error":{"code":"ConversationNotFound"}}', 'gone'],
    [404, '{"error":{"code":"ActivityNotFoundInConversation"}}', 'gone'],
    [404, '', 'gone'],
    [400, '{"error":{"code":"ConversationNotFound"}}', 'gone'],
  ])('%s %s is unreachable: %s', (status, said, reason) => {
    expect(fail(status, said)).toMatchObject({ kind: 'unreachable', reason });
  });

  test.each([
    [undefined, null],
    ['', null],
    ['soon', null],
    ['0', 0],
    ['2', 2],
    ['1.5', 1.5],
    ['Mon, 23 Nov 2026 08:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['999999', 3600],
  ])('429 with Retry-After %j asks for %j seconds', (header, retryAfterSeconds) => {
    expect(fail(429, '', header)).toEqual({ kind: 'throttled', retryAfterSeconds });
  });

  test('a long answer is cut before it is kept', () => {
    const result = fail(400, 'x'.repeat(100_000));
    expect(result.kind === 'rejected' && result.detail.length).toBe(500);
  });
});
