import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Card } from '../../../../shared/dossier/card.ts'
import { isOwnSource } from '../../../../shared/dossier/own.ts'
import type { Source } from '../../../../shared/dossier/schema.ts'
import { sourceFrom } from '../../../../shared/study/own-fields.ts'
import { SOURCE_GRADES } from '../../../../shared/study/grades.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Notes } from '../../../ui/notes/notes.tsx'
import { SourceLink } from '../../../ui/source-link.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { GradeForm } from './grade-form.tsx'
import { LateralForm } from './lateral-form.tsx'
import { PrintedThere } from './printed-there.tsx'
import { hostOf, SourceWords } from './source-words.tsx'
import './sources.css'

/** One source to be read next: what it is, the student's grade, three questions, what the dossier has from it, notes. */
export function SourceScreen({ id }: { id: string }) {
  const { t } = useTranslation('sources')
  const cards = useCall('dossier.search', { query: '', source: id, sort: 'newest', limit: 60 })
  const own = useCall('own.list', {})
  const failure = cards.failure ?? own.failure
  const source = cards.value && own.value ? sourceIn(id, cards.value.cards, own.value.sources.flatMap((each) => (each.id === id ? [sourceFrom(id, each.fields)] : []))) : null
  return (
    <div className="page sources">
      <nav className="back"><Link href="/study/sources" className="word">← {t('title')}</Link></nav>
      {failure && <><Heading title={id} /><FailureNote failure={failure} onRetry={cards.reload} /></>}
      {!failure && (!cards.value || !own.value) && <Waiting />}
      {cards.value && own.value && (source ? <Detail source={source} cards={cards.value.cards} /> : <><Heading title={t('unknown')} /><p className="quiet">{t('unknownSource')}</p></>)}
    </div>
  )
}

function sourceIn(id: string, cards: readonly Card[], own: readonly Source[]): Source | undefined {
  return [...cards.flatMap(({ source, furtherSources }) => [source, ...furtherSources]), ...own].find((source) => source.id === id)
}

function Detail({ source, cards }: { source: Source; cards: readonly Card[] }) {
  const { t } = useTranslation('sources')
  const on = `source:${source.id}`
  const answers = useCall('reading.answers', { on })
  return (
    <>
      <p className="caps">{isOwnSource(source.id) ? t('addedHere') : t('readNext')}</p>
      <Heading title={source.outlet} />
      <p className="measure"><SourceWords source={source} /> <SourceLink url={source.url}>{t('open')}</SourceLink> <small className="address">{hostOf(source.url)}</small></p>
      <div className="reading-grid">
        <div>
          {answers.failure && <FailureNote failure={answers.failure} onRetry={answers.reload} />}
          {answers.value && <>
            <GradeForm on={on} title={t('gradeSource')} lead={t('gradeSourceLead')} grades={SOURCE_GRADES} given={answers.value.grading} onSaved={answers.reload}>
              <p><b>{isOwnSource(source.id) ? t('adderSays') : t('packSays')}</b> {t(`grade.${source.tier}`)}. {t(`gradeRests.${source.tier}`)}</p>
              {source.note && <p lang="en">{source.note}</p>}
              <p className="hint">{t(answers.value.grading?.grade === source.tier ? 'sameGrade' : 'otherGrade')}</p>
            </GradeForm>
            <LateralForm on={on} given={answers.value.lateral} onSaved={answers.reload} />
          </>}
          <Notes on={on} />
        </div>
        <PrintedThere cards={cards} />
      </div>
    </>
  )
}
