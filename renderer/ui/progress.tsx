import { useEffect, useState } from 'react'
import { useClient } from '../client/client-context.tsx'
import './progress.css'

/** How far the backup, restore or erasing is that this page asked for, from 0 to 1; null until the host says it, which it does only for large databases. */
export function useProgress(busy: boolean): number | null {
  const client = useClient()
  const [value, setValue] = useState<number | null>(null)
  useEffect(() => {
    if (!busy) return undefined
    const stop = client.onNews((news) => { if (news.t === 'progress') setValue(news.done / Math.max(1, news.total)) })
    return () => {
      stop()
      setValue(null)
    }
  }, [client, busy])
  return value
}

/** A bar with its label; it moves to and fro while nothing is known. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  return <label className="progress"><span>{label}</span><progress max={1} {...(value === null ? {} : { value })} /></label>
}
