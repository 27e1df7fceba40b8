import { useSearch } from 'wouter'
import { navigate } from '../../ui/hash-location.ts'

/** What the address of the dossier asks for; empty strings mean all. */
export interface DossierQuery { q: string; figure: string; voice: string; period: string; ids: string[] }

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
export function useDossierQuery(): [DossierQuery, (change: Partial<Omit<DossierQuery, 'ids'>>) => void] {
  const params = new URLSearchParams(useSearch())
  const get = (key: string) => params.get(key) ?? ''
  const query = { q: get('q'), figure: get('figure'), voice: get('voice'), period: get('period'), ids: readIds(get('ids')) }
  const change = (part: Partial<Omit<DossierQuery, 'ids'>>) => {
    const { ids: _, ...rest } = { ...query, ...part }
    const next = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''))
    navigate(next.size > 0 ? `/dossier?${next.toString()}` : '/dossier', { replace: true })
  }
  return [query, change]
}
