import { defineConfig } from 'vitest/config'

/** Times are taken when nothing else runs. */
const TIMED = 'test/megabyte.test.ts'

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts'],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          globalSetup: ['test/support/postgres.ts'],
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'benchmark/**/*.test.ts'],
          exclude: [TIMED],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'timed', include: [TIMED], sequence: { groupOrder: 1 } } },
    ],
  },
})
