import type { DocumentKind } from '../../store/store.js'

const names: Readonly<Record<DocumentKind, string>> = {
  'weight-set': 'draft',
  persona: 'persona',
  policy: 'policy',
  rules: 'set of rules',
}

/** What people call a kind of document. */
export const nameOf = (kind: DocumentKind): string => names[kind]
