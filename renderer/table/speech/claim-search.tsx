import { useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from './speech-context.ts'

/** Claims whose short name holds the words come first. */
const inShort = (short: string, words: readonly string[]): boolean => words.every((word) => short.toLocaleLowerCase().includes(word))

/** A sheet in which one finds a claim by typing; Enter takes the first. */
export function ClaimSearch({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('table')
  const { claims, draft, change } = useSpeech()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const left = [...claims.values()].map(({ claim }) => claim).filter(({ id }) => !draft.claims.some((use) => use.claim === id))
  const found = left.filter(({ short, text }) => words.every((word) => `${short} ${text}`.toLocaleLowerCase().includes(word)))
    .toSorted((a, b) => Number(inShort(b.short, words)) - Number(inShort(a.short, words)))
  const take = (claim: string) => {
    change({ type: 'claim', use: { claim, relation: 'asserts' } })
    onClose()
  }
  return (
    <Dialog title={t('composer.addClaim')} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the sheet has just been opened to search */}
      <input type="search" autoFocus value={query} aria-label={t('composer.searchClaims', { count: left.length })} placeholder={t('composer.searchClaims', { count: left.length })}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') { event.preventDefault(); list.current?.querySelector<HTMLElement>('[role="option"]')?.focus() }
          if (event.key === 'Enter' && found[0]) { event.preventDefault(); take(found[0].id) }
        }} />
      <ListBox ref={list} aria-label={t('composer.claims')} className="cp-claims" items={found} renderEmptyState={() => <p className="faint">{t('composer.noClaim')}</p>} onAction={(key) => take(String(key))}>
        {(claim) => <ListBoxItem id={claim.id} textValue={claim.short} className="cp-claim"><b lang="en">{claim.short}</b> <span lang="en">{claim.text}</span></ListBoxItem>}
      </ListBox>
    </Dialog>
  )
}
