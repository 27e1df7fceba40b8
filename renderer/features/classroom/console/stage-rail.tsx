import { useTranslation } from 'react-i18next'
import { StageStrip } from '../../../room/stage-strip.tsx'
import { useStageWords } from '../../../room/seat-words.ts'
import { AskTwice } from './ask-twice.tsx'
import { useDesk } from './desk-context.ts'
import { MissingList } from './missing-list.tsx'
import { useGoingOn } from './use-going-on.ts'

/** The parts of the lesson, each with a way to it: forth, or back. */
export function StageRail() {
  const { t } = useTranslation('classroom')
  const { room, send } = useDesk()
  const words = useStageWords()
  const { asked, wish, confirm, cancel } = useGoingOn()
  return (
    <nav className="cl-rail" aria-label={t('rail.title')}>
      <StageStrip room={room} look="list" actions={(stage, index) => (
        asked?.index === index
          ? <div className="rail-ask"><MissingList missing={asked.missing} /><button type="button" className="word" onClick={confirm}>{t('ask.goOn')}</button> <button type="button" className="word" onClick={cancel}>{t('ask.stay')}</button></div>
          : (stage.status !== 'now' || room.status === 'closed') && <button type="button" className="word rail-go" onClick={() => wish(index)} aria-label={t('rail.goTo', { stage: words(stage) })}>{t(stage.status === 'done' ? 'rail.back' : 'rail.go')}</button>
      )} />
      {room.status === 'running' && <AskTwice className="rail-end" label={t('rail.end')} question={t('rail.endAsk')} yes={t('rail.endYes')} onYes={() => void send({ type: 'room.end' })} />}
    </nav>
  )
}
