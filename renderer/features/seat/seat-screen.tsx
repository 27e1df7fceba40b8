import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatDoor } from '../../client/seat-door.ts'
import { useRoom } from '../../room/use-room.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { SeatAnnouncer } from './head/seat-announcer.tsx'
import { SeatHead } from './head/seat-head.tsx'
import { OutOfRoom } from './out-of-room.tsx'
import { NowPanel } from './now/now-panel.tsx'
import { CardsPanel } from './panels/cards-panel.tsx'
import { MePanel } from './panels/me-panel.tsx'
import { RecordPanel } from './panels/record-panel.tsx'
import { SeatProvider } from './seat-context.tsx'
import { SeatTabs, type SideTab, type SeatTab } from './seat-tabs.tsx'
import './seat.css'

/** One's own seat in a class: what can be done now, the record, the cards, oneself. A phone shows one of them, a wide screen two. */
export function SeatScreen({ sessionId, door }: { sessionId: string; door: SeatDoor }) {
  const { t } = useTranslation(['seat', 'room', 'table', 'record', 'brief', 'debrief'])
  const known = useRoom(sessionId)
  const { room, you, failure } = known
  if (!room || !you) {
    return (
      <main id="main" tabIndex={-1} className="page seat-none">
        {failure ? <><h1>{t('none')}</h1><FailureNote failure={failure} /></> : <Waiting />}
      </main>
    )
  }
  if (you.out !== null) return <OutOfRoom out={you.out} label={you.label} door={door} />
  return <SeatProvider {...{ sessionId, door, room, you, known }}><Seated /></SeatProvider>
}

function Seated() {
  const { t } = useTranslation('seat')
  const [tab, setTab] = useState<SeatTab>('now')
  /** What a wide screen shows beside the moment. */
  const [side, setSide] = useState<SideTab>('record')
  const show = useCallback((next: SeatTab) => {
    setTab(next)
    if (next !== 'now') setSide(next)
  }, [])
  return (
    <div className="seat" data-tab={tab}>
      <SeatAnnouncer />
      <SeatHead />
      <main id="main" tabIndex={-1} className="seat-body">
        <section className="seat-now" aria-label={t('tab.now')}><NowPanel onCards={() => show('cards')} /></section>
        <section className="seat-side" aria-label={side === 'record' ? undefined : t(`tab.${side}`)}>
          {side === 'record' && <RecordPanel onReply={() => show('now')} />}
          {side === 'cards' && <CardsPanel />}
          {side === 'me' && <MePanel />}
        </section>
      </main>
      <SeatTabs tab={tab} side={side} onShow={show} />
    </div>
  )
}
