import { mergeConfig } from 'vitest/config'
import tests from './vitest.config.js'

// What is measured and printed, and never a reason to fail: `npm run bench`.
const bench = mergeConfig(tests, { test: { testTimeout: 300_000, disableConsoleIntercept: true } })
bench.test.include = ['test/**/*.bench.ts']
export default bench
