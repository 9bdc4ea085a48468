import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Prints `N passed, N failed, N skipped` as the very last line of the run, for people and scripts alike.
 * It counts tests, not files. What broke outside a test (a file that does not load, a hook, an unhandled
 * rejection) counts as a failure, so that a red run never says "0 failed".
 */
export class CountReporter implements Reporter {
  private count = { passed: 0, failed: 0, skipped: 0 }

  onInit(): void {
    // At exit, because the other reporters print their summaries at the same moment as this one would.
    process.once('exit', () => {
      const { passed, failed, skipped } = this.count
      process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
      if (passed + failed === 0) process.exitCode ||= 1
    })
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    this.count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) this.add(module)
  }

  private add(module: TestModule): void {
    this.count.failed += module.errors().length
    for (const suite of module.children.allSuites()) this.count.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      this.count[state === 'pending' ? 'skipped' : state] += 1
    }
  }
}
