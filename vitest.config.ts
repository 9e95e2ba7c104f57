import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests share no state but what is loaded once, and wait little: a process for each file would cost more than the file.
    isolate: false,
    maxWorkers: '100%',
  },
});
