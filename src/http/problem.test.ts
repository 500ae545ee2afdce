import { expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { problemOf } from './problem.ts'

test('a problem tells its facts in the sentence and in the remedy', () => {
  const facts = { kind: 'people', kinds: ['needs', 'pledges'] }
  expect(problemOf(new Refusal('sheet_kind_unknown', facts))).toMatchObject({
    detail: 'There is no sheet of the kind people.',
    remedy: 'Choose one of: needs, pledges.',
    facts,
  })
})
