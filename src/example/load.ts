import type { Client } from '#http/client.ts'
import type { Call } from './call.ts'
import { march2020 } from './march-2020.ts'

/**
 * Records the example through the same routes as any user's acts, in order. Doing it again changes
 * nothing: every act has the id it had. `told` is called after each act.
 */
export const loadExample = async (
  client: Client,
  told: (done: number, of: number) => void,
): Promise<number> => {
  const made = client as (name: string, asked: Omit<Call, 'name'>) => Promise<unknown>
  for (const [index, { name, ...asked }] of march2020.entries()) {
    await made(name, asked)
    told(index + 1, march2020.length)
  }
  return march2020.length
}
