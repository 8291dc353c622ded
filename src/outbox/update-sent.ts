import type { Reply } from '../conversation/turn.ts';
import { type Language, languageOfLocale } from '../language/language.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Database } from '../store/store.ts';
import { findByKey } from './message-register.ts';
import type { Sender } from './model.ts';
import { findReference } from './reference-register.ts';

export type UpdateRefusal =
  /** No message of that key was queued. */
  | 'unknown-message'
  /** It has not arrived yet, or never will. */
  | 'not-sent'
  /** It can't be changed any more: it was removed, or the conversation is closed to the bot. */
  | 'gone'
  /** Teams did not answer, or does not take what is put in its place. */
  | 'not-updated';

/** Puts something else in the place of a message that was sent, in its reader's language; it keeps its id. */
export async function updateSent(
  ports: { readonly database: Database; readonly sender: Sender },
  key: string,
  reply: Reply | ((language: Language) => Reply),
): Promise<Outcome<{ activity: string; conversation: string }, UpdateRefusal>> {
  const message = await findByKey(ports.database, key);
  if (message === undefined) return refuse('unknown-message');
  const { activity, conversation } = message;
  if (activity === null || conversation === null) return refuse('not-sent');
  const reference = await findReference(ports.database, conversation);
  if (reference === undefined || reference.state !== 'active') return refuse('gone');
  const said = typeof reply === 'function' ? reply(languageOfLocale(reference.locale ?? undefined)) : reply;
  const result = await ports.sender.update(reference, activity, said);
  if (result.kind === 'sent') return accept({ activity, conversation });
  return refuse(result.kind === 'unreachable' ? 'gone' : 'not-updated');
}
