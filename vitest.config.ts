import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: true,
    // A worker for each core: left to itself, vitest keeps one core free, which is half of a machine of two.
    maxWorkers: '100%',
  },
});
