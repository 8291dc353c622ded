/** Why Microsoft Graph gave no answer that can be used. */
const graphReasons = [
  /** No token could be had: no managed identity, or nobody is signed in. */
  'no-token',
  /** The token is not taken (401), or does not give the right to read this (403). */
  'not-allowed',
  'not-found',
  /** Too many requests, to the last try. */
  'throttled',
  /** Down, cut off or silent, to the last try. */
  'unreachable',
  /** An answer that is not what Graph promises. */
  'malformed',
  /** Any other no. */
  'rejected',
] as const;
export type GraphReason = (typeof graphReasons)[number];

export interface GraphFailure {
  readonly reason: GraphReason;
  /** What Graph said, for the log. */
  readonly detail: string;
  /** How long Graph asks to be left alone; null when it does not say. */
  readonly retryAfterSeconds: number | null;
}

/** An HTTP answer that is not a good one. */
export interface BadAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const DETAIL_LENGTH = 500;

/** A failure that comes with no wish of Graph's. */
export function failure(reason: GraphReason, detail: string): GraphFailure {
  return { reason, detail: detail.slice(0, DETAIL_LENGTH), retryAfterSeconds: null };
}

/** Whether the same question may be answered later, without anybody mending anything. */
export function isTemporary({ reason }: { readonly reason: string }): boolean {
  return reason === 'throttled' || reason === 'unreachable';
}

/** Tells what an answer of Graph means. */
export function classifyAnswer({ status, headers, body }: BadAnswer, now: Date): GraphFailure {
  const request = headers.get('request-id');
  const trace = request === null ? '' : ` (request-id ${request})`;
  return {
    ...failure(reasonOf(status), `${status}: ${saidIn(body)}${trace}`),
    retryAfterSeconds: readRetryAfter(headers, now),
  };
}

function reasonOf(status: number): GraphReason {
  if (status === 401 || status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status === 429) return 'throttled';
  return status >= 500 || status === 408 ? 'unreachable' : 'rejected';
}

/** Graph's own words, `code: message`; else the beginning of whatever a proxy said. */
function saidIn(body: string): string {
  try {
    const { code, message } = (JSON.parse(body) as { error: { code: unknown; message: unknown } }).error;
    return `${code}: ${message}`.slice(0, DETAIL_LENGTH / 2);
  } catch {
    return body.slice(0, DETAIL_LENGTH / 2);
  }
}

/** Seconds, or a date (RFC 9110); null when the header says neither. */
function readRetryAfter(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (value === '') return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  // By the clock that wrote the date, where the answer tells it: the two machines may differ.
  const sentAt = Date.parse(headers.get('date') ?? '');
  const seconds = (Date.parse(value) - (Number.isNaN(sentAt) ? now.getTime() : sentAt)) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
