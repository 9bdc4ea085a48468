// The compiler moves code; this copies the shipped data to where the compiled code looks for it.
// The target is emptied first, so that a deleted file does not live on in an old build.
import { cp, rm, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

for (const folder of ['data', 'starter']) {
  const from = fileURLToPath(new URL(`../catalog/${folder}`, import.meta.url))
  const to = fileURLToPath(new URL(`../dist/catalog/${folder}`, import.meta.url))
  await rm(to, { recursive: true, force: true })
  await cp(from, to, {
    recursive: true,
    filter: async (path) =>
      folder === 'starter' || extname(path) === '.json' || (await stat(path)).isDirectory(),
  })
}
