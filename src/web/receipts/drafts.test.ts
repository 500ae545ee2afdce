import { expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { countInput, tallyInput } from '#receipts/receipt.ts'
import { photographAct, takenInCount, takenInTally, takenOf } from './photograph-drafts.ts'
import {
  countBody,
  countDraft,
  newPart,
  newStranger,
  noCount,
  noHead,
  noLogger,
  noTally,
  noWrong,
  tallyBody,
  tallyDraft,
  unitsOf,
} from './drafts.ts'

const [place, line, box, item] = [newId(), newId(), newId(), newId()]
const head = {
  ...noHead,
  reservation: 'Two pallets wet, written on the CMR',
  temperatures: [{ ...noLogger, logger: 'L1', min: '−2,5', max: '7.5', minutes: '600' }],
}

test('numbers are read as people type them, and what is no number does not pass', () => {
  expect(['', '12', '1 200', '1.200', "1'200", '12,000'].map(unitsOf)).toEqual([
    0, 12, 1200, 1200, 1200, 12000,
  ])
  const draft = { ...noCount, parts: [{ ...newPart(line), sound: 'a dozen' }] }
  expect(countInput.safeParse(countBody(draft, place)).success).toBe(false)
})

test('a tally says of each package what was seen of it, and comes back to be changed', () => {
  const draft = { boxes: { [box]: { seals: false, damage: 'Torn foil' } }, head }
  const body = tallyBody(draft, place)
  expect(tallyInput.parse(body)).toMatchObject({
    all: null,
    packages: [{ package: box, sealsIntact: false, damage: 'Torn foil' }],
    temperatures: [{ minCelsius: -2.5, maxCelsius: 7.5, minutes: 600, excursion: false }],
  })
  expect(tallyBody(tallyDraft(body), place)).toEqual(body)
  expect(tallyBody(noTally, place)).toMatchObject({ packages: [], reservation: null })
})

test('a count has a reason for every unit that is not sound, and comes back to be changed', () => {
  const part = {
    ...newPart(line),
    lotNumber: 'A1',
    expiresOn: '2021-03-01',
    sound: '90',
    damaged: '3',
    damagedWhy: 'Crushed',
    short: '2',
    shortWhy: 'Not in the box',
    wrong: [{ ...noWrong, item, quantity: '5', insteadOf: '5', reason: 'Surgical masks' }],
  }
  const stranger = { ...newStranger(), item, sound: '7', reason: 'On the same pallet' }
  const draft = { parts: [part], strangers: [stranger], head }
  const body = countBody(draft, place)
  expect(countInput.parse(body)).toMatchObject({
    lines: [{ sound: 90, lot: { lotNumber: 'A1' }, wrong: [{ insteadOf: 5 }] }],
    unannounced: [{ id: stranger.id, sound: 7 }],
  })
  expect(countBody(countDraft(body), place)).toEqual(body)
  const unexplained = { ...draft, parts: [{ ...part, shortWhy: ' ' }] }
  expect(countInput.safeParse(countBody(unexplained, place)).success).toBe(false)
})

test('photographs say what they show, and are found again when their act is changed', () => {
  const of = { id: newId(), operation: 'italy', place }
  const [p, q, r] = [newId(), newId(), newId()]
  const package_ = { id: box, ownCode: 'UABC', sscc: null, kind: 'pallet', number: 1, parent: null }
  const tally = { ...noTally, boxes: { [box]: { seals: false, damage: 'Torn', photographs: [p] } } }
  const packages = [{ ...package_, awaited: true }] as never
  const taken = takenInTally(tally, { packages })
  expect(taken).toEqual([{ id: p, shows: box, caption: 'UABC · Torn' }])
  const stranger = { ...newStranger(), item, photographs: [r] }
  const part = { ...newPart(line), lotNumber: 'B-117', damagedWhy: 'Wet', photographs: [q] }
  const count = { ...noCount, parts: [part, newPart(line)], strangers: [stranger] }
  const lines = [{ line, item: { id: item, name: 'Mask' } }] as never
  const counted = takenInCount(count, lines, [{ id: item, name: 'Suit', unit: 'piece' }])
  expect(counted.map(({ caption }) => caption)).toEqual(['Mask · B-117 · Wet', 'Suit'])

  const queued = (all: typeof taken) =>
    all.map((one, at) => ({
      ...photographAct(one, of, '2020-03-17T02:00:00Z'),
      number: at + 1,
      state: 'waiting' as const,
      attempts: 0,
      refusal: null,
      settledAt: null,
      dropReason: null,
    }))
  const again = tallyDraft(tallyBody(tally, place), takenOf(queued(taken), of.id))
  expect(again.boxes).toEqual(tally.boxes)
  const recount = countDraft(countBody(count, place), takenOf(queued(counted), of.id))
  expect(recount.parts.map(({ photographs }) => photographs)).toEqual([[q], []])
  expect(recount.strangers.map(({ photographs }) => photographs)).toEqual([[r]])
})
