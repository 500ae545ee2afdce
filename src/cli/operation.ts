import type { Client } from '#http/calling.ts'
import { Refusal } from '#platform/refusal.ts'

/** The operation that was named, or the only one there is, or the only one that is public. */
export const operationOf = async (
  client: Client,
  { operation }: { operation?: string },
): Promise<string> => {
  if (operation) return operation
  const { items } = await client('listOperations', { query: { limit: 20 } })
  const [only, ...others] = items
  if (only && others.length === 0) return only.slug
  const { items: shown } = await client('listPublicOperations', { query: { limit: 2 } })
  if (shown.length === 1 && shown[0]) return shown[0].slug
  throw new Refusal('operation_needed', { operations: items.map((each) => each.slug) })
}
