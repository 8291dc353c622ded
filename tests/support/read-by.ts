import type { Call } from './fake-connector.ts';

/** What all in a conversation read of an answer, and what the one who asked reads past the others, as JSON. */
export function readBy(calls: readonly Call[]): { readonly all: string; readonly one: string } {
  const read = (targeted: boolean) =>
    JSON.stringify(calls.filter((call) => call.targeted === targeted).map(({ activity }) => activity));
  return { all: read(false), one: read(true) };
}

/** Nothing was said. */
export const NOTHING = '[]';
