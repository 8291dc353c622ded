import { ActivityTypes } from 'botbuilder';
import { areKnown } from '../../store/keep.ts';
import type { Foresight, Handling, Rendered } from '../handling.ts';
import { renderFor } from '../sending/send-reply.ts';
import { hasAttachment, readText } from './read-turn.ts';

/**
 * Where people write one at a time, that wait is a fifth of their turn on a server. Nothing is begun unless changes
 * of other processes would have been noticed, since what is kept in memory would have to be read anew.
 */
export function foresee(handling: Handling): Foresight {
  const { versions } = handling.parts.store;
  let begun: { readonly made: Promise<Rendered | undefined>; readonly version: number } | undefined;
  return {
    begin: () => {
      if (handling.activity.type !== ActivityTypes.Message || !areKnown(versions)) return;
      // What goes wrong does so again when it is made anew, and is told then.
      begun = { made: make(handling).catch(() => undefined), version: versions.current() };
    },
    seen: async () => (begun?.version === versions.current() ? begun.made : undefined),
  };
}

async function make(handling: Handling): Promise<Rendered | undefined> {
  const { parts, activity, turn } = handling;
  const text = readText(activity);
  if (text === '' || hasAttachment(activity)) return undefined;
  if (!(await parts.limit.hasRoom(turn.person.id))) return undefined;
  const reply = await parts.dispatcher.foresee({ ...turn, text, edited: false });
  return reply && { reply, message: await renderFor(handling, reply) };
}
