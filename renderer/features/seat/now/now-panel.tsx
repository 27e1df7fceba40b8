import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../ui/failure-note.tsx'
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
import { SpeakersList } from '../../../room/speakers-list.tsx'
import { SpeakerBar } from '../../../room/speaker-bar.tsx'
import { useSituationText } from './use-situation-text.ts'
import { VoteNow } from './vote-now.tsx'

/** What one can do now, and why or when not yet. Every form is there because its move is in the view, and goes when it is not. */
export function NowPanel({ onCards }: { onCards: () => void }) {
  const { t } = useTranslation('seat')
  const { room, you, may, failure, forgive, offsetMs } = useSeat()
  const text = useSituationText()
  const { kind } = room.stage
  const mine = may('deliver') || may('room.spoken')
  return (
    <div className="now">
      {room.clock.status === 'paused' && room.status === 'running' && <p className="now-paused"><b>{t('paused.title')}</b> {t('paused.text')}</p>}
      <p className="now-what">{text}</p>
      {room.status === 'running' && <SpeakerBar room={room} offsetMs={offsetMs} size="phone" />}
      {failure && <div className="now-failure"><FailureNote failure={failure} /><button type="button" className="word" onClick={forgive}>{t('dismiss')}</button></div>}
      {may('room.sit') && <SeatChoice />}
      {kind === 'dropRoles' && <RolesOff />}
      {may('room.stance') && you.stance !== null && <StanceForm key={you.stance} when={you.stance} />}
      {mine && <SpeechForm onCards={onCards} />}
      {may('room.confirm') && <ConfirmForm />}
      {may('room.restate') && <RestateForm />}
      {may('room.statement') && <StatementForm />}
      {may('room.ballot') && <BallotForm />}
      <VoteNow />
      <ProposalsNow />
      {kind === 'debrief' && <DebriefForm />}
      <Retract />
      {(may('room.hand') || may('room.hand.down')) && <HandButtons />}
      {room.stage.floor === 'list' && room.status === 'running' && <div className="now-part"><h2>{t('hand.list')}</h2><SpeakersList room={room} most={6} /></div>}
      {may('room.tick') && <TickSpeech />}
      {(kind === 'prepare' || you.seat === 'waiting') && room.status === 'running' && <BriefPanel />}
      {room.status === 'running' && you.seat !== 'waiting' && <Notes />}
      {may('room.check') && <CheckRequest />}
    </div>
  )
}
