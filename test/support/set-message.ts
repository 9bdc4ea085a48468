import { messageFiles, type CatalogFiles } from '#catalog'

/** Gives a message the same words in every locale that the files have. */
export function setMessage(files: CatalogFiles, id: string, text: string): void {
  for (const { name } of messageFiles(files)) files[name]![id] = text
}
