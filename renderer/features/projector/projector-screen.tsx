import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../shared/debate/line.ts'
import type { RoomView } from '../../../shared/room/room-view.ts'
import { notBegun } from '../../room/not-begun.ts'
import { RoomClock } from '../../room/room-clock.tsx'
import { SpeakerBar } from '../../room/speaker-bar.tsx'
import { SpeakersList } from '../../room/speakers-list.tsx'
import { StageStrip } from '../../room/stage-strip.tsx'
import { useStageWords } from '../../room/seat-words.ts'
import { useDoor } from '../../room/use-door.ts'
import { useRoom } from '../../room/use-room.ts'
import { Citing } from '../../ui/cite/citing.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { BellBand } from './bell-band.tsx'
import { Content } from './content.tsx'
import { HowToJoin } from './how-to-join.tsx'
import { LatestNews } from './latest-news.tsx'
import { PlanLine } from './plan-line.tsx'
import { shownLines } from './shown-lines.ts'
import { useBell } from './use-bell.ts'
import { useProjectorKeys } from './use-projector-keys.ts'
import { useWakeLock } from './use-wake-lock.ts'
import './projector.css'

/** What the room sees: what is on, how long still, whose turn it is. Nothing private, and no ranking of people. */
export function ProjectorScreen({ sessionId }: { sessionId: string }) {
  const { room, console: view, lines, offsetMs, failure } = useRoom(sessionId)
  if (!room) return <main id="main" tabIndex={-1} className="pj pj-wait">{failure ? <FailureNote failure={failure} /> : <Waiting />}</main>
  return <Citing value={null}><Projected room={room} lines={shownLines(lines, view?.held ?? [])} offsetMs={offsetMs} /></Citing>
}

/** A list of more is not read from the last row. */
const SHOWN_SPEAKERS = 5

function Projected({ room, lines, offsetMs }: { room: RoomView; lines: readonly Line[]; offsetMs: number }) {
  const { t } = useTranslation(['projector', 'room', 'classroom'])
  const words = useStageWords()
  const { door } = useDoor(room.sessionId)
  const bell = useBell()
  const filling = door !== null && !room.locked && room.stage.index === 0
  const [show, setShow] = useState<'lesson' | 'code' | 'views' | null>(null)
  const shown = show ?? (filling ? 'code' : 'lesson')
  useWakeLock()
  useProjectorKeys({ door: door !== null, views: room.stances.some(({ counts }) => counts !== null), shown, onShow: setShow, bell })
  const here = room.stages[room.stage.index]
  const waits = notBegun(room)
  const title = room.status === 'closed' ? t('over') : waits ? t(`classroom:recipe.${room.recipe.id}.title`, { defaultValue: room.recipe.title }) : here ? words(here) : ''
  const { floor } = room.stage
  return (
    <main id="main" tabIndex={-1} className="pj">
      <header className="pj-head"><Heading title={title} /><PlanLine room={room} offsetMs={offsetMs} /></header>
      <div className={shown === 'code' ? 'pj-body pj-filling' : 'pj-body'}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text scrolls, and must do so by keyboard */}
        <section className="pj-what" aria-label={t('what')} tabIndex={0}>{shown === 'code' && door ? <HowToJoin door={door} room={room} task={waits ? '' : t(`task.${room.stage.kind}`)} /> : <><Content room={room} lines={lines} views={shown === 'views'} /><LatestNews room={room} lines={lines} /></>}</section>
        {room.status === 'running' && (
          <section className="pj-time" aria-label={t('time')}>
            <RoomClock clock={room.clock} offsetMs={offsetMs} rules={room.stage} size="projector" caption={room.stage.rounds > 1 ? t('room:roundOf', { round: room.stage.round, rounds: room.stage.rounds }) : ''} turn={`${room.stage.index} ${room.stage.round}`} onMark={bell.ring} waits={waits} />
            {floor !== 'none' && <SpeakerBar room={room} offsetMs={offsetMs} size="projector" onMark={bell.ring} />}
            {room.list.length > 0 && <div className="pj-list"><h2>{t('next')}</h2><SpeakersList room={room} most={SHOWN_SPEAKERS} /></div>}
          </section>
        )}
      </div>
      <footer className="pj-foot"><StageStrip room={room} look="row" /></footer>
      <BellBand bell={bell} />
    </main>
  )
}
