import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperButton } from '../../../room/paper-button.tsx'
import { StageStrip } from '../../../room/stage-strip.tsx'
import { AskTwice } from './ask-twice.tsx'
import { useDesk } from './desk-context.ts'
import { MissingList } from './missing-list.tsx'
import { useGoingOn } from './use-going-on.ts'

/** The parts of the lesson, each name the way to it: forth, or back. */
export function StageRail() {
  const { t } = useTranslation('classroom')
  const { room, send, sessionId } = useDesk()
  const rail = useRef<HTMLElement>(null)
  // On a phone the parts lie in a row, of which the running one must be in sight.
  useEffect(() => { rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }) }, [room.stage.index]) // newer browsers give a promise back, which is no way to clean up
  const { asked, wish, confirm, cancel } = useGoingOn()
  return (
    <nav ref={rail} className="cls-rail" aria-label={t('rail.title')}>
      <StageStrip room={room} look="list" renderName={(words, stage, index) => (
        <>
          {stage.status === 'now' && room.status === 'running' ? words : <button type="button" className="rail-go" onClick={() => wish(index)} aria-label={t(stage.status === 'done' ? 'rail.back' : 'rail.go', { stage: words })}>{words}</button>}
          {asked?.index === index && <span className="rail-ask"><MissingList missing={asked.missing} /><button type="button" className="word" onClick={confirm}>{t('ask.goOn')}</button> <button type="button" className="word" onClick={cancel}>{t('ask.stay')}</button></span>}
        </>
      )} />
      {room.status === 'running' && <AskTwice className="rail-end" label={t('rail.end')} question={t('rail.endAsk')} yes={t('rail.endYes')} onYes={() => void send({ type: 'room.end' })} />}
      <div className="rail-paper"><PaperButton of={{ sessionId }} /></div>
    </nav>
  )
}
