import { createContext, Fragment, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Restored, RestoredMark } from '../../shared/backup/restored.ts'
import { useClient } from './client-context.tsx'

/** That the debates were put back to a backup: by a page that was told of it at once (`restored`), or while this one was away. */
export interface Reopened {
  mark: RestoredMark | null
  restored: Restored | null
}

const Context = createContext<{ reopened: Reopened | null; dismiss(): void } | null>(null)

/** Starts every screen anew when another database is behind the host; what was true of the old one is true no longer. */
export function ReopenedProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const [{ epoch, reopened }, set] = useState<{ epoch: number; reopened: Reopened | null }>({ epoch: 0, reopened: null })
  useEffect(() => client.onNews((news) => {
    if (news.t === 'replaced') set((before) => ({ epoch: before.epoch + 1, reopened: { mark: news.mark, restored: null } }))
    if (news.t === 'reopened' && news.restored) {
      const { restored } = news
      set((before) => ({ epoch: before.epoch + 1, reopened: { mark: restored.mark, restored } }))
    }
  }), [client])
  const value = useMemo(() => ({ reopened, dismiss: () => set((before) => ({ ...before, reopened: null })) }), [reopened])
  return <Context value={value}><Fragment key={epoch}>{children}</Fragment></Context>
}

/** What was put back last, until it is dismissed. */
export function useReopened() {
  const value = use(Context)
  if (!value) throw new Error('ReopenedProvider is missing')
  return value
}
