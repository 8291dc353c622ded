import type { SendResult } from './model.ts';

/** How Teams, or the way to it, said no. */
export interface Failure {
  /** HTTP status; undefined when there was no answer at all. */
  readonly status: number | undefined;
  /** Everything that the answer said; the codes of Teams are looked for in it. */
  readonly said: string;
  /** The header `Retry-After` as it came. */
  readonly retryAfter: string | undefined;
}

type Unreachable = Extract<SendResult, { kind: 'unreachable' }>['reason'];

/** What Teams calls it when somebody can't be reached, whatever the status. */
const unreachable: Readonly<Record<string, Unreachable>> = {
  BotNotInConversationRoster: 'not-in-roster',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'blocked',
  ConversationNotFound: 'gone',
};

/** Longest pause that a connector may ask for; more than that is a mistake. */
const LONGEST_PAUSE_SECONDS = 60 * 60;
const DETAIL_LENGTH = 500;

/** Tells what a failed sending means for the message, by the table of Teams' status codes. */
export function classifyFailure(failure: Failure, now: Date): Exclude<SendResult, { kind: 'sent' }> {
  const { status } = failure;
  const detail = `${status ?? 'no answer'}: ${failure.said}`.slice(0, DETAIL_LENGTH);
  if (status === 429) {
    return { kind: 'throttled', retryAfterSeconds: readRetryAfter(failure.retryAfter, now) };
  }
  // 401: it is the bot that is not let in, which is mended without the message.
  if (status === undefined || status >= 500 || [401, 408, 412].includes(status)) {
    return { kind: 'failed', detail };
  }
  const code = Object.keys(unreachable).find((name) => failure.said.includes(name));
  const reason = code === undefined ? undefined : unreachable[code];
  if (reason !== undefined) return { kind: 'unreachable', reason, detail };
  if (status === 403) return { kind: 'unreachable', reason: 'blocked', detail };
  if (status === 404) return { kind: 'unreachable', reason: 'gone', detail };
  return { kind: 'rejected', detail };
}

/** Seconds, or a date (RFC 9110); null when it says neither. */
function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined || header.trim() === '') return null;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(header)
    ? Number(header)
    : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_PAUSE_SECONDS);
}
