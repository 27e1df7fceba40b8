import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { commitmentsOf, conflictsWith } from '../../../../shared/argument/commitments.ts'
import type { ClaimUse } from '../../../../shared/debate/events.ts'
import { goToLine } from '../../../table/go-to-line.ts'
import { useTable } from '../table-context.tsx'

/** Where the speech does not go together with what the seat has said or granted before, with the way to that line. */
export function CommitmentNote({ claims }: { claims: readonly ClaimUse[] }) {
  const { t } = useTranslation('table')
  const { lines, seat, claims: known, names } = useTable()
  const store = useMemo(() => commitmentsOf(lines), [lines])
  const dossier = useMemo(() => new Map([...known].map(([id, { claim, attacksOn }]) => [id, { short: claim.short, attackedBy: attacksOn.map(({ from, why }) => ({ claim: from, why })) }])), [known])
  const conflicts = seat ? conflictsWith(store, seat, [...claims], dossier) : []
  return conflicts.map(({ kind, claim, earlier }) => (
    <p key={`${kind} ${claim} ${earlier}`} className="cp-note">
      {t(`commitment.${kind}`, { claim: names.claim(claim), seq: earlier })}{' '}
      <button type="button" className="word" onClick={() => goToLine(earlier)}>{t('still.show', { seq: earlier })}</button>
    </p>
  ))
}
