// The compiler moves code; this moves the shipped JSON to where the compiled catalogue looks for it.
// The target is emptied first, so that a deleted file does not live on in an old build.
import { cp, rm, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const from = fileURLToPath(new URL('../catalog/data', import.meta.url))
const to = fileURLToPath(new URL('../dist/catalog/data', import.meta.url))

await rm(to, { recursive: true, force: true })
await cp(from, to, {
  recursive: true,
  filter: async (path) => extname(path) === '.json' || (await stat(path)).isDirectory(),
})
