// Opens the store of the folder it is given, by the built program, and says so in one line of JSON: { open: true } or
// { refused: name, message }. With `write` it then writes as fast as it can from several sides at once, and says of
// each write that it has ended, until it is killed. Without, it waits until its input ends.
import { once } from 'node:events'

const { openStore } = await import(new URL('../../dist/src/store/sqlite/open-store.js', import.meta.url).href)
const [dataDir, task] = process.argv.slice(2)
const WRITERS = 8
const at = '2026-01-01T00:00:00.000Z'

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const store = await openStore(dataDir)
  say({ open: true })
  if (task === 'write') await writeForEver(store)
  process.stdin.resume()
  await once(process.stdin, 'end')
  await store.close()
} catch (error) {
  say({ refused: error.name, message: error.message })
}

async function writeForEver(store) {
  if ((await store.site('one')) === null) {
    await store.createSite({ site: 'one', settings: {}, createdAt: at }, async () => {})
  }
  const { revision } = await store.site('one')
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeAs(store, `${revision}-${writer}`)))
}

async function writeAs(store, name) {
  for (let count = 0; ; count++) {
    const id = `${name}-${count}`
    await store.write('one', (tx) => writeOnce(tx, id))
    say({ written: id })
    // Promises alone would never let the line out.
    await new Promise(setImmediate)
  }
}

/** A document and the audit entry that tells of it, which must live or die together. */
async function writeOnce(tx, id) {
  const entry = { at, actor: 'writer', action: 'put', subject: id, note: null, before: null, after: { id } }
  await tx.putDocument({ kind: 'persona', id, body: { id }, by: 'writer', at, expectedRevision: 'absent' })
  await tx.appendAudit(entry)
}
