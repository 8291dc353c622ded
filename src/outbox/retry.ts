/** How a message has fared so far. */
export interface Tries {
  /** How often it was sent off. */
  readonly attempts: number;
  /** How often of these Teams had too much to do. */
  readonly throttled: number;
}

const FIRST_SECONDS = 2;
const MOST_SECONDS = 60 * 60;
/** With the growing pauses between them about seven hours: longer than Teams is down. */
const MOST_FAILURES = 24;
/** Being asked to wait says nothing against the message, so it is borne for long. */
const MOST_THROTTLED = 1_000;

/** Whether a message that did not arrive is sent again. */
export function mayTryAgain({ attempts, throttled }: Tries): boolean {
  return attempts - throttled < MOST_FAILURES && throttled < MOST_THROTTLED;
}

/**
 * How long to wait before the next try: as long as the connector asked, or any time up to a limit that
 * doubles with each try (full jitter), so that messages that failed together don't come back together.
 * `random` is at least 0 and less than 1.
 */
export function retryDelaySeconds(
  { attempts }: Pick<Tries, 'attempts'>,
  retryAfterSeconds: number | null,
  random: number,
): number {
  const limit = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, attempts - 1));
  const jitter = random * (retryAfterSeconds === null ? limit : FIRST_SECONDS / 4);
  return (retryAfterSeconds ?? 0) + jitter;
}
