import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { useTable } from '../table-context.tsx'
import { useCards } from '../cards/use-card.ts'
import { formatPartialDate, isFact, shortName } from '../../../ui/record-text.ts'
import { ClaimPicker } from './claim-picker.tsx'
import { useComposer, useComposerFocus } from './composer-context.tsx'
import { usePaused } from './use-pause.ts'

/** Typing counts as paused after this long; only then is the text read. */
const READ_MS = 400
const MOST_OFFERED = 3
/** Fewer letters hold no claim worth reading. */
const WORTH_READING = 12

/** What the speech claims and cites: confirmed chips, what the app reads out of the text, and any other claim. A chip that goes away leaves the focus to the text box. */
export function ClaimReading() {
  const { t } = useTranslation('table')
  const { names } = useTable()
  const { draft, change } = useComposer()
  const { focus } = useComposerFocus()
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const text = usePaused(draft.text, READ_MS)
  const readings = useCall('dossier.reading', { text: text.trim().length < WORTH_READING ? '' : text.slice(0, 20_000) }).value?.claims ?? []
  const named = new Set(draft.claims.map((use) => use.claim))
  const offered = draft.text.trim().length < WORTH_READING ? [] : readings.filter(({ claim }) => !named.has(claim) && !dropped.has(claim)).slice(0, MOST_OFFERED)
  return (
    <div className="cp-chips">
      {draft.claims.map((use) => (
        <span key={use.claim} className="cp-chip">
          <button type="button" className="cp-relation" title={t('composer.turn')} onClick={() => change({ type: 'claim', use: { ...use, relation: use.relation === 'asserts' ? 'denies' : 'asserts' } })}>{t(`composer.${use.relation}`)}</button>
          <b lang="en">{names.claim(use.claim)}</b>
          <button type="button" aria-label={t('composer.dropClaim', { claim: names.claim(use.claim) })} onClick={() => { change({ type: 'drop-claim', claim: use.claim }); focus() }}>×</button>
        </span>
      ))}
      <AttachedCards />
      {offered.length > 0 && (
        <span className="cp-offer">
          <span>{t('composer.read')}</span>
          {offered.map(({ claim, words }) => (
            <button key={claim} type="button" className="cp-chip cp-offered" title={words.length > 0 ? t('composer.because', { words: words.join(', ') }) : undefined} onClick={() => { change({ type: 'claim', use: { claim, relation: 'asserts' } }); focus() }}>
              <span aria-hidden="true">+</span><span className="visually-hidden">{t('composer.yes')} </span><b lang="en">{names.claim(claim)}</b>
            </button>
          ))}
          <button type="button" className="cp-chip cp-not" onClick={() => { setDropped(new Set([...dropped, ...offered.map(({ claim }) => claim)])); focus() }}>{t('composer.notThis', { count: offered.length })}</button>
        </span>
      )}
      <ClaimPicker />
    </div>
  )
}

/** Cards that go with the speech, each labelled with its speaker. */
function AttachedCards() {
  const { t, i18n } = useTranslation(['table', 'record'])
  const { draft, change } = useComposer()
  const { focus } = useComposerFocus()
  const cards = useCards(draft.cards)
  return draft.cards.map((id) => {
    const card = cards.get(id)
    const label = card ? `${isFact(card) ? t('record:fact') : shortName(card.position.figure)}${card.position.date ? `, ${formatPartialDate(card.position.date, i18n.language)}` : ''}` : id
    return (
      <span key={id} className="cp-chip card" title={card?.displayText ?? undefined}>
        {t('composer.card', { label })}
        <button type="button" aria-label={t('composer.dropCard', { label })} onClick={() => { change({ type: 'drop-card', card: id }); focus() }}>×</button>
      </span>
    )
  })
}
