import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedCard } from '../../../../shared/study/review-types.ts'
import { Footnote } from '../../../ui/footnote.tsx'

/** Why the right answer is right, and where it is printed. Takes the focus, so that it is read out. */
export function Answer({ card, chosen }: { card: AskedCard; chosen: number | null }) {
  const { t } = useTranslation('review')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  const verdict = chosen === null ? 'answer' : chosen === card.right ? 'answerRight' : 'answerWrong'
  return (
    <section className="review-answer" aria-labelledby="review-answer">
      <h2 id="review-answer" ref={heading} tabIndex={-1}>{t(verdict)}</h2>
      {card.why.filter(({ text }) => text !== '').map(({ text, lang }) => <p key={text} lang={lang ?? undefined}>{text}</p>)}
      {card.sources.map((source) => <Footnote key={source.position.id} card={source} />)}
    </section>
  )
}
