import type { Client } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { idOf, operation } from './call.ts'
import { march2020 } from './march-2020.ts'
import { begun } from './operation.ts'
import { personas } from './personas.ts'

/**
 * Records the example through the same routes as any user's acts, in order: its coordination cell
 * is made a person with the role of coordinator, and records all the rest. Doing it again changes
 * nothing, since every act has the id it had. `told` is called after each act.
 */
export const loadExample = async (
  owner: Client,
  told: (done: number, of: number) => void,
): Promise<number> => {
  await owner('recordOperation', { body: begun })
  const { user } = await owner('recordPerson', {
    body: { id: idOf('cell'), email: 'cell@example.org', name: 'Coordination cell' },
  })
  await owner('admitMember', {
    params: { operation },
    body: { id: idOf('cell/member'), person: { user }, roles: ['coordinator'] },
  })
  for (const { name, email, password, roles } of personas) {
    const person = { id: idOf(email), email, name, password }
    const { user: persona } = await owner('recordPerson', { body: person })
    await owner('admitMember', {
      params: { operation },
      body: { id: idOf(`${email}/member`), person: { user: persona }, roles: [...roles] },
    })
  }
  const { key, secret } = await owner('recordKey', {
    params: { user },
    body: { id: newId(), name: 'loading the example' },
  })
  const cell = owner.as(secret ?? '')
  try {
    for (const [index, { name, ...asked }] of march2020.entries()) {
      await cell.byName(name, asked)
      told(index + 1, march2020.length)
    }
  } finally {
    await owner('revokeKey', { params: { user, key }, body: { id: newId() } })
  }
  return march2020.length
}
