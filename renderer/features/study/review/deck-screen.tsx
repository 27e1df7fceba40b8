import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import { DECK_PARTS, type DeckPart } from '../../../../shared/study/review-types.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { useCall } from '../../../client/use-call.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { DeckRowLine, type RowAct } from './deck-row.tsx'
import './review.css'

/** All cards of the deck: searched, those that were set aside, and those that the dossier no longer has. */
export function DeckScreen() {
  const { t, i18n } = useTranslation('review')
  const client = useClient()
  const params = new URLSearchParams(useSearch())
  const part: DeckPart = DECK_PARTS.find((name) => name === params.get('part')) ?? 'all'
  const [query, setQuery] = useState('')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const list = useCall('review.deck', { lang: i18n.language === 'fr' ? 'fr' : 'en', query, part })
  const act = async (card: string, how: RowAct) => {
    try {
      await client.call('review.set', { card, how })
      setFailure(null)
      announce(t(`deck.done_${how}`))
    } catch (error) {
      setFailure(asFailure(error))
    }
    list.reload()
  }
  return (
    <div className="page review-deck">
      <nav className="back"><Link href="/study/review" className="word">← {t('title')}</Link></nav>
      <Heading title={t('deck.title')} />
      <search className="deck-filters">
        <div className="field"><label htmlFor="deck-search">{t('deck.search')}</label><input id="deck-search" type="search" value={query} maxLength={400} onChange={(event) => setQuery(event.target.value)} /></div>
        <div className="field">
          <label htmlFor="deck-part">{t('deck.part')}</label>
          <select id="deck-part" value={part} onChange={(event) => navigate(event.target.value === 'all' ? '/study/review/deck' : `/study/review/deck?part=${event.target.value}`, { replace: true })}>
            {DECK_PARTS.map((name) => <option key={name} value={name}>{t(`deck.part_${name}`)}</option>)}
          </select>
        </div>
      </search>
      {(part === 'leech' || part === 'gone') && <p className="measure quiet">{t(`deck.about_${part}`)}</p>}
      {failure && <FailureNote failure={failure} />}
      {list.failure && <FailureNote failure={list.failure} onRetry={list.reload} />}
      {!list.value && !list.failure && <Waiting />}
      {list.value && <>
        <output className="faint">{list.value.total > list.value.rows.length ? t('deck.firstOf', { shown: list.value.rows.length, count: list.value.total }) : t('deck.count', { count: list.value.total })}</output>
        {list.value.rows.length > 0 && <ul className="plain deck-rows">{list.value.rows.map((row) => <DeckRowLine key={row.id} row={row} onAct={(how) => void act(row.id, how)} />)}</ul>}
      </>}
    </div>
  )
}
