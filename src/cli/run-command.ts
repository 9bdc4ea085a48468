/** Runs a command that answers with one line: exit 0 and the line, or exit 1 and why not on stderr. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`)
  } catch (error) {
    process.stderr.write(`candour: ${error instanceof Error ? error.message : 'it failed'}\n`)
    process.exitCode = 1
  }
}

/** The one argument of a command. Throws with the usage where there is none, or more. */
export function oneArgument(usage: string): string {
  const [argument, ...more] = process.argv.slice(2)
  if (argument === undefined || argument === '' || more.length > 0) throw new Error(`usage: ${usage}`)
  return argument
}
