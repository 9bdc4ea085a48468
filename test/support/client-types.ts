import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import type { OpenApiDocument } from '../../src/http/openapi/document.js'

const header = '// Generated from the OpenAPI document of the shipped catalogue; a test holds it to that.\n\n'

/** The types of every request and answer of a document, as the source of the module `file`. */
export async function clientTypes(document: OpenApiDocument, file: string): Promise<string> {
  const ast = await openapiTS(JSON.stringify(document), { defaultNonNullable: false })
  return format(header + astToString(ast), { ...(await resolveConfig(file)), filepath: file })
}
