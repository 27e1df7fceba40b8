import { useTranslation } from 'react-i18next'
import type { Hint } from '../../../../shared/feedback/feedback.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { LineLinks } from './line-links.tsx'
import { ShownCards } from './shown-cards.tsx'

/** Every aspect there is, in this order: a new one must be named here. */
const ASPECTS: Record<Hint['aspect'], true> = { fidelity: true, evidence: true, engagement: true, time: true }

/** Hints, never marks: what was seen, and the lines and cards that show it. */
export function Hints({ hints, onGo }: { hints: readonly Hint[]; onGo: (seq: number) => void }) {
  const { t } = useTranslation('debrief')
  return Object.keys(ASPECTS).map((aspect) => {
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
  const { t, i18n } = useTranslation('debrief')
  const params = useParams(hint.params)
  // Rules have dots in their names, which are no path here.
  const key = `rule.${hint.rule.replaceAll('.', '-')}`
  const known = i18n.language !== 'en' && i18n.exists(key, { ns: 'debrief' })
  return (
    <li>
      {known ? <span>{t(key, params)}</span> : <span lang="en">{hint.text}</span>}{' '}
      <ShownCards ids={hint.cards} />
      {hint.lines.length > 0 && <small><LineLinks lines={hint.lines} onGo={onGo} /></small>}
    </li>
  )
}

const ISO_DATE = /^\d{4}(?:-\d\d){0,2}$/

/** What fills a message, in the language of the interface: the name of a stage, numbers, dates. */
function useParams(params: Hint['params']): Record<string, string | number> {
  const { t } = useTranslation('record')
  const { partialDate } = useFormat()
  return Object.fromEntries(Object.entries(params).map(([name, value]) => {
    if (name === 'stage') return [name, t(`stage.${value}`)]
    if (name === 'count') return [name, Number(value)]
    return [name, (name === 'date' || name === 'dated') && ISO_DATE.test(value) ? partialDate(value) : value]
  }))
}
