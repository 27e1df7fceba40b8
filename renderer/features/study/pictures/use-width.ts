import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element in whole pixels, and again whenever it changes; never less than `least`, below which its content is scrolled. */
export function useWidth(element: RefObject<HTMLElement | null>, least: number): number {
  const [width, setWidth] = useState(least)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const watch = new ResizeObserver(() => setWidth(Math.max(least, Math.floor(current.clientWidth))))
    watch.observe(current)
    return () => watch.disconnect()
  }, [element, least])
  return width
}
