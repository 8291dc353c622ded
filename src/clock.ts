/** Where the program reads the time. Passed in, so that rules and tests decide what "now" is. */
export interface Clock {
  now(): Date;
}

/**
 * The machine's clock, or one that starts at `startAt` and runs on from there at the same pace
 * (UTBLICK_NOW: a demonstration on the day before a deadline).
 */
export function runningClock(startAt?: Date): Clock {
  const offset = startAt === undefined ? 0 : startAt.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}
