import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { OneSession } from './one-session.tsx'
import { TwoSessions } from './two-sessions.tsx'
import { useReplayed } from './use-replayed.ts'
import '../../table/table.css'
import '../../table/stages/masthead.css'
import './replay.css'

/** A session replayed, from the entry `seq` or from its beginning. */
export function ReplayScreen({ sessionId, seq }: { sessionId: string; seq: number | null }) {
  const session = useReplayed(sessionId)
  return session.replayed ? <OneSession replayed={session.replayed} seq={seq} /> : <NotYet sessions={[session]} />
}

/** Two sessions side by side. */
export function PairScreen({ first, second }: { first: string; second: string }) {
  const [a, b] = [useReplayed(first), useReplayed(second)]
  return a.replayed && b.replayed ? <TwoSessions sessions={[a.replayed, b.replayed]} /> : <NotYet sessions={[a, b]} />
}

function NotYet({ sessions }: { sessions: readonly Pick<ReturnType<typeof useReplayed>, 'failure' | 'reload'>[] }) {
  const { t } = useTranslation('replay')
  const failed = sessions.find(({ failure }) => failure)
  return (
    <main id="main" tabIndex={-1} className="page tb-none">
      {failed?.failure ? (
        <>
          <Heading title={t('unknown')} />
          <FailureNote failure={failed.failure} onRetry={failed.reload} />
          <p><a href="#/archive">{t('archive')}</a></p>
        </>
      ) : <Waiting />}
    </main>
  )
}
