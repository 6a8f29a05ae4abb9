import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every test is the real thing over loopback; a stuck server must fail the run, not hang it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'packages', include: ['packages/**/*.test.ts', 'tools/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'server', include: ['apps/server/**/*.test.ts'], maxWorkers: 2 },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['e2e/**/*.spec.ts'], testTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
