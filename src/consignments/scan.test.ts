import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, readCode } from '#platform/code.ts'
import { newId } from '#platform/ids.ts'
import { makeSscc } from '#standards/gs1.ts'
import { mergePacks, mergeScans } from './scan-merge.ts'
import { type Pack, readScan, type Scan } from './scan.ts'

const gs = '\u001D'
const gtin = '06291041500213'
const sscc = '106141411234567897'
const scan = (text: string): Scan => readScan(text, 2026)

test('a package is known by its SSCC, however it is written', () => {
  const ways = [sscc, `00${sscc}`, `]C100${sscc}`, `(00) ${sscc}`, ` ${sscc}\r\n`]
  for (const text of [...ways, '1 0614141 123456789 7', `https://id.gs1.org/00/${sscc}`])
    expect(scan(text)).toMatchObject({ kind: 'package', by: 'sscc', code: sscc, contents: null })
  expect(scan(`]C100${sscc}02${gtin}37500`)).toMatchObject({
    kind: 'package',
    code: sscc,
    contents: { gtin, count: 500, others: [] },
  })
})

test('a package is known by our own code and by its label', () => {
  const ways = ['U-7K3F-9QXM', 'u7k3f 9qxm', ']Q1https://aid.example.org/l/U-7K3F-9QXM']
  for (const text of [...ways, 'http://localhost:8020/l/U-7K3F-9QXM?x=1'])
    expect(scan(text)).toMatchObject({ kind: 'package', by: 'code', code: 'U-7K3F-9QXM' })
  expect(scan('https://aid.example.org/l/C-7K3F-9QXM').kind).toBe('unknown')
  fc.assert(
    fc.property(fc.constant(null).map(newId), (id) => {
      const code = codeOf('U', id)
      expect(readCode('U', code.toLowerCase().replace('0', 'o').replaceAll('-', ''))).toBe(code)
    }),
  )
})

test('goods are known by whatever a pack says of them', () => {
  for (const [text, read] of [
    ['73513537', '00000073513537'],
    [']E04012345123456', '04012345123456'],
    ['001122334455', '00001122334455'],
    [gtin, gtin],
    [`01${gtin}`, gtin],
  ] as const)
    expect(scan(text)).toMatchObject({ kind: 'item', pack: { gtin: read } })
  expect(scan(`]d201${gtin}1726020010ABC${gs}21S7${gs}11250100${'3103'}001250`)).toEqual({
    kind: 'item',
    pack: {
      gtin,
      lotNumber: 'ABC',
      serial: 'S7',
      expiresOn: '2026-02-28',
      madeOn: '2025-01-31',
      others: [{ ai: '3103', value: '001250' }],
    },
    flaws: [],
  })
  expect(scan(']C110ABC')).toMatchObject({ kind: 'item', pack: { lotNumber: 'ABC' } })
  expect(scan(`https://brand.example/01/${gtin}/10/ABC?7003=2602281159`)).toMatchObject({
    pack: { gtin, lotNumber: 'ABC', expiresOn: '2026-02-28' },
  })
})

test('what names nothing is handed back as it was, with what came near', () => {
  for (const text of [
    '',
    'Pallet 7',
    '10ABC',
    'https://example.org/',
    ']C1410401234500005',
    '12345',
  ])
    expect(scan(text).kind).toBe('unknown')
  expect(scan('6291041500214')).toMatchObject({ kind: 'unknown', flaws: [{ why: 'check_digit' }] })
  expect(scan(`]C101${gtin.slice(0, 13)}410ABC`)).toMatchObject({
    kind: 'unknown',
    flaws: [{ ai: '01', why: 'check_digit' }],
  })
  // A date that no calendar has leaves the rest of the pack readable.
  expect(scan(`]C101${gtin}17261345${'10'}ABC`)).toMatchObject({
    kind: 'item',
    pack: { gtin, lotNumber: 'ABC' },
    flaws: [{ ai: '17', value: '261345', why: 'date' }],
  })
})

test('two bar codes of one pack say more than one', () => {
  const [first, second] = [scan(`]C101${gtin}17260200`), scan(']C110ABC')]
  for (const [held, next] of [[first, second] as const, [second, first] as const])
    expect(mergeScans(held, next)).toMatchObject({
      held: { kind: 'item', pack: { gtin, lotNumber: 'ABC', expiresOn: '2026-02-28' } },
      conflicts: [],
    })
  const pallet = scan(`]C100${sscc}`)
  const whole = { kind: 'package', code: sscc, contents: { gtin, expiresOn: '2026-02-28' } }
  expect(mergeScans(pallet, first).held).toMatchObject(whole)
  expect(mergeScans(first, pallet).held).toMatchObject(whole)
  expect(mergeScans(pallet, scan('nothing'))).toEqual({ held: pallet, conflicts: [] })
  expect(mergeScans(scan('nothing'), pallet).held).toEqual(pallet)
  expect(mergeScans(pallet, scan(makeSscc(1, '4012345', 7))).conflicts).toMatchObject([
    { field: 'package', held: sscc },
  ])
})

test('what differs is reported and not overwritten', () => {
  const held: Pack = { gtin, lotNumber: 'ABC', expiresOn: '2026-02-28', others: [] }
  expect(mergePacks(held, { expiresOn: '2027-02-28', madeOn: '2025-01-31', others: [] })).toEqual({
    held: { ...held, madeOn: '2025-01-31' },
    conflicts: [{ field: 'expiresOn', held: '2026-02-28', scanned: '2027-02-28' }],
  })
  // Another lot: its expiry date is not that of the first.
  const other: Pack = { lotNumber: 'XYZ', expiresOn: '2027-02-28', count: 7, others: [] }
  expect(mergePacks(held, other)).toEqual({
    held,
    conflicts: [{ field: 'lotNumber', held: 'ABC', scanned: 'XYZ' }],
  })
})

const said = {
  gtin: fc.constantFrom(gtin, '04012345123456'),
  lotNumber: fc.constantFrom('A', 'B'),
  serial: fc.constantFrom('1', '2'),
  expiresOn: fc.constantFrom('2026-02-28', '2027-02-28'),
  madeOn: fc.constantFrom('2025-01-31', '2025-02-28'),
  count: fc.nat(2),
}
const packs = fc.record(
  { ...said, others: fc.constantFrom([], [{ ai: '422', value: '156' }]) },
  { requiredKeys: ['others'] },
)

test('merging blanks nothing, repeats harmlessly and does not mind the order', () => {
  fc.assert(
    fc.property(packs, packs, (a, b) => {
      const { held, conflicts } = mergePacks(a, b)
      expect({ ...held, others: held.others.slice(0, a.others.length) }).toMatchObject(a)
      expect(mergePacks(held, b)).toEqual({ held, conflicts })
      if (conflicts.length > 0) return
      expect(held).toMatchObject({ ...b, others: held.others })
      expect(mergePacks(b, a)).toEqual({ held, conflicts: [] })
    }),
  )
})
