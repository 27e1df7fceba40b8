import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Debrief } from '../needs/debrief.tsx'
import { JointStatement } from '../needs/joint-statement.tsx'
import { ListenBack } from '../needs/listen-back.tsx'
import { StageVote } from '../needs/stage-vote.tsx'
import { Texts } from '../needs/texts.tsx'
import { useDesk } from './desk-context.ts'

/** What the teacher does in this part of the lesson besides clock and floor. */
export function StageNeeds(): ReactNode {
  const { t } = useTranslation('classroom')
  const { room } = useDesk()
  switch (room.stage.kind) {
    case 'listenBack': return <ListenBack />
    case 'jointStatement': return <JointStatement />
    case 'tableMotion': case 'negotiate': return <Texts />
    case 'tourDeTable': return room.proposals.length > 0 && <Texts />
    case 'vote': return <StageVote />
    case 'debrief': return <Debrief />
    case 'reverse': return <p className="need quiet">{t('reverse.how')}</p>
    default: return null
  }
}
