import { type RefObject, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FoundSource } from '../../../shared/dossier/search.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Marked } from '../../ui/marked.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { DossierQuery } from './dossier-query.ts'
import { Grade } from './grade.tsx'
import { useLanguageName } from './language-name.ts'
import { type ListHandle, LongList } from './long-list.tsx'

const HEIGHT = 92
/** As many as the host gives at once; the list asks for the next ones when its end comes on screen. */
const STEP = 300

/** Where the dossier's words are printed: outlet, headline, day, grade, and a way to what is taken from there. */
export function Sources({ query: { q, tier, language, from, to }, list }: { query: DossierQuery; list: RefObject<ListHandle | null> }) {
  const { t } = useTranslation('dossier')
  const asked = { query: q, ...(tier.length > 0 && { tier }), ...(language.length > 0 && { language }), ...(from && { from }), ...(to && { to }) }
  const key = JSON.stringify(asked)
  const [block, setBlock] = useState({ key, at: 0 })
  const at = block.key === key ? block.at : 0
  const found = useCall('dossier.sources', { ...asked, limit: STEP, offset: at * STEP })
  const onShown = useCallback((first: number, last: number) => setBlock({ key, at: Math.floor((first + last) / 2 / STEP) }), [key])
  if (found.failure) return <FailureNote failure={found.failure} onRetry={found.reload} />
  if (!found.value) return <Waiting />
  const { total, sources } = found.value
  return (
    <section aria-label={t('sources')} className="results">
      <output className="found">{t('foundSources', { count: total })}</output>
      {total === 0 && <p className="quiet measure">{t('noSources')}</p>}
      <LongList count={total} label={t('sources')} name={`sources ${key}`} estimate={HEIGHT} handle={list} busy={found.loading} onShown={onShown}>
        {(index) => {
          const shown = sources[index - at * STEP]
          return shown ? <SourceRow found={shown} /> : <p className="entry-coming" aria-hidden="true" />
        }}
      </LongList>
    </section>
  )
}

function SourceRow({ found: { source, entries, marks } }: { found: FoundSource }) {
  const { t } = useTranslation('dossier')
  const format = useFormat()
  const languageName = useLanguageName()
  const lang = source.language.slice(0, 2)
  return (
    <>
      <div className="entry-words">
        <p className="entry-who"><b lang={lang}><Marked text={source.outlet} ranges={marks.outlet} /></b><span className="entry-when num">{format.partialDate(source.date)}</span><span className="voice">{languageName(lang)}</span></p>
        <p className="headline" lang={source.headline ? lang : undefined}>
          {source.headline ? <Marked text={source.headline} ranges={marks.headline} /> : t('headlineUnknown')}
          {source.headline && source.headline_basis === 'url-slug' && <small> ({t('headlineRebuilt')})</small>}
        </p>
        {source.author && <p className="voice">{t('by')} <Marked text={source.author} ranges={marks.author} /></p>}
      </div>
      <div className="entry-source">
        {entries > 0 ? <Link href={`/dossier?source=${encodeURIComponent(source.id)}`} className="word">{t('entriesThere', { count: entries })}</Link> : <span className="faint">{t('noEntriesThere')}</span>}
        <Grade tier={source.tier} />
        <SourceLink url={source.url}>{t('address')}</SourceLink>
      </div>
    </>
  )
}
