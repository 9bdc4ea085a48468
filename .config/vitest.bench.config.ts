import { defineConfig } from 'vitest/config'
import tests from './vitest.config.js'

// What is measured and printed, and never a reason to fail: `npm run bench`.
export default defineConfig({
  ...tests,
  test: {
    ...tests.test,
    include: ['test/**/*.bench.ts'],
    testTimeout: 300_000,
    disableConsoleIntercept: true,
  },
})
