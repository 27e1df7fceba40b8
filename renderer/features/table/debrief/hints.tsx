import { useTranslation } from 'react-i18next'
import type { Hint } from '../../../../shared/feedback/feedback.ts'
import { formatPartialDate, isFact, shortName } from '../../../ui/record-text.ts'
import { useCards } from '../cards/use-card.ts'
import { LineLinks } from './line-links.tsx'

const ASPECTS = ['fidelity', 'evidence', 'engagement', 'time'] as const satisfies readonly Hint['aspect'][]

/** Hints, never marks: what was seen, and the lines and cards that show it. */
export function Hints({ hints, onGo }: { hints: readonly Hint[]; onGo: (seq: number) => void }) {
  const { t } = useTranslation('debrief')
  return ASPECTS.map((aspect) => {
    const list = hints.filter((hint) => hint.aspect === aspect)
    if (list.length === 0) return null
    return (
      <section key={aspect} className="db-part">
        <h3>{t(`hints.${aspect}`)}</h3>
        <ul className="plain db-rows">{list.map((hint, index) => <OneHint key={index} hint={hint} onGo={onGo} />)}</ul>
      </section>
    )
  })
}

function OneHint({ hint, onGo }: { hint: Hint; onGo: (seq: number) => void }) {
  const { t, i18n } = useTranslation(['debrief', 'record'])
  const cards = useCards(hint.cards)
  // Rules have dots in their names, which are no path here.
  const key = `rule.${hint.rule.replaceAll('.', '-')}`
  const known = i18n.language !== 'en' && i18n.exists(key, { ns: 'debrief' })
  const stage = hint.params['stage']
  const params = { ...hint.params, ...(stage ? { stage: t(`record:stage.${stage}`) } : {}), ...(hint.params['count'] ? { count: Number(hint.params['count']) } : {}) }
  return (
    <li>
      {known ? <span>{t(key, params)}</span> : <span lang="en">{hint.text}</span>}{' '}
      {hint.cards.length > 0 && (
        <ul className="plain db-cards">
          {hint.cards.map((id) => {
            const card = cards.get(id)
            const text = card?.displayText
            return (
              <li key={id}>
                {text ? <a href={`#/dossier/${id}`} lang="en">{card.position.voice === 'reported' ? text : `“${text}”`}</a> : id}
                {card && <small> {isFact(card) ? t('record:fact') : shortName(card.position.figure)}, {t(`record:voice.${card.position.voice}`)}{card.position.date && `, ${formatPartialDate(card.position.date, i18n.language)}`}</small>}
              </li>
            )
          })}
        </ul>
      )}
      {hint.lines.length > 0 && <small><LineLinks lines={hint.lines} onGo={onGo} /></small>}
    </li>
  )
}
