import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { useCommands } from '../../ui/commands.ts'
import type { DossierChange, DossierQuery } from './dossier-query.ts'

/** The address is rewritten only when typing pauses: browsers allow few rewritings a second. */
const PAUSE_MS = 160
const VOICES = ['quote', 'quote-translated', 'reported'] as const
const PERIODS = ['core', 'earlier', 'later'] as const

interface FiltersProps { query: DossierQuery; change: (part: DossierChange) => void; all: readonly Card[] }

/** Words, person, kind of words, time. The people are those who occur. */
export function Filters({ query, change, all }: FiltersProps) {
  const { t } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const { pack } = useAppInfo()
  const four = pack.figures.map((figure) => figure.figure)
  const others = [...new Set(all.filter(({ position }) => position.kind !== 'fact').map(({ position }) => position.figure))]
    .filter((figure) => !four.includes(figure)).toSorted((a, b) => a.localeCompare(b))
  const facts = all.find(({ position }) => position.kind === 'fact')?.position.figure
  return (
    <search className="filters">
      <SearchField query={query.q} onChange={(q) => change({ q })} label={t('search')} />
      <Choice label={t('figure')} value={query.figure} onChange={(figure) => change({ figure })}>
        <option value="">{t('all')}</option>
        <optgroup label={t('atTable')}>{four.map((figure) => <option key={figure}>{figure}</option>)}</optgroup>
        {facts && <option value={facts}>{t('facts')}</option>}
        <optgroup label={t('others')}>{others.map((figure) => <option key={figure}>{figure}</option>)}</optgroup>
      </Choice>
      <Choice label={t('voice')} value={query.voice} onChange={(voice) => change({ voice })}>
        <option value="">{t('all')}</option>
        {VOICES.map((voice) => <option key={voice} value={voice}>{tShell(`voice.${voice}`)}</option>)}
      </Choice>
      <Choice label={t('period')} value={query.period} onChange={(period) => change({ period })}>
        <option value="">{t('all')}</option>
        {PERIODS.map((period) => <option key={period} value={period}>{t(`period_${period}`)}</option>)}
      </Choice>
    </search>
  )
}

function SearchField({ query, onChange, label }: { query: string; onChange: (q: string) => void; label: string }) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [text, setText] = useState(query)
  const [known, setKnown] = useState(query)
  if (known !== query) { // changed from elsewhere, such as “clear” or the Back button
    setKnown(query)
    if (query !== text.trim()) setText(query)
  }
  useEffect(() => {
    const timer = setTimeout(() => { if (text.trim() !== query) onChange(text.trim()) }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  useCommands([{ id: 'search', label, keys: '/', run: () => input.current?.focus() }])
  return (
    <div className="filter wide">
      <label htmlFor={id}>{label}</label>
      <input ref={input} id={id} type="search" value={text} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} />
    </div>
  )
}

function Choice({ label, value, onChange, children }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>{children}</select>
    </div>
  )
}
