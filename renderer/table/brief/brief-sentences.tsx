import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../shared/protocol/api.ts'
import { CardRow } from '../../ui/card-row.tsx'
import { useBriefReader } from './brief-context.ts'
import { useCards } from '../use-card.ts'

/** The brief in our own words, sentence by sentence; each number opens the statement it rests on. */
export function BriefSentences({ sentences }: { sentences: Brief['sentences'] }) {
  const { t } = useTranslation('brief')
  const [open, setOpen] = useState<string | null>(null)
  const numbers = new Map([...new Set(sentences.flatMap(({ positions }) => positions))].map((id, index) => [id, index + 1]))
  return (
    <section aria-label={t('inShort')} className="brief-text">
      {sentences.map(({ text, positions }, index) => {
        const shown = positions.find((id) => open === `${index} ${id}`)
        return (
          <div key={index}>
            <p>
              <span lang="en">{text}</span>
              {positions.map((id) => {
                const key = `${index} ${id}`
                return <button key={id} type="button" className="brief-note" aria-expanded={open === key} aria-label={t('note', { number: numbers.get(id) })} onClick={() => setOpen(open === key ? null : key)}>{numbers.get(id)}</button>
              })}
            </p>
            {shown && <Note id={shown} />}
          </div>
        )
      })}
      <p className="hint">{t('ownWords')}</p>
    </section>
  )
}

function Note({ id }: { id: string }) {
  const { atTable } = useBriefReader()
  const card = useCards([id]).get(id)
  return card ? <div className="brief-open"><CardRow card={card} atTable={atTable.has(card.position.figure)} /></div> : null
}
