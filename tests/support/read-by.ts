import type { Call } from './fake-connector.ts';

/**
 * What all in a conversation read of an answer, and what the one who asked reads past the others, as JSON. Where jobs send
 * messages of their own meanwhile, what comes to other conversations than `conversation` is left out.
 */
export function readBy(
  calls: readonly Call[],
  conversation?: string,
): { readonly all: string; readonly one: string } {
  const heard = calls.filter((call) => conversation === undefined || call.conversation === conversation);
  const read = (targeted: boolean) =>
    JSON.stringify(heard.filter((call) => call.targeted === targeted).map(({ activity }) => activity));
  return { all: read(false), one: read(true) };
}

/** Nothing was said. */
export const NOTHING = '[]';
