import { useTranslation } from 'react-i18next'
import type { RecordNames } from '../../ui/record-line.tsx'
import { useSeatWords } from '../../room/seat-words.ts'
import { shortName } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { Then } from './replayed.ts'

/** A moment in words: which line or entry, in which stage, and what happened. */
export interface MomentWords { entry: string; stage: string; what: string; all: string }

/** Says moments in the language of the interface; a student is never called by the figure alone. */
export function useMomentWords(names: RecordNames): (then: Then) => MomentWords {
  const { t } = useTranslation('replay')
  const format = useFormat()
  const seats = useSeatWords()
  return ({ moment: { seq, what: event, seat, participant, view }, line }) => {
    const said = line?.kind === 'speech' || line?.kind === 'card' || line?.kind === 'yield' || line?.kind === 'pass'
    const figure = seat === null ? '' : shortName(names.figure(seat))
    const student = view.room ? (participant === undefined ? t('somebody') : t('student', { name: names.student(participant), figure: seat === null ? '' : seats.name(seat) })) : view.you && view.you.seat === seat ? t('student', { name: view.you.name, figure }) : figure
    const who = event === 'play' || event === 'pass' ? figure : student
    const key = `what.${event.replaceAll('.', '-')}`
    const what = t(said && line.kind === 'yield' ? 'what.yield' : key, { who, defaultValue: event })
    const entry = t(line ? 'line' : 'entry', { seq })
    const stage = format.stageRound(view.stage.kind, view.stage.round, view.stage.rounds)
    return { entry, stage, what, all: t('value', { entry, stage, what }) }
  }
}
