import { useCallback, useState } from 'react'

/** What was typed and is no act yet, kept in this browser through a reload or a closed tab. */
export const useKept = <T extends object>(name: string, start: () => T) => {
  const key = `waybill-draft/receiving/${name}`
  const [value, setValue] = useState<T>(() => read<T>(key) ?? start())
  const keep = useCallback(
    (change: (now: T) => T) =>
      setValue((now) => {
        const next = change(now)
        localStorage.setItem(key, JSON.stringify(next))
        return next
      }),
    [key],
  )
  const drop = useCallback(() => localStorage.removeItem(key), [key])
  return { value, keep, drop }
}

const read = <T>(key: string): T | undefined => {
  const text = localStorage.getItem(key)
  try {
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}
