import type { ReactNode } from 'react'
import { useClient } from '../client/client-context.tsx'

/** The address of a source: a new tab in the browser, the system's browser from the window. */
export function SourceLink({ url, children, lang }: { url: string; children: ReactNode; lang?: string | undefined }) {
  const { openSource } = useClient()
  return (
    <a href={url} lang={lang} target="_blank" rel="noreferrer noopener" onClick={openSource ? (event) => {
      event.preventDefault()
      openSource(url)
    } : undefined}>{children}</a>
  )
}
