import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../support/client.js'
import { block } from '../support/documents.js'
import { headphones } from '../support/read-vertical.js'
import { service } from '../support/service.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const tool = (name: string): string => join(root, 'node_modules', '.bin', name)

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<string, unknown> & {
    readonly version: string
    readonly dependencies: Readonly<Record<string, string>>
  }

/** What a shop gets by `npm install`, from the packed files alone: nothing is fetched. */
async function emptyProjectWithClient(): Promise<string> {
  const folder = temporaryFolder()
  const parts = ['dist/client', 'node_modules/openapi-fetch', 'node_modules/openapi-typescript-helpers']
  const packed = await Promise.all(
    parts.map(async (part) => {
      const args = ['pack', join(root, part), '--ignore-scripts', '--pack-destination', folder, '--json']
      const [file] = JSON.parse((await run('npm', args, { cwd: folder })).stdout) as [{ filename: string }]
      return `./${file.filename}`
    }),
  )
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...packed], { cwd: folder })
  return folder
}

const resolutions = [{ module: 'nodenext' }, { module: 'esnext', moduleResolution: 'bundler' }]
/** npm and the compiler take most of it, and longer on a machine that has much else to do. */
const timeout = 180_000

/** Compiles what lies in a folder. An error of the compiler is thrown with what it says. */
async function compile(folder: string, module: object): Promise<void> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    outDir: 'out',
    ...module,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  await run(tool('tsc'), ['-p', folder]).catch((error: unknown) => {
    throw new Error((error as { stdout: string }).stdout)
  })
}

describe('the package of the client', () => {
  it('is of the version of the service, and needs openapi-fetch alone', () => {
    const [service, client] = [manifestOf('.'), manifestOf('client')]
    expect(client).toMatchObject({ version: service.version, license: service['license'] })
    expect(client.dependencies).toEqual({ 'openapi-fetch': service.dependencies['openapi-fetch'] })
    expect(block('client package')).toContain(`${String(client['name'])}-${client.version}.tgz`)
    expect(service).toMatchObject({ private: true })
    expect(service).not.toHaveProperty('exports')
  })

  it('is installed in an empty project, compiled by either resolution, and run', { timeout }, async () => {
    const folder = await emptyProjectWithClient()
    const address = await addressOf(service().app)
    const toThere = (text: string) => text.replace('http://localhost:3000', address)
    writeFileSync(join(folder, 'reasons.ts'), block('client'))
    writeFileSync(join(folder, 'ranking.ts'), toThere(block('package client')))
    for (const module of resolutions) {
      await compile(folder, module)
      const ranking = await run(tool('node'), ['out/ranking.js'], { cwd: folder })
      expect(ranking.stdout.trim().split('\n')).toHaveLength(5)
      const call = `import('./out/reasons.js').then(async (m) => console.log(await m.reasonsFor('${address}')))`
      const reasons = await run(tool('node'), ['-e', call], { cwd: folder })
      expect(reasons.stdout).toContain('The Inkey List Exosome Hydro-Glow Complex: ')
    }
  })

  it('takes the types of a catalogue of another kind, made as the guide says', { timeout }, async () => {
    const folder = await emptyProjectWithClient()
    const address = await addressOf(service({ folder: headphones }).app)
    const [npx, name, ...args] = block('own types').replace('http://localhost:3000', address).split(' ')
    expect([npx, name]).toEqual(['npx', 'openapi-typescript'])
    await run(tool('openapi-typescript'), args, { cwd: folder })
    writeFileSync(join(folder, 'own.ts'), block('own client').replace('http://localhost:3000', address))
    writeFileSync(join(folder, 'ask.ts'), asking)
    for (const module of resolutions) {
      await compile(folder, module)
      const { stdout } = await run(tool('node'), ['out/ask.js'], { cwd: folder })
      expect(stdout.trim()).toBe("4 [ '/profile' ]")
    }
  })

  it('shows the same recipe in the package as in the guide', () => {
    expect(block('package types')).toBe(block('own types'))
    expect(block('package own client')).toBe(block('own client'))
  })
})

/** A request of the headphones, whose concerns are given without the importance that has a default. */
const asking = `
import { candour } from './own.js'
const { data } = await candour.POST('/v1/recommendations', {
  body: { profile: { wishes: [{ id: 'comfort' }], headSize: 'large_head' } },
})
const { error } = await candour.POST('/v1/recommendations', {
  // @ts-expect-error a slot of another catalogue
  body: { profile: { skinType: 'dry' } },
})
console.log((data?.rankedCount ?? 0) + (data?.excludedCount ?? 0), error?.errors?.map(({ pointer }) => pointer))
`
