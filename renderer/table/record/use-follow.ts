import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** Pixels from the newest lines within which the reader counts as reading them. */
const NEAR = 80

/**
 * Keeps the reader where he reads. Whoever reads the newest lines stays with them, but never past the beginning of the last
 * own speech (`anchor`, an element id): the answers to it are read from the top. Elsewhere nothing moves; `below` counts what
 * lies further down and has not been in sight yet.
 */
export function useFollow(anchor: string | null, start: 'newest' | 'top') {
  const box = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const follows = useRef(start === 'newest')
  const seen = useRef(-1)
  /** Where this hook itself has put the record: the scroll event that follows is nobody's wish. */
  const placed = useRef(-1)
  /** The sizes at that moment: a scroll event after them is the layout's doing (the composer shrank, a mark above went), nobody's wish either. */
  const sizes = useRef('')
  const [below, setBelow] = useState(0)

  const newest = useCallback((element: HTMLElement): number => {
    const end = element.scrollHeight - element.clientHeight
    const own = anchor === null ? null : document.getElementById(anchor)
    if (!own) return end
    const top = own.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop
    return Math.min(end, Math.max(0, top - 18))
  }, [anchor])
  const count = useCallback((element: HTMLElement) => {
    const bottom = element.getBoundingClientRect().bottom
    const marks = [...element.querySelectorAll('[id^="line-"]')]
    seen.current = Math.max(seen.current, marks.findLastIndex((mark) => mark.getBoundingClientRect().top < bottom - 12))
    setBelow(marks.length - 1 - seen.current)
  }, [])

  // New lines, footnotes that arrive later, a composer that grows.
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !content.current) return undefined
    const settle = () => {
      sizes.current = sizesOf(element)
      if (follows.current) {
        element.scrollTop = newest(element)
        placed.current = element.scrollTop
      }
      count(element)
    }
    settle()
    const observer = new ResizeObserver(settle)
    observer.observe(element)
    observer.observe(content.current)
    return () => observer.disconnect()
  }, [newest, count])

  const onScroll = useCallback(() => {
    const element = box.current
    if (!element) return
    if (Math.abs(element.scrollTop - placed.current) > 2 && sizes.current === sizesOf(element)) follows.current = start === 'newest' && element.scrollTop > newest(element) - NEAR
    count(element)
  }, [newest, count, start])
  const toEnd = useCallback(() => {
    const element = box.current
    if (element) element.scrollTop = element.scrollHeight
  }, [])
  return { box, content, below, toEnd, onScroll }
}

const sizesOf = (element: HTMLElement): string => `${element.clientHeight} ${element.scrollHeight}`
