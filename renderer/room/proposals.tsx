import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../shared/debate/line.ts'
import type { Proposal } from '../../shared/room/room-state.ts'
import { seatColour } from '../ui/record-text.ts'
import { useSeatWords } from './seat-words.ts'
import './room.css'

interface ProposalsProps {
  proposals: readonly Proposal[]
  lines: readonly Line[]
  /** What can be done with a text, on the teacher's and the delegations' screens. */
  actions?: (proposal: Proposal) => ReactNode
}

/** Texts on the table, each with its amendments below it and what has become of them. */
export function Proposals({ proposals, lines, actions }: ProposalsProps) {
  const { t } = useTranslation('room')
  const roots = proposals.filter(({ target }) => target === null)
  if (proposals.length === 0) return <p className="sl-empty">{t('proposal.none')}</p>
  return (
    <ol className="pr" aria-label={t('proposal.title')}>
      {roots.map((root) => (
        <li key={root.seq}>
          <OneProposal proposal={root} lines={lines} actions={actions} />
          <ol>{proposals.filter(({ target }) => target === root.seq).map((each) => <li key={each.seq}><OneProposal proposal={each} lines={lines} actions={actions} /></li>)}</ol>
        </li>
      ))}
    </ol>
  )
}

function OneProposal({ proposal, lines, actions }: { proposal: Proposal } & Pick<ProposalsProps, 'lines' | 'actions'>) {
  const { t } = useTranslation('room')
  const seats = useSeatWords()
  const line = lines.find(({ seq }) => seq === proposal.seq)
  const from = proposal.seat === null ? t('proposal.chair') : seats.name(proposal.seat)
  return (
    <div className={`pr-one ${proposal.status}`} style={{ '--c': seatColour(proposal.seat) }}>
      <span className="caps">{t(proposal.target === null ? 'proposal.text' : 'proposal.amendment', { line: proposal.seq })} · {from} · {t(`proposal.status.${proposal.status}`)}</span>
      <p>{line && !line.void ? line.text : t('proposal.hidden')}</p>
      {actions?.(proposal)}
    </div>
  )
}
