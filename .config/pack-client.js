// Lays the compiled client out as the package that shops install: `npm pack ./dist/client` makes the file to publish.
// It is a folder of its own, because the service brings a hundred packages that a caller does not need.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const target = 'dist/client'

rmSync(at(target), { recursive: true, force: true })
for (const file of ['client/package.json', 'client/README.md', 'LICENSE']) copy(file)
// The module of the types is empty once compiled; its declarations are all there is to it.
for (const file of ['index.js', 'index.js.map', 'index.d.ts', 'openapi.d.ts'])
  copy(`dist/src/http/client/${file}`)

function copy(file) {
  cpSync(at(file), at(`${target}/${file.split('/').at(-1)}`))
}
