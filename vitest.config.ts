import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.ts', 'tests/support/store-folders.ts', 'tests/support/learn.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is awaited comes late where the machine is busy.
    expect: { poll: { timeout: 20_000 } },
    // Many tests wait for other processes and for the job queue: three keep two cores busy.
    maxWorkers: 3,
    // Files share what takes seconds to load; none leaves anything behind for the next.
    isolate: false,
  },
});
