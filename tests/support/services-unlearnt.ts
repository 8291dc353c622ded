import { createServices, type Services } from '../../src/services.ts';

/** The services of a bot that nobody asks about the strategy: what takes seconds to learn is left. */
export async function createUnlearntServices(...given: Parameters<typeof createServices>): Promise<Services> {
  const made = await createServices(...given);
  return { ...made, search: { ...made.search, prepare: () => undefined } };
}
