import { useMemo, useState } from 'react'

interface Draft<V> {
  /** The id of the act to be: the same however often it is sent. */
  readonly id: string
  readonly values: V
}

/** What was typed and not yet done, kept in this browser. */
export const useDraft = <V extends object>(name: string, shape: V) => {
  const key = `waybill-draft/${window.location.pathname}/${name}`
  const [kept] = useState(() => read(key, shape))
  return useMemo(
    () => ({
      kept,
      keep: (draft: Draft<V>) => localStorage.setItem(key, JSON.stringify(draft)),
      drop: () => localStorage.removeItem(key),
    }),
    [key, kept],
  )
}

/** A draft of an older form, which had other fields, is filled up with what they begin with. */
const read = <V extends object>(key: string, shape: V): Draft<V> | undefined => {
  const text = localStorage.getItem(key)
  if (!text) return undefined
  try {
    const found = JSON.parse(text) as Draft<V>
    return { id: found.id, values: { ...shape, ...found.values } }
  } catch {
    return undefined
  }
}
