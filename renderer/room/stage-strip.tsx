import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomStageView, RoomView } from '../../shared/room/room-view.ts'
import { useStageWords } from './seat-words.ts'
import './room.css'

interface StageStripProps {
  room: RoomView
  /** `row`: bars in proportion to the minutes, for phones and projector; `list`: one under the other, for the console. */
  look: 'row' | 'list'
  /** Writes the name of a stage, on the teacher's screen as the way to it. */
  renderName?: (words: string, stage: RoomStageView, index: number) => ReactNode
}

/** The parts of the lesson: what is done, what is on, what comes, and how long each takes. */
export function StageStrip({ room, look, renderName }: StageStripProps) {
  const { t } = useTranslation('room')
  const words = useStageWords()
  return (
    <ol className={`ss ss-${look}`} aria-label={t('stages')}>
      {room.stages.map((stage, index) => (
        <li key={placeOf(stage, index)} className={`${stage.status}${stage.kind === 'debrief' ? ' debrief' : ''}`} style={look === 'row' ? { flexGrow: Math.max(1, stage.minutes * stage.rounds) } : undefined} aria-current={stage.status === 'now' ? 'step' : undefined}>
          <span className="ss-name">{renderName ? renderName(words(stage), stage, index) : words(stage)}{stage.status === 'done' && <span className="visually-hidden"> {t('stageDone')}</span>}</span>
          <small>
            {stage.minutes > 0 && (stage.rounds > 1 ? t('minutesTimes', { rounds: stage.rounds, count: stage.minutes }) : t('minutes', { count: stage.minutes }))}
            {stage.status === 'now' && stage.rounds > 1 && <> · {t('roundOf', { round: room.stage.round, rounds: stage.rounds })}</>}
            {stage.optional && <> · {t('optional')}</>}
          </small>
        </li>
      ))}
    </ol>
  )
}

/** The parts of a recipe have no other name than their place. */
const placeOf = ({ kind }: RoomStageView, index: number) => `${index} ${kind}`
