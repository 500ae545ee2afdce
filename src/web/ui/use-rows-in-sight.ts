import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

interface Asked {
  readonly count: number
  /** Pixels of a row before it is measured. */
  readonly height: number
  /** What holds the rows, with the head over them if there is one. */
  readonly body: RefObject<HTMLElement | null>
  /** The row to stand at first, or the last one if there are fewer. */
  readonly at?: number | undefined
  /** Told which row stands at the top, each time the scrolling rests. */
  readonly onPlace?: ((row: number) => void) | undefined
}

/** By which one scrolls oneself: what follows is not for the page to decide. */
const handOnPage = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Of many rows those in sight, and a few around them: only they are drawn. */
export const useRowsInSight = ({ count, height, body, at = 0, onPlace }: Asked) => {
  const [{ margin, covered }, measured] = useState({ margin: 0, covered: 0 })
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: covered,
  })
  // What stands over the rows changes with filters and words, so it is measured each time.
  useLayoutEffect(() => {
    const whole = body.current
    if (!whole) return
    const sticks = whole.querySelector<HTMLElement>('th')?.offsetHeight ?? 0
    const rows = whole.querySelector('tbody') ?? whole
    const from = Math.floor(rows.getBoundingClientRect().top + window.scrollY)
    if (from !== margin || sticks !== covered) measured({ margin: from, covered: sticks })
  })
  // Until one scrolls oneself, the row stays where it is though what stands over the rows grows
  // and though more rows are read.
  const anchor = useRef(at > 0 ? at : undefined)
  useEffect(() => {
    const letGo = () => {
      anchor.current = undefined
    }
    for (const act of handOnPage) window.addEventListener(act, letGo, { passive: true })
    return () => {
      for (const act of handOnPage) window.removeEventListener(act, letGo)
    }
  }, [])
  const isMeasured = margin > 0 || covered > 0
  useEffect(() => {
    if (anchor.current === undefined || count === 0 || !isMeasured) return
    virtual.scrollToIndex(Math.min(anchor.current, count - 1), { align: 'start' })
  }, [virtual, count, isMeasured, margin, covered])
  const hasScrolled = useRef(false)
  const { isScrolling } = virtual
  useEffect(() => {
    if (isScrolling) hasScrolled.current = true
    if (isScrolling || !hasScrolled.current) return
    const row = virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + covered)?.index ?? 0
    if (row !== anchor.current) anchor.current = undefined
    onPlace?.(row)
    // Only when the scrolling rests: whoever is told may draw the list anew.
  }, [isScrolling])
  const isPrinted = usePrinting()
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  if (isPrinted)
    return {
      sight: Array.from({ length: count }, (_, index) => index),
      isPrinted,
      above: 0,
      below: 0,
      measure: virtual.measureElement,
    }
  return {
    sight: items.map(({ index }) => index),
    isPrinted,
    /** Pixels of the rows that are not drawn, over those in sight and under them. */
    above: first ? first.start - margin : 0,
    below: virtual.getTotalSize() - ((last?.end ?? margin) - margin),
    measure: virtual.measureElement,
  }
}

/** On paper nothing comes into sight later: all that was read is drawn before it is printed. */
const usePrinting = (): boolean => {
  const [isPrinted, printed] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => printed(true))
    const end = () => printed(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinted
}
