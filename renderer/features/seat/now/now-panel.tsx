import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomView } from '../../../../shared/room/room-view.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { rolesAreOff } from '../roles.ts'
import { useSeat } from '../seat-context.tsx'
import { BallotForm } from './ballot-form.tsx'
import { BriefPanel } from './brief-panel.tsx'
import { CheckRequest } from './check-request.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { DebriefForm } from './debrief-form.tsx'
import { HandButtons } from './hand-buttons.tsx'
import { Notes } from './notes.tsx'
import { ProposalsNow } from './proposals-now.tsx'
import { RestateForm } from './restate-form.tsx'
import { Retract } from './retract.tsx'
import { RolesOff } from './roles-off.tsx'
import { SeatChoice } from './seat-choice.tsx'
import { SpeechForm } from './speech-form.tsx'
import { StanceForm } from './stance-form.tsx'
import { StatementForm } from './statement-form.tsx'
import { TickSpeech } from './tick-speech.tsx'
import { notBegun } from '../../../room/not-begun.ts'
import { SpeakersList } from '../../../room/speakers-list.tsx'
import { SpeakerBar } from '../../../room/speaker-bar.tsx'
import { useSituationText } from './use-situation-text.ts'
import { VoteNow } from './vote-now.tsx'

/** What one can do now, and why or when not yet. Every form is there because its move is in the view, and goes when it is not. */
export function NowPanel({ onCards }: { onCards: () => void }) {
  const { t } = useTranslation('seat')
  const { room, you, may, failure, forgive, offsetMs } = useSeat()
  const text = useSituationText()
  const { kind, floor } = room.stage
  const running = room.status === 'running'
  const speaks = may('deliver') || (may('room.spoken') && isOurs(room, you.seat))
  const stance = may('room.stance') && you.stance !== null ? <StanceForm key={you.stance} when={you.stance} /> : null
  const waits = you.seat === 'waiting'
  const pause = notBegun(room) ? 'notBegun' : 'paused'
  return (
    <div className="now">
      {room.clock.status === 'paused' && running && <p className="now-paused"><b>{t(`${pause}.title`)}</b> {t(`${pause}.text`)}</p>}
      <p className="now-what">{text}</p>
      {running && <SpeakerBar room={room} offsetMs={offsetMs} size="phone" />}
      {failure && <div className="now-failure"><FailureNote failure={failure} /><button type="button" className="word" onClick={forgive}>{t('dismiss')}</button></div>}
      {waits && may('room.sit') && <SeatChoice />}
      {kind === 'dropRoles' && <RolesOff />}
      {floor === 'none' && stance}
      {kind === 'tableMotion' && <ProposalsNow />}
      {speaks && <SpeechForm onCards={onCards} />}
      {may('room.confirm') && <ConfirmForm />}
      {may('room.restate') && <RestateForm />}
      {may('room.statement') && <StatementForm />}
      {may('room.ballot') && <BallotForm />}
      <VoteNow />
      {kind !== 'tableMotion' && <ProposalsNow />}
      {kind === 'debrief' && <DebriefForm />}
      <Retract />
      <Hands />
      {may('room.tick') && <TickSpeech />}
      {floor !== 'none' && stance && <Fold title={t('stance.fold')}>{stance}</Fold>}
      {may('room.spoken') && !speaks && <Fold title={t('speech.later')}><SpeechForm onCards={onCards} /></Fold>}
      {(kind === 'prepare' || waits) && running && <BriefPanel />}
      {running && !waits && <Notes />}
      {may('room.check') && <CheckRequest />}
      {!waits && may('room.sit') && !rolesAreOff(room) && <SeatChoice />}
    </div>
  )
}

/** Is it this seat that speaks now: called, in its turn, or all at once? */
const isOurs = ({ speaker, stage }: RoomView, seat: string): boolean => (speaker ? speaker.seat === seat : stage.floor === 'free' || stage.turn.includes(seat))

/** Hands go up where a list is called; while others have their turn the way to it is folded, for they are listened to. */
function Hands() {
  const { t } = useTranslation('seat')
  const { room, you, may } = useSeat()
  if (!may('room.hand') && !may('room.hand.down')) return null
  if (room.stage.floor !== 'list') return you.hand === null ? <Fold title={t('hand.title')}><HandButtons /></Fold> : <HandButtons />
  return (
    <>
      <HandButtons />
      <div className="now-part"><h2>{t('hand.list')}</h2><SpeakersList room={room} most={6} /></div>
    </>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return <details className="now-part now-fold"><summary>{title}</summary>{children}</details>
}
