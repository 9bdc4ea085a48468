import { defineConfig } from 'vitest/config'
import tests from './vitest.config.js'

// What is measured and printed, and never a reason to fail: `npm run bench`.
const { projects: _, ...common } = tests.test ?? {}

export default defineConfig({
  ...tests,
  test: {
    ...common,
    include: ['test/**/*.bench.ts'],
    testTimeout: 300_000,
    disableConsoleIntercept: true,
  },
})
