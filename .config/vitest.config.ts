import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './count-reporter.js'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new CountReporter()],
    // Processes, not threads: a test may send signals and change the environment without touching its neighbour.
    pool: 'forks',
    maxWorkers: '100%', // the default leaves a core idle, which is half the machine when there are two
    setupFiles: ['test/support/expect-documented.ts'],
    testTimeout: 10_000,
    hookTimeout: 30_000,
    teardownTimeout: 5_000,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
