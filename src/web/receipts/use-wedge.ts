import { useEffect, useRef } from 'react'

/** Keys that come faster than this are a scanner's: nobody types so. */
const fastest = 40
const shortest = 6

/**
 * A scanner that types: fast keys with Enter at their end, wherever the focus is. What it typed
 * into a field is taken out again, and no shortcut hears its letters.
 */
export const useWedge = (heard: (text: string) => void): void => {
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    let text = ''
    let last = 0
    let field: HTMLInputElement | HTMLTextAreaElement | null = null
    let before = ''
    const listen = (event: KeyboardEvent) => {
      const isFast = event.timeStamp - last < fastest
      last = event.timeStamp
      if (event.key === 'Enter') {
        if (!isFast || text.length < shortest) {
          text = ''
          return
        }
        event.preventDefault()
        event.stopImmediatePropagation()
        if (field) write(field, before)
        const read = text
        text = ''
        latest.current(read)
        return
      }
      const letter = letterOf(event)
      if (letter === undefined) return
      if (isFast && text !== '') event.stopImmediatePropagation()
      else {
        text = ''
        field = isField(event.target) ? event.target : null
        before = field?.value ?? ''
      }
      text += letter
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

/** GS1's separator, which scanners type as Ctrl and a bracket; undefined for keys without one. */
const letterOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | undefined => {
  if (ctrlKey && key === ']') return '\u001D'
  return key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : undefined
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** As if it had been typed, so that React hears of it. */
const write = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
