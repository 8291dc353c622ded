import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startChild } from '../support/child.ts';

test('a bot whose database server does not answer says so in a sentence, and ends with 1', async () => {
  const child = startChild(process.execPath, ['src/run.js', 'bot'], {
    DATABASE_URL: 'postgres://anna:secret@127.0.0.1:1/none',
  });
  const [code] = await once(child.process, 'close');

  expect(child.printed()).toMatch(
    /^The database at 127\.0\.0\.1:1 can't be opened \(.*ECONNREFUSED.*\)\. .*\.\n$/,
  );
  expect(code).toBe(1);
});
