import type { TestProject } from 'vitest/node';
import { setup } from '../support/postgres.ts';

/** A PostgreSQL server of its own, as the tests have it: nothing of it survives, and no disk is waited for. */
export async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  let given: { readonly door: string; readonly password: string } | undefined;
  const project = {
    provide: (_name: string, value: typeof given) => {
      given = value;
    },
  };
  const stop = await setup(project as unknown as TestProject);
  const answer = await fetch(given?.door ?? '');
  const port = await answer.text();
  if (!answer.ok) throw new Error(port);
  return { url: `postgres://postgres:${given?.password}@127.0.0.1:${port}/postgres`, stop };
}
