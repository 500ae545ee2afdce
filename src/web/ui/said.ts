/** What a form holds as it is sent: a field left empty says nothing, which is null. */
export const said = <T>(values: T): unknown => {
  if (values === '') return null
  if (Array.isArray(values)) return values.map(said)
  if (typeof values !== 'object' || values === null) return values
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, said(value)]))
}
