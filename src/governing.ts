import { storedContent } from './content/stored-content.js'
import { versionOf } from './content/version-of.js'
import { previewId } from './preview-id.js'
import type { PersonaBodyFor } from './routes/schemas/saved.js'
import type { Governing } from './usecases/governance/governing.js'

/** Governing over kept content, with personas in the words of a request. */
export function governingWith(personaBody: PersonaBodyFor): Governing {
  return {
    contentOf: storedContent,
    personaIn: (catalog, body) => personaBody(catalog).safeParse(body).data ?? null,
    versionOf: (text) => versionOf(text, 'site'),
    previewId,
  }
}
