import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { block } from '../support/documents.js'
import { storedService } from '../support/stored-service.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { hasCurl, runBlock } from './run-block.js'

/** A block that fails at the first call that is not answered by a 2xx. */
const strict = (name: string, address: string): string =>
  block(name).replaceAll('curl -s', 'curl -sSf').replaceAll('localhost:3000', address)

it.skipIf(!hasCurl)(
  'makes keys and sites, and reads metrics, as the guide for operators says',
  { timeout: 60_000 },
  async () => {
    const { app, keysOf, sites } = await storedService()
    const { admin } = await keysOf()
    const address = await addressOf(app)
    const { id = '' } =
      sites
        .site('default')
        .state()
        .keys.find(({ label }) => label === 'viewer') ?? {}
    const env = { ADMIN: admin, ID: id }
    await runBlock(strict('operations keys', address), env)
    const { keys } = sites.site('default').state()
    expect(keys.some(({ label, role }) => label === 'Anna, marketing' && role === 'editor')).toBe(true)
    expect(keys.filter(({ label }) => label === 'viewer')).toHaveLength(2)
    expect(keys.find((key) => key.id === id)?.revokedAt).not.toBeNull()
    const [site = ''] = await runBlock(strict('operations site', address), env)
    expect(JSON.parse(site)).toMatchObject({ site: { id: 'second-shop' } })
    const metrics = await runBlock(strict('operations metrics', address), env)
    expect(metrics.join('\n')).toContain('candour_degraded 0')
  },
)

it(
  'backs up, restores and verifies with the commands that the guide for operators names',
  { timeout: 120_000 },
  async () => {
    const { dataDir, keysOf } = await storedService()
    await keysOf()
    const folder = temporaryFolder()
    const [backup, restored] = [join(folder, 'backup.db'), join(folder, 'restored')]
    const here = (name: string): string =>
      block(name).replaceAll('backup.db', backup).replaceAll('./restored', restored)
    const intact = '1 audit entries of 1 site(s) are intact'
    expect(await runBlock(here('operations audit'), { DATA_DIR: dataDir })).toEqual([intact])
    expect(await runBlock(here('operations backup'), { DATA_DIR: dataDir })).toEqual([
      `backed up to ${backup}`,
    ])
    // A start would not end, so the chain of what was restored is checked in its place.
    const script = here('operations restore').replace('npm start', block('operations audit'))
    expect(await runBlock(script, { DATA_DIR: dataDir })).toEqual([`restored to ${restored}`, intact])
  },
)
