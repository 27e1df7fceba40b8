import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { RoomClock } from '../../../room/room-clock.tsx'
import { useSeatWords, useStageWords } from '../../../room/seat-words.ts'
import { useCommands } from '../../../ui/commands.ts'
import { Keys } from '../../../ui/keys.tsx'
import { ChessClocks } from './chess-clocks.tsx'
import { useDesk } from './desk-context.ts'
import { MissingList } from './missing-list.tsx'
import { afterOptional, nextStep } from './next-step.ts'
import { useAnnounced } from './use-announced.ts'
import { useGoingOn } from './use-going-on.ts'
import { WhenOver } from './when-over.tsx'

/** What is on, how long still, and the one button to go on. */
export function StageStep() {
  const { t } = useTranslation('classroom')
  const { room, offsetMs, may, send, sending } = useDesk()
  const words = useStageWords()
  const seats = useSeatWords()
  const { asked, step, wish, confirm, cancel } = useGoingOn()
  const next = nextStep(room)
  const label = next.kind === 'turn' ? t('step.turn', { round: next.round, rounds: room.stage.rounds }) : next.kind === 'stage' ? t('step.stage', { stage: words(room.stages[next.index]!) }) : t(`step.${next.kind}`)
  const skipTo = afterOptional(room)
  const go = useRef<HTMLButtonElement>(null)
  const here = room.stages[room.stage.index]
  const clock = room.clock.status === 'running' ? 'pause' : room.clock.status === 'paused' ? 'resume' : null
  useCommands([
    ...(next.kind === 'over' ? [] : [{ id: 'class.step', group: t('keys.group'), label, keys: 'g', run: step }]),
    ...(clock ? [{ id: 'class.pause', group: t('keys.group'), label: t(`step.${clock}`), keys: 'p', run: () => void send({ type: clock }) }] : []),
    ...(may('room.time') ? ([['+', 60], ['-', -60]] as const).map(([keys, seconds]) => ({ id: `class.time${keys}`, group: t('keys.group'), label: t(seconds > 0 ? 'step.longer' : 'step.shorter'), keys, run: () => void send({ type: 'room.time', seconds }) })) : []),
  ])
  const turn = room.stage.turn.length > 0 ? seats.list(room.stage.turn) : ''
  useAnnounced(next.kind === 'over' ? t('over.title') : [here && words(here), turn].filter(Boolean).join(': '))
  if (next.kind === 'over') return <WhenOver />
  return (
    <section className="step" aria-label={t('step.now')}>
      <div className="step-what">
        <h2>{here ? words(here) : ''}</h2>
        <p>{room.stage.rounds > 1 && <>{t('step.turnOf', { round: room.stage.round, rounds: room.stage.rounds })} </>}{turn && <b>{turn}{room.stage.arguesAs.length > 0 ? ',' : '.'}</b>}{room.stage.arguesAs.length > 0 && <> {t('step.arguesAs', { figures: seats.list(room.stage.arguesAs) })}</>} {t(`guideOf.${here?.title ?? '-'}`, { defaultValue: t(`guide.${room.stage.kind}`, { defaultValue: '' }) })}</p>
      </div>
      <RoomClock clock={room.clock} offsetMs={offsetMs} rules={room.stage} size="console" caption={t(room.clock.limitMs === null ? 'step.noLimit' : room.stage.rounds > 1 ? 'step.forTurn' : 'step.forPart')} turn={`${room.stage.index} ${room.stage.round}`} waits={next.kind === 'start'} />
      {room.stage.chess && <ChessClocks />}
      <div className="step-do">
        <button ref={go} type="button" className="dark" aria-disabled={sending} onClick={() => { if (!sending) step() }}>{label}</button> <Keys chord="g" />
        {clock === 'pause' && <button type="button" className="lined" onClick={() => void send({ type: 'pause' })}>{t('step.pause')}</button>}
        {may('room.time') && <><button type="button" className="lined" onClick={() => void send({ type: 'room.time', seconds: -60 })}>{t('step.minus')}</button><button type="button" className="lined" onClick={() => void send({ type: 'room.time', seconds: 60 })}>{t('step.plus')}</button></>}
        {skipTo !== null && <button type="button" className="word" onClick={() => wish(skipTo)}>{t('step.leaveOut', { stage: words(room.stages[skipTo - 1]!) })}</button>}
      </div>
      {asked ? (
        <div className="step-ask" role="alertdialog" aria-label={t('ask.title')}>
          <p><b>{t('ask.title')}</b></p>
          <MissingList missing={asked.missing} />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question came up where somebody pressed the button above it */}
          <p><button type="button" className="lined" autoFocus onClick={() => { go.current?.focus(); confirm() }}>{t('ask.goOn')}</button> <button type="button" className="word" onClick={() => { go.current?.focus(); cancel() }}>{t('ask.stay')}</button></p>
        </div>
      ) : room.stage.missing.length > 0 && <MissingList missing={room.stage.missing} />}
    </section>
  )
}
