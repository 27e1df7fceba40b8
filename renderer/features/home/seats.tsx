import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Figure } from '../../../shared/protocol/api.ts'
import { Monogram } from '../../ui/monogram.tsx'
import { seatColour } from '../../ui/record-text.ts'

/** The seats that one can take, each with what its figure stands for in a sentence of the pack. */
export function Seats({ figures, lang }: { figures: readonly Figure[]; lang: string }) {
  const { t } = useTranslation('home')
  return (
    <section className="seats" aria-label={t('seats')}>
      {figures.map((figure) => (
        <article key={figure.seat} className="home-seat" style={{ '--c': seatColour(figure.seat) }}>
          <h2><Monogram seat={figure.seat} letters={figure.monogram} />{figure.figure}</h2>
          <small lang={lang}>{figure.role}</small>
          <p lang={lang}>{figure.summary}</p>
          <Link href={`/new/${figure.seat}`} className="take" aria-label={t('takeOf', { figure: figure.figure })}>{t('take')}</Link>
        </article>
      ))}
    </section>
  )
}
