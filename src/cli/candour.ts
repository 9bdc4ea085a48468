import { readSettings } from '../config.js'
import { backUp, restore } from '../store/sqlite/backup.js'
import { checkCatalog } from './check-catalog.js'
import { exportCatalog, exportUsage } from './export-catalog.js'
import { importIntoCatalog, importUsage } from './import-feed.js'
import { initCatalog } from './init-catalog.js'
import { verifyAudit } from './verify-audit.js'

interface Command {
  /** What the command takes after its name; null where it takes nothing. */
  readonly argument: string | null
  /** Whether it takes several arguments and reads them itself. */
  readonly several?: true
  /** Does the work on a data folder, or on what the arguments name, and resolves to what is said of it. */
  readonly run: (dataDir: string, argument: string, given: readonly string[]) => string | Promise<string>
}

const commands: Readonly<Record<string, Command>> = {
  'back-up': {
    argument: '<new file>',
    async run(dataDir, target) {
      await backUp(dataDir, target)
      return `backed up to ${target}`
    },
  },
  restore: {
    argument: '<backup>',
    async run(dataDir, backup) {
      await restore(backup, dataDir)
      return `restored to ${dataDir}`
    },
  },
  'verify-audit': { argument: null, run: verifyAudit },
  check: { argument: '<folder of a catalogue>', run: (_, folder) => checkCatalog(folder) },
  import: {
    argument: importUsage,
    several: true,
    run: (_dataDir, _first, given) => importIntoCatalog(given, new Date().toISOString().slice(0, 10)),
  },
  export: {
    argument: exportUsage,
    several: true,
    run: (_dataDir, _first, given) => exportCatalog(given, readSettings()),
  },
  init: { argument: '<new folder>', run: (_, folder) => initCatalog(folder) },
}

// Exit 0 and what was done on stdout, or exit 1 and the reason on stderr.
try {
  process.stdout.write(`${await runCommand(process.argv.slice(2))}\n`)
} catch (error) {
  process.stderr.write(`candour: ${error instanceof Error ? error.message : 'it failed'}\n`)
  process.exitCode = 1
}

async function runCommand([name = '', ...given]: readonly string[]): Promise<string> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new Error(`usage: ${Object.keys(commands).map(usageOf).join(' | ')}`)
  const [argument = '', ...more] = given
  const fits =
    command.argument === null
      ? given.length === 0
      : argument !== '' && (more.length === 0 || command.several === true)
  if (!fits) throw new Error(`usage: ${usageOf(name)}`)
  return command.run(readSettings().dataDir, argument, given)
}

function usageOf(name: string): string {
  return [name, commands[name]?.argument ?? ''].join(' ').trim()
}
