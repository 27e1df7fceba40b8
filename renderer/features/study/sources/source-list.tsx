import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isOwnSource } from '../../../../shared/dossier/own.ts'
import type { FoundSource } from '../../../../shared/dossier/search.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { SourceWords } from './source-words.tsx'

const PAGE = 20
const ALL = 300

/** The sources to grade next: those with most entries first, those that are graded already at the end, with both grades. */
export function SourceList() {
  const { t } = useTranslation('sources')
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(PAGE)
  const found = useCall('dossier.sources', { query, limit: ALL })
  const gradings = useCall('reading.gradings', {})
  const failure = found.failure ?? gradings.failure
  const grades = new Map(gradings.value?.map(({ on, grade }) => [on, grade]))
  const isGraded = ({ source }: FoundSource) => grades.has(`source:${source.id}`)
  const ordered = (found.value?.sources ?? []).toSorted((a, b) => Number(isGraded(a)) - Number(isGraded(b)) || (query === '' ? b.entries - a.entries : 0))
  const done = ordered.filter(isGraded).length
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{t('next')}</h2>
      <p className="hint">{t('nextLead')}</p>
      <div className="field"><label htmlFor="source-search">{t('search')}</label><input id="source-search" type="search" value={query} maxLength={200} autoComplete="off" onChange={(event) => { setQuery(event.target.value); setShown(PAGE) }} /></div>
      {failure && <FailureNote failure={failure} onRetry={found.reload} />}
      <output className="found">{found.value && t('counted', { count: found.value.total, done })}</output>
      <ul className="plain source-list">
        {ordered.slice(0, shown).map(({ source, entries }) => {
          const grade = grades.get(`source:${source.id}`)
          return (
            <li key={source.id}>
              <p><SourceWords source={source} />{isOwnSource(source.id) && <> <span className="added">{t('addedHere')}</span></>}</p>
              <p className="source-foot">
                <span className="quiet">{t('entries', { count: entries })}</span>
                {grade && <span className="quiet">{t('bothGrades', { yours: t(`grade.${grade}`), theirs: t(`grade.${source.tier}`) })}</span>}
                <Link href={`/study/sources/${source.id}`} className="word" aria-label={t(grade ? 'readAgainLong' : 'gradeThisLong', { outlet: source.outlet, headline: source.headline ?? source.id })}>{t(grade ? 'readAgain' : 'gradeThis')}</Link>
              </p>
            </li>
          )
        })}
      </ul>
      {shown < ordered.length && <p><button type="button" className="lined" onClick={() => setShown(shown + PAGE)}>{t('more')}</button></p>}
    </section>
  )
}
