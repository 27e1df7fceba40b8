import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../../shared/study/review.ts'
import type { AskedCard } from '../../../../shared/study/review-types.ts'
import { useCommands } from '../../../ui/commands.ts'
import { Keys } from '../../../ui/keys.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Answer } from './answer.tsx'
import { Choices, LETTERS } from './choices.tsx'
import { Grades } from './grades.tsx'
import { Piece } from './piece.tsx'

interface AskedProps { card: AskedCard; onGrade: (grade: Grade) => void; onAway: (how: 'bury' | 'suspend') => void }

const GRADE_NAMES = ['again', 'hard', 'good', 'easy'] as const

/** One card: its question, what is chosen from, then the answer and the grades. */
export function Asked({ card, onGrade, onAway }: AskedProps) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    question.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  const choose = (index: number) => {
    if (open || index >= card.choices.length) return
    setChosen(index)
    setOpen(true)
  }
  const group = t('title')
  useCommands([
    ...(open ? GRADE_NAMES.map((name, index) => ({ id: `grade-${name}`, group, label: t(`grade.${name}`), keys: String(index + 1), run: () => onGrade(index + 1 as Grade) })) : [
      { id: 'show-answer', group, label: t('show'), keys: 'space', run: () => setOpen(true) },
      ...card.choices.map((_, index) => ({ id: `choose-${index}`, group, label: t('choose', { letter: LETTERS[index]?.toUpperCase() }), keys: LETTERS[index] ?? '', inPalette: false, run: () => choose(index) })),
    ]),
    { id: 'card-bury', group, label: t('bury'), run: () => onAway('bury') },
    { id: 'card-suspend', group, label: t('suspend'), run: () => onAway('suspend') },
  ])
  const wrong = open && chosen !== null && chosen !== card.right
  return (
    <article className={open ? 'review-card open' : 'review-card'}>
      <p className="caps">{t(`stage.${card.stage}`)}</p>
      {card.from && <p className="review-from">{t('fromBout', { figure: card.from.figure, date: format.longDate(card.from.date) })}</p>}
      <h1 ref={question} tabIndex={-1}>{card.question}</h1>
      {card.shown.map((piece) => <Piece key={`${piece.is} ${piece.text}`} piece={piece} />)}
      <Choices card={card} open={open} chosen={chosen} onChoose={choose} />
      {open && <Answer card={card} chosen={chosen} />}
      <div className="review-bar">
        {open ? <Grades card={card} suggested={wrong ? 1 : 3} onGrade={onGrade} /> : <button type="button" className="dark" onClick={() => setOpen(true)}>{t('show')} <Keys chord="space" /></button>}
        <p className="review-away">
          <button type="button" className="word" onClick={() => onAway('bury')}>{t('bury')}</button>
          <button type="button" className="word" onClick={() => onAway('suspend')}>{t('suspend')}</button>
        </p>
      </div>
    </article>
  )
}
