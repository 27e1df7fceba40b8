import { useEffect, useState } from 'react'
import type { TranscriptAbout } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'

/** Who is in the debate; null until it is known, and where several debates are exported. The preview says what is wrong with one that cannot be read. */
export function useAbout(sessionId: string | null): TranscriptAbout | null {
  const client = useClient()
  const [about, setAbout] = useState<TranscriptAbout | null>(null)
  useEffect(() => {
    let wanted = true
    if (sessionId !== null) client.call('transcript.about', { sessionId }).then((answer) => { if (wanted) setAbout(answer) }, () => undefined)
    return () => { wanted = false }
  }, [client, sessionId])
  return about
}
