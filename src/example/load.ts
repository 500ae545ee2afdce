import type { Client } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { idOf, operation } from './call.ts'
import { chain } from './exercise-chain.ts'
import { conformity } from './exercise-conformity.ts'
import { recalled } from './exercise-recall.ts'
import { begun as begunExercise, exercise, instantsFrom, opening } from './exercise.ts'
import { march2020 } from './march-2020.ts'
import { begun } from './operation.ts'
import { type Desk, personas } from './personas.ts'

type Told = (done: number, of: number) => void

/**
 * Records the example through the same routes as any user's acts, in order: its coordination cell
 * is made a person with the role of coordinator, and records all the rest. Doing it again changes
 * nothing, since every act has the id it had. `told` is called after each act.
 */
export const loadExample = async (owner: Client, told: Told): Promise<number> => {
  await owner('recordOperation', { body: begun })
  const { user } = await owner('recordPerson', {
    body: { id: idOf('cell'), email: 'cell@example.org', name: 'Coordination cell' },
  })
  await owner('admitMember', {
    params: { operation },
    body: { id: idOf('cell/member'), person: { user }, roles: ['coordinator'] },
  })
  await withKey(owner, user, async (cell) => {
    for (const [index, { name, ...asked }] of march2020.entries()) {
      await cell.byName(name, asked)
      told(index + 1, march2020.length)
    }
    await recordStatement(cell)
  })
  return march2020.length + 1
}

/**
 * The one word on conformity in the article, as the evidence that it is: of the goods as they were
 * sent, whose lot nobody stated and which has its id from here.
 */
const recordStatement = async (cell: Client): Promise<void> => {
  const params = { operation, consignment: idOf('sent/zoomlion') }
  const lot = (await cell('getConsignment', { params })).lines[0]?.lot?.id
  if (!lot) throw new Error('The masks of Zoomlion have no lot')
  await cell('recordEvidence', {
    params: { operation },
    body: {
      id: idOf('evidence/zoomlion'),
      happenedAt: '2020-03-13T12:00:00+01:00',
      source: idOf('article'),
      quote: 'The masks are said to comply with European Union standards.',
      subject: { kind: 'lot', lot },
      kind: 'donor_statement',
      issuer: 'Zoomlion, as the article reports',
      note: 'Which standard, and on what evidence, is not given.',
    },
  })
}

/**
 * What a demonstration has besides: a person for each role, and an operation to practise on, which
 * begins ten days before it is first loaded, so that something waits on every desk.
 */
export const loadDemonstration = async (
  owner: Client,
  today: string,
  told: Told,
): Promise<number> => {
  const firstDay = await firstDayOf(owner, today)
  await owner('recordOperation', { body: begunExercise(firstDay) })
  const keys = new Map<Desk, Client>()
  const revoke: (() => Promise<unknown>)[] = []
  for (const { desk, name, email, password, roles } of personas) {
    const body = { id: idOf(email), email, name, password }
    const { user } = await owner('recordPerson', { body })
    for (const each of [operation, exercise])
      await owner('admitMember', {
        params: { operation: each },
        body: { id: idOf(`${email}/${each}`), person: { user }, roles: [...roles] },
      })
    const made = await owner('recordKey', { params: { user }, body: { id: newId(), name: 'demo' } })
    keys.set(desk, owner.as(made.secret ?? ''))
    revoke.push(() =>
      owner('revokeKey', { params: { user, key: made.key }, body: { id: newId() } }),
    )
  }
  const at = instantsFrom(firstDay)
  const steps = [...opening(at), ...chain(at), ...conformity(at), ...recalled(at)]
  try {
    for (const [index, { by, name, ...asked }] of steps.entries()) {
      await keys.get(by)?.byName(name, asked)
      told(index + 1, steps.length)
    }
  } finally {
    for (const each of revoke) await each()
  }
  return steps.length
}

/** The exercise keeps the day on which it began, however often it is loaded. */
const firstDayOf = async (owner: Client, today: string): Promise<string> => {
  try {
    const { beginsOn } = await owner('getOperation', { params: { operation: exercise } })
    if (beginsOn) return beginsOn
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'operation_unknown') throw error
  }
  return new Date(Date.parse(today) - 10 * 86_400_000).toISOString().slice(0, 10)
}

const withKey = async (owner: Client, user: string, work: (as: Client) => Promise<void>) => {
  const { key, secret } = await owner('recordKey', {
    params: { user },
    body: { id: newId(), name: 'loading the example' },
  })
  try {
    await work(owner.as(secret ?? ''))
  } finally {
    await owner('revokeKey', { params: { user, key }, body: { id: newId() } })
  }
}
