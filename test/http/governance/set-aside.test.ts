import { expect, it } from 'vitest'
import { anotherSkinType, editedData, secondScreenedSlot } from '../../support/edited-data.js'
import { storedService } from '../../support/stored-service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { studioOf, type AuditEntry } from './studio.js'

async function started(dataDir: string, folder?: URL) {
  const service = await storedService({ dataDir, ...(folder && { folder }) })
  return { ...service, ...studioOf(service, await service.keysOf()) }
}

const persona = {
  id: 'mature-skin',
  name: 'Mature skin, sensitive to perfume',
  request: { profile: { skinType: 'mature', allergies: ['perfume'], conditions: [] } },
}
const policy = {
  id: 'no-perfume',
  text: 'Nobody who is sensitive to perfume is shown an exosome product.',
  kind: 'never-shows',
  who: { allergies: ['perfume'] },
  product: { attribute: 'category', oneOf: ['exosome'] },
}

const idsIn = (named: readonly { readonly kind: string; readonly id: string }[]) =>
  named.map(({ kind, id }) => `${kind} ${id}`)

it('what does not fit another catalogue is set aside by name, and takes part again once it fits', async () => {
  const [dataDir, words] = [temporaryFolder(), editedData(anotherSkinType, secondScreenedSlot)]
  const first = await started(dataDir, words)
  for (const [many, body] of [
    ['personas', persona],
    ['policies', policy],
  ] as const)
    expect((await first.ask('editor', 'post', `/v1/${many}`, { body })).status).toBe(201)
  const seen = await first.preview(await first.draftOf())
  expect([seen.setAside, seen.passes]).toEqual([[], true])
  await first.close()

  const other = await started(dataDir)
  const draft = await other.draftOf({ price: 0.2 })
  const preview = await other.preview(draft)
  expect(preview.passes).toBe(true)
  expect(idsIn(preview.setAside)).toEqual(['persona mature-skin', 'policy no-perfume'])
  expect(preview.setAside[0].reason).toMatch(/^request\.profile/)
  expect(preview.setAside[1].reason).toMatch(/^who\.allergies: Names a slot that does not exist/)
  expect(preview.personas.length).toBe(seen.personas.length - 1)
  expect(preview.policies.length).toBe(seen.policies.length - 1)
  expect((await other.ask('editor', 'get', '/v1/decision-problems')).body.problems.length).toBe(
    preview.personas.length,
  )

  const { body } = await other.publish(draft, preview.previewId)
  expect(body.setAside).toEqual(preview.setAside)
  expect((await other.restore(1, body.number)).body.setAside).toEqual(preview.setAside)
  const { rules, number } = (await other.ask('admin', 'get', '/v1/rules')).body
  const tried = (await other.ask('admin', 'post', '/v1/rules/preview', { body: { rules } })).body
  expect(tried.setAside).toEqual(preview.setAside)
  const sent = { body: { rules, note: 'Same', previewId: tried.previewId }, ifMatch: `"${number}"` }
  expect((await other.ask('admin', 'put', '/v1/rules', sent)).body.setAside).toEqual(preview.setAside)
  const told = (await other.audit()).filter(
    ({ action, actor }) => actor !== 'candour' && /\.(publish|restore)$/.test(action),
  )
  const named = ({ after }: AuditEntry) => (after as { setAside?: unknown }).setAside
  expect(told.map(named)).toEqual([preview.setAside, preview.setAside, preview.setAside])
  await other.close()

  const again = await started(dataDir, words)
  const back = await again.preview(await again.draftOf())
  expect([back.setAside, back.personas.length]).toEqual([[], seen.personas.length])
})
