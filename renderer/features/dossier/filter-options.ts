import { useTranslation } from 'react-i18next'
import { perFacet, type Facet, type FacetCounts } from '../../../shared/dossier/search.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { useCall } from '../../client/use-call.ts'
import type { Option } from './filter-group.tsx'
import { useLanguageName } from './language-name.ts'

/** Values in the order in which people expect them; others by how many entries they leave. */
const ORDER: Partial<Record<Facet, readonly string[]>> = {
  kind: ['quote', 'reported', 'fact'], voice: ['quote', 'quote-translated', 'reported'], tier: ['official', 'press', 'agency-copy', 'aggregator'],
  period: ['core', 'earlier', 'later'], side: ['engage', 'conditional', 'pressure-first', 'procedural'], own: ['own', 'pack'],
}
const RELATIONS = ['supports', 'opposes', 'qualifies'] as const
/** Who speaks where nobody does: facts. */
const CONTEXT = 'context'

/** How each value of a filter is called. */
export function useFilterNames(): (facet: Facet, value: string) => { label: string; lang?: string } {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const languageName = useLanguageName()
  const claims = useCall('dossier.claims', {}).value
  return (facet, value) => {
    switch (facet) {
      case 'figure': return { label: value === CONTEXT ? t('facts') : value }
      case 'voice': return { label: tShell(`voice.${value}`, { defaultValue: value }) }
      case 'tier': return { label: t(`grade.${value}`, { defaultValue: value }) }
      case 'language': return { label: languageName(value) }
      case 'claim': {
        const [id = '', relation = ''] = value.split(':')
        const short = claims?.find(({ claim }) => claim.id === id)?.claim.short ?? id
        return relation ? { label: t(`claimWith.${relation}`, { claim: short, defaultValue: value }) } : { label: short, lang: 'en' }
      }
      default: return { label: t(`${facet}_${value}`, { defaultValue: value }) }
    }
  }
}

/** The values of every filter, with how many entries each would leave. What is chosen stays in the list when it leaves none. */
export function useFilterOptions(counts: FacetCounts | null, chosen: Readonly<Record<Facet, readonly string[]>>): Record<Facet, Option[]> {
  const name = useFilterNames()
  const { pack } = useAppInfo()
  const four = pack.figures.map(({ figure }) => figure)
  const optionsOf = (facet: Facet): Option[] => {
    const of = counts?.[facet] ?? {}
    const rank = (value: string) => {
      const order = facet === 'figure' ? [...four, CONTEXT] : (ORDER[facet] ?? [])
      const at = order.indexOf(value)
      return at < 0 ? order.length : at
    }
    // A relation to a claim is offered under the claim that was chosen.
    const offered = (value: string) => !value.includes(':') || facet !== 'claim' || chosen.claim.some((claim) => value.split(':')[0] === claim.split(':')[0])
    const byClaim = (a: string, b: string) => (facet === 'claim' && a.split(':')[0] === b.split(':')[0] ? relationRank(a) - relationRank(b) : 0)
    const baseCount = (value: string) => (facet === 'claim' ? of[value.split(':')[0] ?? ''] : of[value]) ?? 0
    return [...new Set([...Object.keys(of), ...chosen[facet]])].filter(offered)
      .toSorted((a, b) => rank(a) - rank(b) || byClaim(a, b) || baseCount(b) - baseCount(a) || a.localeCompare(b))
      .map((value) => ({ value, count: of[value] ?? 0, ...name(facet, value) }))
  }
  return perFacet(optionsOf)
}

const relationRank = (value: string): number => RELATIONS.findIndex((relation) => relation === value.split(':')[1])
