/** How a request has fared so far. */
export interface Tries {
  /** How often it was sent. */
  readonly tries: number;
  /** How long was waited between the tries. */
  readonly waitedSeconds: number;
}

const MOST_TRIES = 6;
const FIRST_SECONDS = 1;
const LONGEST_BACKOFF_SECONDS = 60;
/** The job that reads is taken to have died when it has not ended after a quarter of an hour. */
const MOST_WAITED_SECONDS = 300;

/**
 * How long to wait before the next try: as long as Graph asked and a moment more, or any time up to a
 * limit that doubles with each try (full jitter). Null: no further try. Graph is never asked before the
 * time it said, which would only prolong its refusal; when that is too long, the reading is given up.
 * `random` is at least 0 and less than 1.
 */
export function pauseSeconds(
  { tries, waitedSeconds }: Tries,
  retryAfterSeconds: number | null,
  random: number,
): number | null {
  if (tries >= MOST_TRIES) return null;
  const limit = Math.min(LONGEST_BACKOFF_SECONDS, FIRST_SECONDS * 2 ** (tries - 1));
  const pause = retryAfterSeconds === null ? random * limit : retryAfterSeconds + random * FIRST_SECONDS;
  return waitedSeconds + pause > MOST_WAITED_SECONDS ? null : pause;
}
