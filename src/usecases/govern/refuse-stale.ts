import { Problem } from '../../errors.js'

/** Throws a Problem unless what is published now is what the preview of this id showed. */
export function refuseStale(seen: string, now: string): void {
  if (seen === now) return
  const detail =
    'Something changed since the preview: what was previewed, personas, policies, what is published, the catalogue ' +
    'or the day. Preview again.'
  throw new Problem('preview-stale', detail, [{ pointer: '/previewId', code: 'preview-stale', detail }])
}
