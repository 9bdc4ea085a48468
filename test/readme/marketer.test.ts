import { expect, it } from 'vitest'
import type { components } from '../../src/http/client/index.js'
import { addressOf } from '../support/client.js'
import { block, holds } from '../support/documents.js'
import { storedService } from '../support/stored-service.js'
import { hasCurl, runBlock } from './run-block.js'

type Schemas = components['schemas']
type Preview = Schemas['WeightSetPreview']
type Answer = Schemas['Recommendation']
type Numbered = Readonly<{ number: number }>
type Story = readonly [
  Answer,
  unknown,
  Preview,
  Schemas['Problem'],
  unknown,
  Preview,
  Numbered,
  Answer,
  Numbered,
]

it.skipIf(!hasCurl)('tells a story of weights that runs as it stands', { timeout: 30_000 }, async () => {
  const { app, dataDir, keysOf } = await storedService()
  const { editor } = await keysOf()
  const script = block('marketer').replace('http://localhost:3000', await addressOf(app))
  const printed = await runBlock(script, { KEY: editor, DATA_DIR: dataDir })
  const answers: unknown = printed.slice(0, -1).map((line) => JSON.parse(line) as unknown)
  const [before, , dear, refused, , preview, published, after, restored] = answers as Story
  const failed = dear.policies.find(({ passed }) => !passed)
  const [failure] = failed?.failures ?? []
  const moved = preview.personas.find(({ persona }) => persona === 'glow-under-45')
  const [move] = moved?.moves ?? []
  const parts = move?.parts.map(({ criterion, delta }) => `${criterion} ${delta.toFixed(3)}`) ?? []
  expect(refused.type).toBe('/problems/policy-failed')
  holds(
    'marketer answer',
    [
      `preview: passes ${dear.passes}. ${failed?.text} ${failure?.product}: ${failure?.detail}`,
      `publish: ${refused.status} ${refused.title}`,
      `preview: passes ${preview.passes}. Another order for ${preview.moved} of ${preview.personas.length} personas`,
      `${moved?.name}: ${move?.productId} ${move?.before.rank} -> ${move?.after.rank}, score ${move?.delta.toFixed(3)} = ${parts.join(' + ')}`,
      `publish: number ${published.number}`,
      `first: ${before.ranking[0]?.productId}, then ${after.ranking[0]?.productId}`,
      `restore: number ${restored.number}`,
      printed.at(-1),
    ].join('\n'),
  )
})
