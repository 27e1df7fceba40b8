import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PositionDetail } from '../../../shared/dossier/card.ts'
import { isOwnPosition } from '../../../shared/dossier/own.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Notes } from '../../ui/notes/notes.tsx'
import { Said } from '../../ui/said.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { useCommands } from '../../ui/commands.ts'
import { navigate } from '../../ui/hash-location.ts'
import { About } from './about.tsx'
import { Answers } from './answers.tsx'
import { Claims } from './claims.tsx'
import { Related } from './related.tsx'
import { useSeatOf } from './seat-of.ts'
import { Uses } from './uses.tsx'
import { Variants } from './variants.tsx'
import { lastList } from './way-back.ts'
import './dossier.css'
import './position.css'

/** One entry with everything that hangs on it. */
export function PositionScreen({ id }: { id: string }) {
  const { t } = useTranslation('dossier')
  const detail = useCall('dossier.position', { id })
  useCommands([{ id: 'dossier.back', group: t('keys'), label: t('backToList'), keys: 'escape', run: () => navigate(lastList()) }])
  return (
    <div className="page position">
      <nav className="back"><Link href={lastList()} className="word">← {t('back')}</Link></nav>
      {detail.failure && <><Heading title={id} /><FailureNote failure={detail.failure} onRetry={detail.reload} /></>}
      {detail.value ? <Detail detail={detail.value} /> : !detail.failure && <Waiting />}
    </div>
  )
}

function Detail({ detail }: { detail: PositionDetail }) {
  const { t, i18n } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const format = useFormat()
  const { position, displayText } = detail.card
  const seat = useSeatOf(position.figure)
  const fact = position.kind === 'fact'
  const who = fact ? t('fact') : position.figure
  const original = position.original_text && position.original_language ? { text: position.original_text, lang: position.original_language } : undefined
  return (
    <div className="position-grid">
      <div>
        <p className="caps">{[position.id, t(`period_${position.period}`), position.role].filter(Boolean).join(' · ')}</p>
        <Heading title={`${who}, ${format.partialDate(position.date, 'long')}`} />
        {isOwnPosition(position.id) && <p className="own-note">{t(detail.card.deleted ? 'addedDeleted' : 'added')}</p>}
        {position.period === 'later' && <p className="later-note">{t('epilogueNote')}</p>}
        {displayText === null
          ? <p className="quiet measure">{t('notShown')}</p>
          : <div className="position-words">
              <p className="entry-who voice">{fact ? '' : tShell(`voice.${position.voice}`)}</p>
              <Said voice={position.voice} text={displayText} lang={position.language} seat={seat} original={original} />
            </div>}
        {position.note && <p className="position-note" lang="en"><b lang={i18n.language}>{t('note')}</b> {position.note}</p>}
        <p><Link href={`/study/sources/statement/${position.id}`} className="word">{t(detail.variants.length > 0 ? 'compareGrade' : 'gradeIt')}</Link></p>
        <Variants detail={detail} />
        <Related title={t('contradictedBy')} cards={detail.contradictedBy} strong />
        <Related title={t('contradicts')} cards={detail.contradicts} strong />
        <Claims links={detail.card.claims} note={detail.linkNote} />
        <Related title={t('arguesAgainst')} cards={detail.argues} />
        <Related title={t('arguedAgainstBy')} cards={detail.arguedAgainstBy} />
        <Answers id={position.id} />
        <Uses id={position.id} />
        <Notes on={`position:${position.id}`} />
      </div>
      <About card={detail.card} />
    </div>
  )
}
