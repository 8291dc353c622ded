import { setTimeout } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import type { Progress } from '../../conversation/turn.ts';
import type { Log } from '../../log.ts';
import type { Paces } from '../handling.ts';
import { ConnectorRefusal } from './connector-calls.ts';

/** Teams' own limit of a line that tells what is being done, in characters with room for wide ones. */
const LONGEST_LINE = 500;

export interface StreamPorts {
  readonly log: Log;
  readonly paces: Pick<Paces, 'streamEvery'>;
}

/** A reply that begins before it is there: lines that tell what is being done, then its beginning, then the whole. */
export interface ReplyStream {
  readonly progress: Progress;
  /** Whether anything of it was shown. */
  hasBegun(): boolean;
  /** Sends the reply: as the end of the stream, or as it is where none was begun. Gives the id of the message. */
  finish(message: Partial<Activity>): Promise<string | undefined>;
}

/**
 * Streams a reply into a personal chat as Teams wants it: each request waits for the one before, and each
 * text begins with what was shown. Where Teams takes no stream, the reply is sent as it is.
 */
export function createReplyStream(
  context: Pick<TurnContext, 'sendActivity'>,
  ports: StreamPorts,
): ReplyStream {
  const { log, paces } = ports;
  let stream: { readonly id: string } | undefined;
  let sequence = 0;
  let isOff = false;
  let last: Promise<unknown> = Promise.resolve();

  /** After all that was sent before, and not sooner than Teams takes it. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work);
    last = done.then(
      () => setTimeout(paces.streamEvery),
      () => undefined,
    );
    return done;
  };
  const show = (streamType: 'informative' | 'streaming', text: string) =>
    inTurn(async () => {
      if (isOff) return;
      sequence += 1;
      const info = { streamType, streamSequence: sequence, ...(stream && { streamId: stream.id }) };
      try {
        const sent = await context.sendActivity(withInfo({ type: 'typing', text }, info));
        // The first one is told the id by which the others belong to it.
        if (stream === undefined && sent?.id !== undefined) stream = { id: sent.id };
        isOff ||= stream === undefined;
      } catch (error) {
        isOff = true;
        log.info({ status: statusOf(error) }, 'the chat takes no stream');
      }
    });
  return {
    hasBegun: () => stream !== undefined,
    progress: { tell: (text) => show('informative', text.slice(0, LONGEST_LINE)) },
    finish: async (message) => {
      await last;
      const plain = async () => (await context.sendActivity(message))?.id;
      if (stream === undefined) return plain();
      const beginning = message.text?.split('\n\n')[0];
      if (beginning !== undefined && beginning !== message.text) await show('streaming', beginning);
      const { id } = stream;
      try {
        const whole = withInfo(message, { streamType: 'final', streamId: id });
        return (await inTurn(() => context.sendActivity(whole)))?.id ?? id;
      } catch (error) {
        if (wasStopped(error)) return undefined;
        if (!isRefusal(error)) throw error;
        log.info({ status: statusOf(error) }, 'the end of a stream was not taken');
        return plain();
      }
    },
  };
}

function withInfo(message: Partial<Activity>, info: Readonly<Record<string, unknown>>): Partial<Activity> {
  const channelData = { ...(message.channelData as object | undefined), ...info };
  const entities = [{ type: 'streaminfo', ...info }, ...(message.entities ?? [])];
  return { ...message, entities, channelData } as Partial<Activity>;
}

const statusOf = (error: unknown) => (error instanceof ConnectorRefusal ? error.statusCode : undefined);

/** Teams does not take it; whether it arrived is not in doubt. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return status >= 400 && status < 500 && status !== 429;
}

/** The reader pressed Stop, and wants no answer. */
function wasStopped(error: unknown): boolean {
  return error instanceof ConnectorRefusal && error.statusCode === 403 && /cancel/i.test(error.said);
}
