/** The time that this process has computed so far, in milliseconds: unlike a clock it stands while others have the machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
