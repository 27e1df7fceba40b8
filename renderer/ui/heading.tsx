import { type ReactNode, useEffect, useRef } from 'react'
import { restoreScroll } from './scroll-memory.ts'

/** The first screen of a page load keeps the browser's own focus; every later one moves it to its heading. */
let moved = false

/**
 * The h1 of a screen. When the screen appears, the document gets its title and the heading gets the focus,
 * so that a screen reader says where one is; that is the announcement of a route change.
 */
export function Heading({ title, children, className }: { title: string; children?: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Tour de Table' ? title : `${title} · Tour de Table`
  }, [title])
  useEffect(() => {
    if (moved) {
      heading.current?.focus({ preventScroll: true })
      restoreScroll()
    }
    moved = true
  }, [])
  return <h1 ref={heading} tabIndex={-1} className={className}>{children ?? title}</h1>
}
