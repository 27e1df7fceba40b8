import { useTranslation } from 'react-i18next'
import { useSession } from '../../client/client-context.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { BriefStage } from './brief/brief-stage.tsx'
import { ComposerProvider } from './composer/composer-context.tsx'
import { ClosedStage } from './debrief/closed-stage.tsx'
import { DebriefStage } from './debrief/debrief-stage.tsx'
import { RolesOff } from './debrief/roles-off.tsx'
import { FloorStage } from './floor-stage.tsx'
import { LiveRegion } from './stages/live-region.tsx'
import { TableProvider, useTable } from './table-context.tsx'
import { TableKeys } from './table-keys.tsx'
import '../../table/table.css'

/** One session, in the stage it is in: brief, floor, roles off, debrief, closed. */
export function TableScreen({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('table')
  const session = useSession(sessionId)
  if (!session.view) {
    return (
      <main id="main" tabIndex={-1} className="page tb-none">
        {session.failure ? (
          <>
            <Heading title={t('unknown.title')} />
            <FailureNote failure={session.failure} />
            <p><a href="#/archive">{t('unknown.archive')}</a></p>
          </>
        ) : <Waiting />}
      </main>
    )
  }
  return (
    <TableProvider sessionId={sessionId} view={session.view} session={session}>
      <ComposerProvider>
        <LiveRegion />
        <Stage />
      </ComposerProvider>
    </TableProvider>
  )
}

function Stage() {
  const { kind } = useTable().view.stage
  switch (kind) {
    case 'prepare': return <><TableKeys /><BriefStage /></>
    case 'dropRoles': return <RolesOff />
    case 'debrief': return <DebriefStage />
    case 'closed': return <ClosedStage />
    default: return <FloorStage />
  }
}
