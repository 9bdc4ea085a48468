import { builtinSite } from '../store/site-id.js'
import { chainStart, checkChain } from '../store/audit-chain.js'
import type { Reads } from '../store/store.js'
import { withReads } from '../store/sqlite/with-reads.js'

const ENTRIES_AT_ONCE = 1000

/**
 * Checks the audit chain of every site under `dataDir`, also beside a running service. Throws an Error that names the
 * first entry that is broken.
 */
export const verifyAudit = (dataDir: string): Promise<string> => withReads(dataDir, verifySites)

async function verifySites(reads: Reads): Promise<string> {
  const sites = (await reads.sites()).filter(({ site }) => site !== builtinSite)
  let entries = 0
  for (const { site } of sites) entries += await verifySite(reads, site)
  return `${entries} audit entries of ${sites.length} site(s) are intact`
}

/** The number of entries of an intact chain. Throws for the first entry that is not. */
async function verifySite(reads: Reads, site: string): Promise<number> {
  let end = chainStart
  // Not from 1: whatever stands before the first entry was put there.
  for (let from = Number.MIN_SAFE_INTEGER; ; from = end.seq + 1) {
    const entries = await reads.auditFrom(site, from, ENTRIES_AT_ONCE)
    if (entries.length === 0) return end.seq
    const check = checkChain(entries, end)
    if (check.kind === 'broken') {
      throw new Error(`audit entry ${check.seq} of site ${site} is broken: ${check.why}`)
    }
    end = check.end
  }
}
