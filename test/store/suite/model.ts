import fc from 'fast-check'
import { expect, it } from 'vitest'
import type {
  Conflict,
  PublicationKind,
  Removed,
  Saved,
  Store,
  Transaction,
} from '../../../src/store/store.js'
import { anEntry, aPersona, aPublication, makeSite } from '../records.js'
import type { OpenEmpty } from './open-empty.js'

type Step =
  | { readonly kind: 'put'; readonly id: string; readonly body: unknown; readonly expected: Expected }
  | { readonly kind: 'remove'; readonly id: string; readonly expected: Expected }
  | { readonly kind: 'publish'; readonly of: PublicationKind; readonly note: string }
  | { readonly kind: 'audit'; readonly note: string }

/** What a step expects of a document: the truth, that there is none, or a revision that is out of date. */
type Expected = 'right' | 'absent' | 'stale'

interface Write {
  readonly site: string
  readonly steps: readonly Step[]
  readonly end: 'commits' | 'throws'
}

/** A site as a reader of the port would imagine it. */
interface Model {
  readonly revision: number
  readonly documents: ReadonlyMap<string, { readonly revision: number; readonly body: unknown }>
  readonly notes: Readonly<Record<PublicationKind, readonly string[]>>
  readonly audit: readonly string[]
}

const id = fc.constantFrom('a', 'b', 'c')
const expected = fc.constantFrom<Expected>('right', 'right', 'absent', 'stale')
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((said) => !said.includes('\0'))
// JSON has no -0, so it cannot come back.
const body = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), id, body, expected }),
  fc.record({ kind: fc.constant('remove' as const), id, expected }),
  fc.record({
    kind: fc.constant('publish' as const),
    of: fc.constantFrom('catalog', 'weights', 'rules'),
    note: text,
  }),
  fc.record({ kind: fc.constant('audit' as const), note: text }),
)
const write: fc.Arbitrary<Write> = fc.record({
  site: fc.constantFrom('one', 'two'),
  steps: fc.array(step, { maxLength: 4 }),
  end: fc.constantFrom('commits', 'commits', 'commits', 'throws'),
})

const empty: Model = {
  revision: 1,
  documents: new Map(),
  notes: { catalog: [], weights: [], rules: [] },
  audit: [],
}
const begun = (model: Model): Model => ({ ...model, revision: model.revision + 1 })

function expectedRevision(model: Model, step: { id: string; expected: Expected }): number | 'absent' {
  const current = model.documents.get(step.id)?.revision
  if (step.expected === 'right') return current ?? 'absent'
  return step.expected === 'absent' ? 'absent' : (current ?? 1) - 1
}

type Outcome = Saved | Removed | Conflict | number

function imagine(model: Model, step: Step): { readonly model: Model; readonly outcome: Outcome } {
  if (step.kind === 'audit') {
    return { model: { ...model, audit: [...model.audit, step.note] }, outcome: model.audit.length + 1 }
  }
  if (step.kind === 'publish') {
    const notes = { ...model.notes, [step.of]: [...model.notes[step.of], step.note] }
    return { model: { ...model, notes }, outcome: notes[step.of].length }
  }
  const current = model.documents.get(step.id)?.revision ?? null
  if (expectedRevision(model, step) !== (current ?? 'absent')) {
    return { model, outcome: { kind: 'conflict', current } }
  }
  const documents = new Map(model.documents)
  if (step.kind === 'remove') {
    documents.delete(step.id)
    // Removing what is not there is a conflict too: nobody can have seen its revision.
    return {
      model: { ...model, documents },
      outcome: current === null ? { kind: 'conflict', current } : { kind: 'removed' },
    }
  }
  const { revision } = model
  documents.set(step.id, { revision, body: step.body })
  return { model: { ...model, documents }, outcome: { kind: 'saved', revision } }
}

function perform(tx: Transaction, model: Model, step: Step): Promise<Outcome> {
  switch (step.kind) {
    case 'audit':
      return tx.appendAudit(anEntry({ note: step.note }))
    case 'publish':
      return tx.publish(aPublication({ kind: step.of, note: step.note }))
    case 'put':
      return tx.putDocument(aPersona(step.id, step.body, expectedRevision(model, step)))
    case 'remove': {
      const revision = expectedRevision(model, step)
      return tx.removeDocument('persona', step.id, revision === 'absent' ? 0 : revision)
    }
  }
}

/** Runs a write against the store and in imagination, and gives what the site should be now. */
async function run(store: Store, site: string, before: Model, { steps, end }: Write): Promise<Model> {
  let model = begun(before)
  const writing = store.write(site, async (tx) => {
    for (const step of steps) {
      const imagined = imagine(model, step)
      expect(await perform(tx, model, step)).toEqual(imagined.outcome)
      model = imagined.model
      expect(await observe(tx, site)).toEqual(model)
    }
    if (end === 'throws') throw new Error('on purpose')
  })
  if (end === 'commits') await writing
  else await expect(writing).rejects.toThrow('on purpose')
  return end === 'commits' ? model : before
}

async function observe(
  store: Pick<Store, 'site' | 'documents' | 'publications' | 'audit'>,
  site: string,
): Promise<Model> {
  const notes = async (kind: PublicationKind) =>
    (await store.publications(site, kind)).map(({ note }) => note).reverse()
  const documents = await store.documents(site, 'persona')
  return {
    revision: (await store.site(site))!.revision,
    documents: new Map(
      documents.map((document) => [document.id, { revision: document.revision, body: document.body }]),
    ),
    notes: {
      catalog: await notes('catalog'),
      weights: await notes('weights'),
      rules: await notes('rules'),
    },
    audit: (await store.audit(site, { limit: 1000 })).map(({ note }) => note ?? '').reverse(),
  }
}

export function modelSuite(open: OpenEmpty): void {
  it('does what a map of sites would do, for any writes', async () => {
    const store = await open()
    let runs = 0
    const property = fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
      runs += 1
      const models = new Map([
        ['one', empty],
        ['two', empty],
      ])
      for (const site of models.keys()) await makeSite(store, `${site}-${runs}`)
      for (const one of writes) {
        models.set(one.site, await run(store, `${one.site}-${runs}`, models.get(one.site)!, one))
        for (const [site, model] of models) expect(await observe(store, `${site}-${runs}`)).toEqual(model)
      }
    })
    await fc.assert(property, { numRuns: 60 })
  }, 60_000)
}
