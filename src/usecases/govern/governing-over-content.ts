import { storedContent } from '../../snapshot/versions/stored-content.js'
import { versionOf } from '../../snapshot/versions/version-of.js'
import { previewId } from './preview-id.js'
import type { PersonaBodyFor } from './persona-schema.js'
import type { Governing } from './governing.js'

/** Governing over kept content, with personas in the words of a request. */
export function governingWith(personaBody: PersonaBodyFor): Governing {
  return {
    contentOf: storedContent,
    personaIn: (catalog, body) => personaBody(catalog).safeParse(body).data ?? null,
    versionOf: (text) => versionOf(text, 'site'),
    previewId,
  }
}
