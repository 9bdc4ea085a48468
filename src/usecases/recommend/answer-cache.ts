import { LRUCache } from 'lru-cache'
import { statesHealth } from '#catalog'
import type { Snapshot } from '../../snapshot/snapshot.js'
import type { RecommendationRequest } from './request.js'

const BYTES_MAX = 16_000_000

/** Gives the serialised answer to a request: the one kept, or the one `make` makes, which is then kept. */
type AnswerCache = (snapshot: Snapshot, request: RecommendationRequest, make: () => string) => string

/** Keeps answers to repeated questions. One to a profile that holds a health answer is never kept. */
export function createAnswerCache(bytesMax = BYTES_MAX): AnswerCache {
  const kept = new LRUCache<string, string>({
    maxSize: bytesMax,
    sizeCalculation: (answer, key) => answer.length + key.length,
  })
  return (snapshot, request, make) => {
    if (statesHealth(request.profile, snapshot.catalog.slots)) return make()
    const key = keyOf(snapshot, request)
    const answer = kept.get(key) ?? make()
    kept.set(key, answer)
    return answer
  }
}

/** Everything an answer depends on. The request is parsed, so its keys stand in one order with defaults filled in. */
function keyOf({ site, versions, date, degraded }: Snapshot, request: RecommendationRequest): string {
  return JSON.stringify([site, versions, date, degraded, request])
}
