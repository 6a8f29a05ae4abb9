import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Pure functions of bytes: nothing one file does can be felt by another, so they share what they import. */
const PURE = [
  'packages/mime/src/**/*.test.ts',
  'packages/scanner/src/*.test.ts',
  'packages/scanner/src/{archives,codes,data,domains,facts,files,html,legitimate,lists,rules,scoring,streams,text}/**/*.test.ts',
];

/** axe on every page. */
const JUDGES = ['e2e/every-page.spec.ts'];

export default defineConfig({
  test: {
    // Every test is the real thing over loopback; a stuck server must fail the run, not hang it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // By itself it leaves one free, which of two is half.
    maxWorkers: availableParallelism(),
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
          exclude: [...configDefaults.exclude, ...PURE],
          setupFiles: ['packages/login/src/testing/no-secrets-told.ts'],
        },
      },
      {
        extends: true,
        // Each of hundreds of files would read the whole scanner anew.
        test: { name: 'scanner', include: PURE, isolate: false, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        // Servers, databases and Dovecots: more at a time than there are cores only makes each slower.
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          maxWorkers: 2,
          globalSetup: ['tools/compiled-code.ts'],
        },
      },
      {
        extends: true,
        // One browser at a time, on a server of its own.
        test: {
          name: 'journeys',
          include: ['e2e/**/*.spec.ts'],
          exclude: [...configDefaults.exclude, ...JUDGES],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Run by `npm run check`, which `npm test` begins with.
        test: { name: 'judges', include: JUDGES, maxConcurrency: 2 },
      },
    ],
  },
});
