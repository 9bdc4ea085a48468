import { z } from 'zod'
import { faultCodes, feedFormats, strictObject } from '#catalog'
import {
  addressSchema,
  brandSchema,
  labelSchema,
  mappingSchema,
  targetSchema,
} from '../../../usecases/catalogs/wish-schema.js'
import { problemSchema } from '../../problem/problem-json.js'

const origin = z.looseObject({ kind: z.string() }).meta({
  description: 'What it was made from: an import, a change of products, an earlier version.',
})

export const catalogVersionSchema = z
  .strictObject({
    number: z.int().nullable(),
    version: z.string(),
    note: z.string().nullable(),
    publishedBy: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    origin: origin.nullable(),
    inForce: z.boolean(),
  })
  .meta({
    id: 'CatalogVersion',
    description: 'One version of a catalogue; the one that ships has no number.',
  })

export const catalogVersionsSchema = z.strictObject({
  owner: z.string().meta({ description: 'The site whose catalogue it is.' }),
  versions: z.array(catalogVersionSchema),
})

const ids = z.array(z.string())

export const catalogDiffSchema = z
  .strictObject({
    added: ids,
    changed: ids,
    gone: ids,
    frame: z
      .boolean()
      .meta({ description: 'Whether anything but products differs: attributes, words, the quiz.' }),
  })
  .meta({ id: 'CatalogDiff' })

const note = z.string().trim().max(500)

/** The body of `POST /v1/catalogs/{version}/restore`. */
export const restoreSchema = strictObject({ note: note.default('') })
/** The body of `POST /v1/catalogs/imports/{id}/apply`. */
export const applySchema = strictObject({ note: note.default('') })

const formats = [...feedFormats, 'catalog'] as const

/** How a file is read: the fields of a form, or of a JSON body with an address. */
const wishShape = {
  format: z
    .enum(formats)
    .optional()
    .meta({ description: 'Detected where it is absent; `catalog` is a whole catalogue.' }),
  mapping: mappingSchema.optional(),
  brand: brandSchema.optional(),
  label: labelSchema.optional(),
  dryRun: z.boolean().default(true).meta({
    description: 'False applies what was read at once, unless the whole file is refused.',
  }),
}

export const addressedSchema = strictObject({
  address: addressSchema,
  ...wishShape,
})

/** The fields of a form are texts. */
export const formSchema = strictObject({
  ...wishShape,
  mapping: z
    .string()
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        ctx.addIssue({ code: 'custom', message: 'Expected JSON.' })
        return z.NEVER
      }
    })
    .pipe(mappingSchema)
    .optional(),
  dryRun: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true'),
})

export const uploadSchema = strictObject({
  file: z.string().meta({ format: 'binary', description: 'The file.' }),
  ...wishShape,
  mapping: z.string().optional().meta({ description: 'JSON: what each column becomes.' }),
}).meta({ id: 'ImportUpload' })

const fault = z.strictObject({
  row: z.string(),
  column: z.string().nullable(),
  code: z.enum(faultCodes as [string, ...string[]]),
  effect: z.enum(['rejected', 'set-aside', 'dropped', 'changed']),
  reason: z.string(),
  remedy: z.string(),
})

const report = z.strictObject({
  format: z.enum(formats),
  encoding: z.string(),
  counts: z.strictObject({
    rows: z.int(),
    products: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    notProducts: z.int(),
    dropped: z.int(),
  }),
  faultsByCode: z.record(z.string(), z.int()),
  faults: z.array(fault).meta({ description: 'The first 100; /rejected has all of them.' }),
  faultsTotal: z.int(),
  unmappedColumns: z.array(z.string()),
  fieldsLeftOut: z.array(z.string()),
})

const listed = <T extends z.ZodType>(one: T) => z.strictObject({ count: z.int(), first: z.array(one) })

const dataProblem = z.strictObject({ file: z.string(), at: z.string(), problem: z.string(), fix: z.string() })

const findings = z.strictObject({
  report,
  mapping: mappingSchema,
  mappingSource: z.strictObject({
    from: z.enum(['request', 'saved', 'proposed']).meta({
      description:
        'The mapping is that of the request, else of the last import that was applied, else proposed.',
    }),
    savedAt: z.iso.datetime().nullable(),
    savedBy: z.string().nullable(),
    missingColumns: z.array(z.string()).meta({
      description: 'Columns that the mapping makes something of, and that the file does not have.',
    }),
  }),
  columns: z.array(z.strictObject({ name: z.string(), target: targetSchema, samples: z.array(z.string()) })),
  newCategories: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  refused: z.array(z.strictObject({ id: z.string(), problems: z.array(dataProblem) })).meta({
    description: 'Products that the check of the catalogue refused; the first 100.',
  }),
  diff: z
    .strictObject({
      added: listed(z.string()),
      changed: listed(z.string()),
      gone: listed(z.string()),
      frame: z.boolean(),
    })
    .meta({ description: 'Against the catalogue in force, the first 100 ids each.' }),
  impact: z.strictObject({
    personas: z
      .array(
        z.strictObject({
          persona: z.string(),
          name: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .meta({ description: 'Personas who would see another first product.' }),
    setAside: z.array(z.strictObject({ kind: z.string(), id: z.string(), reason: z.string() })),
    unknown: listed(z.strictObject({ productId: z.string(), attribute: z.string() })),
    losing: z.int().meta({ description: 'How many products would lose a fact that they have.' }),
    repriced: z.int().meta({
      description: 'How many products would cost more than twice, or less than half, of what they cost now.',
    }),
    newlyExcluded: listed(z.string()),
    newlyVisible: listed(z.string()),
  }),
})

export const importSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['reading', 'ready', 'failed', 'applying', 'applied']),
    name: z.string().nullable(),
    bytes: z.int(),
    startedAt: z.iso.datetime(),
    startedBy: z.string(),
    endedAt: z.iso.datetime().nullable(),
    basedOn: z.string().meta({ description: 'The version of the catalogue that the report compares with.' }),
    findings: findings.nullable(),
    errors: z
      .array(problemSchema.shape.errors.unwrap().element)
      .meta({ description: 'Why nothing can be applied.' }),
    number: z.int().nullable().meta({ description: 'The publication that it became.' }),
  })
  .meta({ id: 'Import', description: 'One import, from its file to its application.' })

export const importsSchema = z.strictObject({ imports: z.array(importSchema) })
