import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/protocol/api.ts'
import { formatPartialDate } from '../../../shared/words/partial-date.ts'
import { useCards } from '../use-card.ts'
import { useBriefReader } from './brief-context.ts'
import { NoteText } from './note-text.tsx'

/** Claims that this record contradicts: to be argued only against it. */
export function RedLines({ lines, cards }: { lines: Brief['redLines']; cards: Brief['cards'] }) {
  const { t } = useTranslation('brief')
  const { claimName } = useBriefReader()
  if (lines.length === 0) return null
  return (
    <section className="brief-part">
      <h3>{t('redLines')}</h3>
      <p className="hint">{t('redLinesHint')}</p>
      <ul className="plain brief-rows">{lines.map(({ claim, note }) => <li key={claim}><b lang="en">{claimName(claim)}</b> <NoteText text={note} cards={cards} /></li>)}</ul>
    </section>
  )
}

/** Where the record pulls both ways or has changed, with the dates. */
export function Tensions({ tensions, cards: known }: { tensions: Brief['tensions']; cards: Brief['cards'] }) {
  const { t, i18n } = useTranslation('brief')
  const cards = useCards(tensions.flatMap(({ record }) => record.map(({ position }) => position)))
  if (tensions.length === 0) return null
  return (
    <section className="brief-part">
      <h3>{t('tensions')}</h3>
      <p className="hint">{t('tensionsHint')}</p>
      {tensions.map(({ claim, what, record }) => (
        <div key={`${claim} ${what}`} className="tension">
          <p><NoteText text={what} cards={known} /></p>
          <ol className="plain">
            {record.map(({ date, position }) => {
              const card = cards.get(position)
              const text = card?.displayText
              return <li key={position}><time dateTime={date}>{formatPartialDate(date, i18n.language)}</time> <a href={`#/dossier/${position}`} lang="en">{text ? (card.position.voice === 'reported' ? text : `“${text}”`) : position}</a></li>
            })}
          </ol>
        </div>
      ))}
    </section>
  )
}

/** What the table is likely to ask: the first critical questions of the seat's main claims. */
export function LikelyQuestions({ claims }: { claims: readonly string[] }) {
  const { t } = useTranslation('brief')
  const { claims: all, claimName } = useBriefReader()
  const asked = claims.slice(0, 5).flatMap((id) => { const question = all.get(id)?.questions[0]; return question ? [{ id, text: question.text }] : [] })
  if (asked.length === 0) return null
  return (
    <section className="brief-part">
      <h3>{t('questions')}</h3>
      <ul className="plain brief-rows">{asked.map(({ id, text }) => <li key={id} lang="en">{text} <span className="faint">{claimName(id)}</span></li>)}</ul>
    </section>
  )
}
