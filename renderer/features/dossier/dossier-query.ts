import { useSearch } from 'wouter'
import { navigate } from '../../ui/hash-location.ts'

/** What the address of the dossier asks for; empty strings mean all. */
export interface DossierQuery {
  q: string; figure: string; voice: string; period: string; ids: string[]
  /** How many entries are shown; in the address too, so that Back leads to the same list. */
  shown: number
}

export type DossierChange = Partial<Omit<DossierQuery, 'ids'>>

/** How many entries a list starts with, and grows by. */
export const PAGE = 40
const MOST = 300

/** `S01-S20` or `K01,K03` as a list of ids. */
export function readIds(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const range = /^([A-Z])(\d+)-\1(\d+)$/.exec(part)
    if (!range) return part ? [part] : []
    const [, letter = '', from = '0', to = '0'] = range
    const length = Math.min(Math.max(Number(to) - Number(from) + 1, 0), 300)
    return Array.from({ length }, (_, n) => `${letter}${String(Number(from) + n).padStart(from.length, '0')}`)
  })
}

/** The query in the address, and a way to change it without a step in the history. */
export function useDossierQuery(): [DossierQuery, (change: DossierChange) => void] {
  const params = new URLSearchParams(useSearch())
  const get = (key: string) => params.get(key) ?? ''
  const shown = Math.min(Math.max(Number(get('shown')) || PAGE, PAGE), MOST)
  const query = { q: get('q'), figure: get('figure'), voice: get('voice'), period: get('period'), ids: readIds(get('ids')), shown }
  const change = (part: DossierChange) => {
    const { ids: _, shown: wanted, ...words } = { ...query, shown: PAGE, ...part } // another question starts from the first page
    const next = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ''))
    if (wanted > PAGE) next.set('shown', String(wanted))
    navigate(next.size > 0 ? `/dossier?${next.toString()}` : '/dossier', { replace: true })
  }
  return [query, change]
}
