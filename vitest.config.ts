import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every test is the real thing over loopback; a stuck server must fail the run, not hang it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A focused test left behind would pass for the whole suite.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: [
            'packages/**/*.test.ts',
            'tools/**/*.test.ts',
            'bench/**/*.test.ts',
            'apps/web/**/*.test.{ts,tsx}',
          ],
          setupFiles: ['packages/login/src/testing/no-secrets-told.ts'],
        },
      },
      {
        extends: true,
        // Servers, databases and Dovecots: more at a time than there are cores only makes each slower.
        test: { name: 'server', include: ['apps/server/**/*.test.ts'], maxWorkers: 2 },
      },
      {
        extends: true,
        // One browser at a time, on a server of its own.
        test: {
          name: 'journeys',
          include: ['e2e/**/*.spec.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
