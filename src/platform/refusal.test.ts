import { expect, test } from 'vitest'
import { tell } from './refusal.ts'

test('a sentence is told with its facts, a list of them with commas', () => {
  expect(tell('Not {kind}, but one of: {kinds}.', { kind: 'a', kinds: ['b', 'c'] })).toBe(
    'Not a, but one of: b, c.',
  )
})

test('a fact that was not given is said not to be', () => {
  expect(tell('No sheet is called {kind}.', {})).toBe('No sheet is called (not stated).')
})
