/**
 * Makes calls that come together, or while one is under way, into one call for up to `most` of them, so
 * that many messages share a statement or a transaction. `work` gives its results in the order of the items.
 * When it throws for several, each is done by itself, so that no one fails for another.
 */
export function gather<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): (item: Item) => Promise<Result> {
  let waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  let running = false;
  let isCrowded = false;

  const settle = async (calls: typeof waiting): Promise<void> => {
    try {
      const results = await work(calls.map(({ item }) => item));
      for (const [index, call] of calls.entries()) call.resolve(results[index] as Result);
    } catch (error) {
      if (calls.length === 1) calls[0]?.reject(error);
      else for (const call of calls) await settle([call]);
    }
  };
  const run = async () => {
    // Where many come one turn of the event loop is waited for, in which others of the same batch do; else a moment.
    await (isCrowded ? new Promise((resolve) => setImmediate(resolve)) : undefined);
    while (waiting.length > 0) {
      const calls = waiting.slice(0, most);
      waiting = waiting.slice(most);
      isCrowded = calls.length > 1;
      await settle(calls);
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      void run();
    });
}
