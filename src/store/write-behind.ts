import { clearTimeout, setTimeout } from 'node:timers';

/** What may be written a moment later, many at a time; of each key the latest. */
export interface WriteBehind<Item> {
  /** Has it written at once. Resolves when it is. */
  now(key: string, item: Item): Promise<void>;
  /** Has it written within a moment. Resolves when it is. */
  soon(key: string, item: Item): Promise<void>;
  /** Leaves out those of which this is true, and waits for what is being written. */
  leaveOut(isOut: (item: Item) => boolean): Promise<void>;
  /** Writes all that waits. */
  flush(): Promise<void>;
}

/**
 * So long something waits for others: on a server each statement takes as long as half a turn, and each row some of the time
 * of whoever is answered meanwhile.
 */
const MOMENT_MILLISECONDS = 25;

/**
 * For what nobody waits for: many turns share a statement. When `write` throws for several, each is written by
 * itself, so that none is lost for another; the first error is thrown on.
 */
export function writeBehind<Item>(write: (items: readonly Item[]) => Promise<void>): WriteBehind<Item> {
  let waiting = new Map<string, Item>();
  let last: Promise<void> = Promise.resolve();
  let planned: { readonly timer: NodeJS.Timeout; readonly written: PromiseWithResolvers<void> } | undefined;

  const writeWaiting = async () => {
    // In the order of their keys, so that two processes never wait for each other.
    const items = [...waiting].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
    waiting = new Map();
    if (items.length === 0) return;
    await write(items).catch(async (error: unknown) => {
      if (items.length === 1) throw error;
      const alone = await Promise.allSettled(items.map((item) => write([item])));
      const failed = alone.find((one) => one.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    });
  };
  const flush = () => {
    const ended = planned;
    planned = undefined;
    clearTimeout(ended?.timer);
    last = last.catch(() => undefined).then(writeWaiting);
    if (ended !== undefined) last.then(ended.written.resolve, ended.written.reject);
    return last;
  };
  const plan = () => {
    const written = Promise.withResolvers<void>();
    const timer = setTimeout(() => void flush().catch(() => undefined), MOMENT_MILLISECONDS);
    return { timer, written };
  };
  return {
    now: (key, item) => {
      waiting.set(key, item);
      return flush();
    },
    soon: (key, item) => {
      waiting.set(key, item);
      planned ??= plan();
      return planned.written.promise;
    },
    leaveOut: async (isOut) => {
      for (const [key, item] of waiting) if (isOut(item)) waiting.delete(key);
      await last.catch(() => undefined);
    },
    flush,
  };
}
