import { randomUUID } from 'node:crypto';
import { texts } from '../conversation/texts.ts';
import type { Handling } from './handling.ts';

/** What is said when something went wrong: an apology, with the reference under which the log tells more. */
export function apologyFor(
  { parts, activity, turn }: Handling,
  error: unknown,
): { readonly text: string; readonly reference: string } {
  const reference = randomUUID().slice(0, 8);
  parts.log.error({ err: error, reference, type: activity.type, name: activity.name }, 'turn failed');
  return { text: texts(turn.language)('apology', { reference }), reference };
}
