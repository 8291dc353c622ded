import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startChild } from '../support/child.ts';

/** Far more than it takes on a busy machine: what has not ended by then does not end. */
const PATIENCE_MILLISECONDS = 240_000;

/** What is read of a message before it is known whose it is, is read of everybody's, and nobody else is answered meanwhile. */
test(
  'No message keeps the bot busy, whatever it says over and over',
  async () => {
    const child = startChild(process.execPath, [join('tests', 'support', 'repeat-messages.ts')], {});
    onTestFinished(() => child.end('SIGKILL'));
    const lost = new Promise<never>((_, reject) => {
      const late = () =>
        reject(new Error(`is not read to its end: ${child.printed().trim().split('\n').at(-1)}`));
      setTimeout(late, PATIENCE_MILLISECONDS).unref();
    });
    await Promise.race([child.waitFor(/all were read/), lost]);

    expect(child.printed()).toMatch(/all were read\n$/);
  },
  PATIENCE_MILLISECONDS + 10_000,
);
