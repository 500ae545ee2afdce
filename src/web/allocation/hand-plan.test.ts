import { expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { handInput, type HandLine } from './hand-plan.ts'

const supply = { kind: 'pledge_line', id: newId() } as const
const line = (changes: Partial<HandLine>): HandLine => ({
  id: newId(),
  needLine: newId(),
  facility: 'Ospedale San Luca',
  quantity: 40,
  ruled: 40,
  why: '40 of 80 open: …',
  reason: '',
  ...changes,
})
const read = (plans: HandLine[]) =>
  handInput(supply).safeParse({ reason: 'Decided at night', plans })

it('keeps the reason of the rule where nothing was changed, and one of its own elsewhere', () => {
  const changed = line({ quantity: 10, reason: 'It has enough until Friday' })
  const { data } = read([line({}), changed])
  expect(data?.plans).toMatchObject([
    { supply, quantity: 40, reason: '40 of 80 open: …' },
    { id: changed.id, quantity: 10, reason: 'It has enough until Friday' },
  ])
})

it('wants a reason for each change', () => {
  const { error } = read([line({}), line({ quantity: 50 })])
  expect(error?.issues).toMatchObject([{ path: ['plans', 1, 'reason'], code: 'too_small' }])
})

it('says in the reason of the whole who gets nothing after all', () => {
  const { data } = read([line({}), line({ quantity: 0, reason: 'Its store burnt down' })])
  expect(data?.plans).toHaveLength(1)
  expect(data?.reason).toBe('Decided at night; Ospedale San Luca: 0 (40), Its store burnt down')
})

it('is no plan where nobody gets anything', () => {
  const { error } = read([line({ quantity: 0, reason: 'Wait' })])
  expect(error?.issues).toMatchObject([{ path: ['plans'] }])
})
