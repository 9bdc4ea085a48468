import { readSettings } from '../config.js'
import { backUp } from '../store/sqlite/backup.js'
import { oneArgument, runCommand } from './run-command.js'

await runCommand(async () => {
  const target = oneArgument('back-up <new file>')
  await backUp(readSettings().dataDir, target)
  return `backed up to ${target}`
})
