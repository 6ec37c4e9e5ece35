import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: true,
    // No test changes what others share, and a worker that has read the language and run it once is the faster for it.
    isolate: false,
    // A worker for each core: left to itself, vitest keeps one core free, which is half of a machine of two.
    maxWorkers: '100%',
  },
});
