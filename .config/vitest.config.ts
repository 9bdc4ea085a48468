import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { CountReporter } from './count-reporter.js'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const tests = (...paths: readonly string[]): string[] => paths.map((path) => `test/${path}.test.ts`)

/** What starts from files and values alone. */
const pure = tests(
  '{catalog,recompute,scoring,usecases,wording}/**/*',
  'web/{moves,tenths,try-weights,weights-model}',
)
/** What starts other processes, ends them, or fills a disk. */
const processes = tests(
  'client/package',
  'http/stop',
  'http/catalogs/import-process',
  'http/governance/kill',
  'http/api/replay-process',
  'readme/{marketer,operations}',
  'store/{backup,commands,full-disk,import-command,kill,open-store}',
)
const browser = tests('web/!(answers|moves|tenths|try-weights|web-routes|weights-model)')

interface Files {
  readonly include: string[]
  readonly exclude?: string[]
  readonly isolate?: boolean
  readonly globalSetup?: string[]
}

/** Projects of a later group wait for those of an earlier one; `exclude` goes beside what is never a test. */
const project = (name: string, groupOrder: number, { exclude = [], globalSetup = [], ...files }: Files) => ({
  extends: true as const,
  test: {
    name,
    sequence: { groupOrder },
    exclude: [...configDefaults.exclude, ...exclude],
    globalSetup: [at('test/support/temporary-root.ts'), ...globalSetup],
    ...files,
  },
})

export default defineConfig({
  root: at(''),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    reporters: ['default', new CountReporter()],
    // Processes, not threads: a test may send signals and change the environment without touching its neighbour.
    pool: 'forks',
    maxWorkers: '100%', // the default leaves a core idle, which is half the machine when there are two
    setupFiles: ['test/support/expect-documented.ts'],
    // Enough for a machine that has much else to do: a test that hangs is found all the same.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 5_000,
    unstubEnvs: true,
    unstubGlobals: true,
    // Without isolation one process runs many files, because loading the code takes longer than most of them.
    projects: [
      project('pure', 0, { include: pure, isolate: false }),
      project('service', 1, {
        include: tests('**/*'),
        exclude: [...pure, ...processes, ...browser],
        isolate: false,
      }),
      project('process', 1, { include: processes }),
      project('browser', 1, {
        include: browser,
        isolate: false,
        globalSetup: [at('test/web/support/unpack-browser.ts')],
      }),
    ],
  },
})
