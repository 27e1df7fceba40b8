import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PositionDetail } from '../../../../shared/dossier/card.ts'
import { isOwnPosition } from '../../../../shared/dossier/own.ts'
import { gradeOfLook, ITEM_GRADES } from '../../../../shared/study/grades.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Notes } from '../../../ui/notes/notes.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { GradeForm } from './grade-form.tsx'
import { NearestForm } from './nearest-form.tsx'
import { Look, PackKnows } from './pack-knows.tsx'
import { Printings } from './printings.tsx'
import './sources.css'

/** One statement read closely: its printings side by side, which is nearest to what was said, how sure one may be, notes. */
export function StatementScreen({ id }: { id: string }) {
  const { t } = useTranslation('sources')
  const detail = useCall('dossier.position', { id })
  return (
    <div className="page sources">
      <nav className="back"><Link href={`/dossier/${id}`} className="word">← {t('inDossier', { id })}</Link> <Link href="/study/sources" className="word">{t('title')}</Link></nav>
      {detail.failure && <><Heading title={id} /><FailureNote failure={detail.failure} onRetry={detail.reload} /></>}
      {detail.value ? <Detail detail={detail.value} /> : !detail.failure && <Waiting />}
    </div>
  )
}

function Detail({ detail: { card, variants, contradictedBy } }: { detail: PositionDetail }) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const { position } = card
  const on = `position:${position.id}`
  const family = `position:${position.variant_of ?? position.id}`
  const answers = useCall('reading.answers', { on })
  const shared = useCall('reading.answers', { on: family })
  // By id, so that the order says nothing about which printing came first.
  const cards = [card, ...variants].toSorted((a, b) => a.source.outlet.localeCompare(b.source.outlet) || a.position.id.localeCompare(b.position.id))
  const pack = gradeOfLook(position.second_look)
  return (
    <>
      <p className="caps">{t('closely')}{isOwnPosition(position.id) && <> · {t('addedHere')}</>}</p>
      <Heading title={`${position.kind === 'fact' ? t('fact') : position.figure}, ${format.partialDate(position.date, 'long')}`} />
      <section aria-labelledby="printings-title">
        <h2 id="printings-title">{cards.length > 1 ? t('printings', { count: cards.length }) : t('onePrinting')}</h2>
        {cards.length > 1 && <p className="hint">{t('printingsHint')}</p>}
        <Printings cards={cards} />
      </section>
      {(answers.failure ?? shared.failure) && <FailureNote failure={(answers.failure ?? shared.failure)!} onRetry={answers.reload} />}
      <div className="reading-columns">
        {cards.length > 1 && shared.value && <NearestForm on={family} cards={cards} given={shared.value.nearest} onSaved={shared.reload}><PackKnows cards={cards} /></NearestForm>}
        {answers.value && (
          <GradeForm on={on} title={t('gradeItem', { id: position.id })} lead={t('gradeItemLead')} grades={ITEM_GRADES} given={answers.value.grading} plain={cards.length > 1} onSaved={answers.reload}>
            <p><b>{t('packSays')}</b> {pack ? `${t(`grade.${pack}`)}. ` : ''}<Look card={card} /></p>
            {contradictedBy.map((other) => <p key={other.position.id}><b>{t('saysOtherwise')}</b> <span lang={other.position.language}>{other.displayText}</span> <Link href={`/dossier/${other.position.id}`} className="word">{other.position.id}</Link></p>)}
            {cards.length === 1 && position.note && <p lang="en">{position.note}</p>}
            {pack && <p className="hint">{t(answers.value.grading?.grade === pack ? 'sameGrade' : 'otherGrade')}</p>}
          </GradeForm>
        )}
      </div>
      <Notes on={on} />
    </>
  )
}
