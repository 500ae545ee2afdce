import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * News of an operation: what is shown of it is read again soon after anybody acted. Acts come in
 * bursts, so they are gathered for a moment. The browser reconnects by itself.
 */
export const useNews = (operation: string, isMember: boolean): void => {
  const client = useQueryClient()
  useEffect(() => {
    if (!isMember || operation === '') return undefined
    const source = new EventSource(`/api/operations/${encodeURIComponent(operation)}/events`)
    let soon: ReturnType<typeof setTimeout> | undefined
    const hear = () => {
      soon ??= setTimeout(() => {
        soon = undefined
        void client.invalidateQueries({ queryKey: [operation] })
      }, 300)
    }
    // The events have names: `message` hears only those that have none.
    for (const kind of ['act', 'many']) source.addEventListener(kind, hear)
    return () => {
      clearTimeout(soon)
      source.close()
    }
  }, [client, operation, isMember])
}
