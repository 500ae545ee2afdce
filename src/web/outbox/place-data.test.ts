import { expect, test } from 'vitest'
import { readScan } from '#consignments/scan.ts'
import { type PlaceData, packagesOf } from './place-data.ts'

const sscc = '106141411234567897'
const data: PlaceData = {
  operation: 'italy',
  place: 'MXP',
  readAt: '2020-03-17T02:00:00Z',
  consignments: [
    {
      id: 'c1',
      code: 'C-7K3F-9QXM',
      expected: {
        outermost: 1,
        packages: [
          {
            id: 'p1',
            number: 1,
            kind: 'pallet',
            parent: null,
            sscc,
            ownCode: 'U-0000-0001',
            lines: [],
          },
          {
            id: 'p2',
            number: 2,
            kind: 'box',
            parent: 'p1',
            sscc: null,
            ownCode: 'U-0000-0002',
            lines: [],
          },
        ],
      },
    },
  ],
}

test('a scan finds the package that is expected, by either code', () => {
  const found = (text: string) =>
    packagesOf(data, readScan(text, 2020)).map((one) => one.package.id)
  expect(found(`]C100${sscc}`)).toEqual(['p1'])
  expect(found('https://aid.example.org/l/U-0000-0002')).toEqual(['p2'])
  for (const text of ['U-0000-0003', '6291041500213', 'Pallet 7']) expect(found(text)).toEqual([])
})
