/**
 * The text form of a parameter, the same on every engine; the server reads it as the type the
 * statement asks for. An array becomes an array literal and any other object JSON: give a JSON
 * array as JSON.stringify(…).
 */
export const parameterText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return `{${value.map(elementText).join(',')}}`
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
}

const elementText = (value: unknown): string => {
  if (Array.isArray(value)) return `{${value.map(elementText).join(',')}}`
  const text = parameterText(value)
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
