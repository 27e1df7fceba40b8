import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import { useGoToLine } from '../table/go-to-line.ts'
import { useCards } from '../table/use-card.ts'
import { QuestionCards } from '../ui/question-cards.tsx'
import { RecordLine, useLineAnchor, type RecordNames, type Reference } from '../ui/record-line.tsx'
import { shortName } from '../ui/record-text.ts'
import { SpeechParts } from '../ui/speech-parts.tsx'
import { useFormat } from '../ui/use-format.ts'
import './room.css'

interface ClassLineProps {
  line: Line
  names: RecordNames
  lineOf: (seq: number) => Line | undefined
}

/** A line that only a class has: what kind it is stands above it. Students' lines are set like every speech, the teacher's in a gold slab. */
export function ClassLine({ line, names, lineOf }: ClassLineProps) {
  const { t } = useTranslation('room')
  const cards = useCards(line.cards)
  const goToLine = useGoToLine()
  const answers = line.respondsTo.flatMap((seq): Reference[] => {
    const target = lineOf(seq)
    return target ? [{ seq, who: names.who(target) }] : []
  })
  return (
    <>
      <span className="rm-kind caps">{t(`kind.${line.kind}`, { context: line.rule ?? undefined })}{arguedAs(line, names, t)}</span>
      {line.voice === 'student' ? <RecordLine {...{ line, names, cards, answers }} onGo={goToLine} /> : <TeachersLine {...{ line, names, answers }}><SpeechParts {...{ line, names, cards }} /></TeachersLine>}
    </>
  )
}

const arguedAs = ({ params }: Line, names: RecordNames, t: (key: string, params: Record<string, string>) => string): string =>
  params['arguesAs'] === undefined ? '' : ` · ${t('arguesCaseOf', { figure: shortName(names.figure(params['arguesAs'])) })}`

/** By the teacher: whom a speech was noted for, news with day, source and whether it is real, an answer with its card. */
function TeachersLine({ line, names, answers, children }: { line: Line; names: RecordNames; answers: readonly Reference[]; children: ReactNode }) {
  const { t } = useTranslation(['room', 'record'])
  const format = useFormat()
  const anchor = useLineAnchor()
  const cards = useCards(line.cards)
  const { date, source, speaker } = line.params
  const spoke = line.kind === 'speech' && line.seat ? (speaker === undefined ? t('speaker.seat', { figure: shortName(names.figure(line.seat)) }) : t('speaker.person', { who: names.student(speaker), figure: shortName(names.figure(line.seat)) })) : null
  return (
    <div className={`rl-slab ${line.voice}`} id={anchor(line.seq)} tabIndex={-1}>
      <p><b>{t(`record:voice.${line.voice}`)}</b> {spoke !== null && <>{t('noted', { who: spoke })} </>}{answers.length > 0 && <>{t('on', { line: answers.map(({ seq }) => seq).join(', ') })} </>}<span className="rl-seq">{t('record:line', { seq: line.seq })}</span></p>
      {line.kind === 'speech' || !line.void ? children : null}
      {line.kind !== 'speech' && line.cards.length > 0 && !line.void && <QuestionCards ids={line.cards} cards={cards} seat={null} note={names.note} />}
      {(date || source) && !line.void && <p className="rm-more">{[date && format.partialDate(date, 'long'), source].filter(Boolean).join(' · ')}</p>}
    </div>
  )
}
