import { readSettings } from '../config.js'
import { restore } from '../store/sqlite/backup.js'
import { oneArgument, runCommand } from './run-command.js'

await runCommand(async () => {
  const backup = oneArgument('restore <backup>')
  const { dataDir } = readSettings()
  await restore(backup, dataDir)
  return `restored to ${dataDir}`
})
