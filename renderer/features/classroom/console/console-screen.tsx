import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { RoomKnown } from '../../../room/room-mirror.ts'
import { useRoom } from '../../../room/use-room.ts'
import { useRoomNames } from '../../../room/use-room-names.ts'
import { useRoomSend } from '../../../room/use-room-send.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { SidePanel } from '../side/side-panel.tsx'
import { ConsoleHead } from './console-head.tsx'
import { ConsoleKeys } from './console-keys.tsx'
import { DeskContext, type Desk } from './desk-context.ts'
import { FloorPanel } from './floor-panel.tsx'
import { RecordPanel } from './record-panel.tsx'
import { StageNeeds } from './stage-needs.tsx'
import { StageRail } from './stage-rail.tsx'
import { StageStep } from './stage-step.tsx'
import { isSideTab, type SideTab } from './side-tabs.ts'
import '../../../table/table.css'
import './console.css'

const DoorDialog = lazy(() => import('../door/door-dialog.tsx').then((m) => ({ default: m.DoorDialog })))

/** The teacher's console of a class. `oneScreen`: nobody has a device, so what is said is noted here. */
export function ConsoleScreen({ sessionId, oneScreen = false }: { sessionId: string; oneScreen?: boolean }) {
  const { t } = useTranslation('classroom')
  const known = useRoom(sessionId)
  if (known.room && known.console) return <Console sessionId={sessionId} known={known} room={known.room} view={known.console} oneScreen={oneScreen} />
  return (
    <main id="main" tabIndex={-1} className="page tb-none">
      {known.failure ? <><Heading title={t('console.unknown')} /><FailureNote failure={known.failure} /><p><a href="#/class">{t('setup.back')}</a></p></> : <Waiting />}
    </main>
  )
}

function Console({ sessionId, known, room, view, oneScreen }: { sessionId: string; known: RoomKnown; room: Desk['room']; view: Desk['console']; oneScreen: boolean }) {
  const { t } = useTranslation('classroom')
  const { people, lines, offsetMs } = known
  const names = useRoomNames(people, lines, room.asOf)
  const sender = useRoomSend(sessionId)
  const desk = useMemo<Desk>(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return { ...sender, sessionId, room, console: view, lines, names, offsetMs, lineOf: (seq) => bySeq.get(seq), may: (move) => view.moves.includes(move) }
  }, [sender, sessionId, room, view, lines, names, offsetMs])
  const asked = useSearch()
  const [door, setDoor] = useState(asked === 'door')
  const [tab, setTab] = useState<SideTab>(oneScreen ? 'note' : 'people')
  const closeDoor = () => {
    setDoor(false)
    if (asked === 'door') navigate(`/class/${sessionId}`, { replace: true })
  }
  return (
    <DeskContext value={desk}>
      <div className={oneScreen ? 'cls cls-one' : 'cls'}>
        <ConsoleKeys onDoor={() => setDoor(true)} onTab={setTab} />
        <ConsoleHead oneScreen={oneScreen} onDoor={() => setDoor(true)} />
        <StageRail />
        <main id="main" tabIndex={-1} className="cls-main">
          <Top>
            <StageStep />
            {sender.failure && <div className="cls-failure"><FailureNote failure={sender.failure} /><button type="button" className="word" onClick={sender.forgive}>{t('console.dismiss')}</button></div>}
            <StageNeeds />
            <FloorPanel />
          </Top>
          <RecordPanel />
        </main>
        <SidePanel tab={tab} onTab={(key) => { if (isSideTab(key)) setTab(key) }} />
      </div>
      <Suspense fallback={null}>{door && <DoorDialog sessionId={sessionId} oneScreen={oneScreen} onClose={closeDoor} />}</Suspense>
    </DeskContext>
  )
}

/** What belongs to the running part; the record grows below it. */
const Top = ({ children }: { children: ReactNode }) => <div className="cls-top">{children}</div>
