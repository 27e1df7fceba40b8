import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ClaimMap, SourceCounts, StanceLine } from '../../../../shared/study/pictures/pictures.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useSourceWords } from './source-picture.tsx'

/** The table behind each picture: the same things in words. */
export function StanceTable({ lines }: { lines: readonly StanceLine[] }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  return (
    <table className="pictures-table">
      <thead><tr>{['who', 'date', 'stance', 'voice', 'words', 'source'].map((head) => <th key={head} scope="col">{t(`column.${head}`)}</th>)}</tr></thead>
      <tbody>
        {lines.flatMap(({ figure, dots }) => dots.map((dot) => (
          <tr key={dot.id}>
            <td>{figure}</td><td className="num">{format.partialDate(dot.date)}</td><td>{t(`stanceOf.${dot.stance}`)}</td><td>{t(`voice.${dot.voice}`)}</td>
            <td className="pictures-words"><Link href={`/dossier/${dot.id}`} className="bare" lang={dot.language}>{dot.voice === 'reported' ? dot.text : <q>{dot.text}</q>}</Link></td>
            <td lang="en">{dot.outlet}</td>
          </tr>
        )))}
      </tbody>
    </table>
  )
}

export function ClaimTable({ map }: { map: ClaimMap }) {
  const { t } = useTranslation('pictures')
  const count = (id: string, end: 'from' | 'to', supports: boolean) => map.edges.filter((edge) => edge[end] === id && (edge.kind === 'supports') === supports).length
  return (
    <table className="pictures-table">
      <thead><tr>{['claim', 'side', 'stated', 'evidence', 'attackedBy', 'supportedBy', 'thin'].map((head) => <th key={head} scope="col">{t(`column.${head}`)}</th>)}</tr></thead>
      <tbody>
        {map.claims.map((claim) => (
          <tr key={claim.id}>
            <td className="pictures-words"><Link href={`/dossier?claim=${claim.id}`} className="bare" lang="en">{claim.text}</Link></td><td>{t(`side.${claim.side}`)}</td>
            <td className="num">{claim.stated}</td><td className="num">{claim.evidence}</td><td className="num">{count(claim.id, 'to', false)}</td><td className="num">{count(claim.id, 'to', true)}</td>
            <td>{claim.thin.map((why) => t(`thin.${why}`, { count: claim.relations.supports })).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function SourceTable({ sources }: { sources: SourceCounts }) {
  const { t } = useTranslation('pictures')
  const words = useSourceWords()
  return (
    <table className="pictures-table">
      <thead><tr>{['by', 'value', 'sources'].map((head) => <th key={head} scope="col">{t(`column.${head}`)}</th>)}</tr></thead>
      <tbody>
        {(['tier', 'language', 'month', 'outlet'] as const).flatMap((by) => sources[by].map(({ value, count }) => <tr key={`${by} ${value}`}><td>{t(`by.${by}`)}</td><td>{words(by, value)}</td><td className="num">{count}</td></tr>))}
      </tbody>
    </table>
  )
}
