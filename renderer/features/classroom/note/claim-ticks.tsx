import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimUse } from '../../../../shared/debate/events.ts'
import { useCall } from '../../../client/use-call.ts'
import { useDesk } from '../console/desk-context.ts'

/** So many claims are offered at once; as many as one speech may hold. */
const SHOWN = 7
const MOST = 12

/** Claims of the pack, found by words; Enter takes the first. One that is taken can be turned to "speaks against it". */
export function ClaimTicks({ chosen, onChange }: { chosen: readonly ClaimUse[]; onChange: (claims: ClaimUse[]) => void }) {
  const { t } = useTranslation(['classroom', 'find'])
  const { room, names } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const claims = useCall('dossier.claims', { asOf: room.asOf }).value ?? []
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const found = words.length === 0 ? [] : claims.map(({ claim }) => claim).filter((claim) => !chosen.some((use) => use.claim === claim.id) && words.every((word) => `${claim.short} ${claim.text}`.toLocaleLowerCase().includes(word))).slice(0, SHOWN)
  const take = (claim: string) => {
    onChange([...chosen, { claim, relation: 'asserts' as const }].slice(0, MOST))
    setText('')
  }
  const turn = (claim: string) => onChange(chosen.map((use) => (use.claim === claim ? { claim, relation: use.relation === 'asserts' ? 'denies' as const : 'asserts' as const } : use)))
  return (
    <div className="find">
      {chosen.length > 0 && (
        <ul className="plain note-claims" aria-label={t('note.claims')}>
          {chosen.map(({ claim, relation }) => (
            <li key={claim}><span lang="en">{names.claim(claim)}</span> <button type="button" className="word" onClick={() => turn(claim)} aria-label={t('note.turnOf', { now: t(`note.${relation}`), claim: names.claim(claim) })}>{t(`note.${relation}`)}</button> <button type="button" className="word" onClick={() => onChange(chosen.filter((use) => use.claim !== claim))} aria-label={t('note.dropOf', { claim: names.claim(claim) })}>{t('find:drop')}</button></li>
          ))}
        </ul>
      )}
      <label htmlFor={id}>{t('note.claim')}</label>
      <input id={id} type="search" value={text} placeholder={t('note.claimPlaceholder')} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); if (found[0]) take(found[0].id) } }} />
      {words.length > 0 && found.length === 0 && <p className="quiet">{t('find:none')}</p>}
      <ul className="plain">{found.map((claim) => <li key={claim.id}><button type="button" className="find-claim" onClick={() => take(claim.id)}><b lang="en">{claim.short}</b> <span lang="en">{claim.text}</span></button></li>)}</ul>
    </div>
  )
}
