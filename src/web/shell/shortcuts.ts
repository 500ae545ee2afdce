import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { allPlaces } from './navigation.ts'
import { openPalette } from './palette-opening.ts'

/**
 * `g` and a letter lead to a place, `c` begins what the list holds; never while one types. Ctrl or
 * ⌘ with `k` opens the palette from anywhere, also before its part of the program is there; `p`
 * stays the browser's own, to print.
 */
export const useShortcuts = (operation: string): void => {
  const navigate = useNavigate()
  useEffect(() => {
    // When g was pressed: in the first second of a page, 0 would be a moment ago.
    let going = -Infinity
    const listen = (event: KeyboardEvent) => {
      if (opensPalette(event)) {
        event.preventDefault()
        openPalette()
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'g') going = event.timeStamp
      else if (event.timeStamp - going < 1000) {
        going = -Infinity
        const place = allPlaces.find(({ shortcut }) => shortcut === event.key)
        if (place) void navigate({ to: `/o/${operation}/${place.key}` })
      } else if (event.key === 'c') document.querySelector<HTMLElement>('[data-begins]')?.click()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [navigate, operation])
}

const opensPalette = ({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (metaKey || ctrlKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
