import { useEffect, useState } from 'react'
import type { FacetCounts } from '../../../shared/dossier/search.ts'
import { useClient } from '../../client/client-context.tsx'
import type { HostClient } from '../../client/host-client.ts'
import type { askedOf } from './results.tsx'

/** Counts come after the list: they go through everything, and nobody reads them while typing. */
const PAUSE_MS = 120

/** How many entries each filter would leave; the last counts until the next are there, null before the first. */
export function useCounts(asked: ReturnType<typeof askedOf>): FacetCounts | null {
  const client = useClient()
  const [counts, setCounts] = useState<FacetCounts | null>(null)
  const key = JSON.stringify(asked)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => void countsOf(client, key).then((facets) => { if (wanted && facets) setCounts(facets) }), PAUSE_MS)
    return () => { wanted = false; clearTimeout(timer) }
  }, [client, key])
  return counts
}

/** Null where it fails: the list says what is wrong, and the counts stay as they are. */
async function countsOf(client: HostClient, key: string): Promise<FacetCounts | null> {
  try {
    const { facets } = await client.call('dossier.search', { ...JSON.parse(key) as ReturnType<typeof askedOf>, facets: true, limit: 1 })
    return facets ?? null
  } catch {
    return null
  }
}
