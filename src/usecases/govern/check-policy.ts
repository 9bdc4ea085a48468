import { policyFaults, type Catalog, type Policy } from '#catalog'
import { Problem } from '../../errors.js'
import type { Reads } from '../../store/store.js'

/** Throws a Problem that places each name in a policy which the catalogue or the site does not have. */
export async function checkPolicy(
  reads: Pick<Reads, 'documents'>,
  site: string,
  catalog: Catalog,
  policy: Policy,
): Promise<void> {
  const personas = (await reads.documents(site, 'persona')).map(({ id }) => id)
  const faults = policyFaults(policy, catalog, personas)
  if (faults.length === 0) return
  throw new Problem(
    'invalid-request',
    'The policy names what there is not; see errors.',
    faults.map(({ path, problem }) => ({
      pointer: path.map((part) => `/${part}`).join(''),
      code: 'unknown-name',
      detail: problem,
    })),
  )
}
