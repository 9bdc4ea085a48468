import type { VersionTexts } from '../catalog/index.js'
import { contentKinds, type Content } from './content/content.js'

/** Keeps what the service starts with, so that its answers can be replayed after it has moved on. */
export function keepContent(content: Pick<Content, 'keep'>, texts: VersionTexts): void {
  for (const kind of contentKinds) content.keep(kind, texts[kind])
}
