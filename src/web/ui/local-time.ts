const two = (number: number): string => String(number).padStart(2, '0')

/** An instant as `datetime-local` holds it, in the reader's own time; empty where unknown. */
export const localOf = (at: string | null | undefined): string => {
  if (!at) return ''
  const date = new Date(at)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What `datetime-local` holds as an instant; null where nothing was said. */
export const instantOf = (local: string): string | null =>
  local === '' ? null : new Date(local).toISOString()
