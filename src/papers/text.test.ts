import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Amount, signOf, sumOf } from './amount.ts'
import { namesOn } from './parts.ts'
import { piecesOf, runsOf, wrap } from './text.ts'

const narrow = (text: string) => Array.from(text).length

test('a line ends after a space or between characters of Chinese, never before a comma', () => {
  expect(piecesOf('Free of charge')).toEqual(['Free ', 'of ', 'charge'])
  expect(piecesOf('捐赠物资，禁止')).toEqual(['捐', '赠', '物', '资，', '禁', '止'])
  expect(piecesOf('编号C-7K3F（浙江）')).toEqual(['编', '号', 'C-7K3F', '（浙', '江）'])
  expect(wrap('Free of charge', 8, narrow)).toEqual(['Free of', 'charge'])
  expect(wrap('an 106141411234567897', 8, narrow)).toEqual(['an', '10614141', '12345678', '97'])
})

test('whatever is wrapped fits, and nothing is lost', () => {
  const texts = fc.array(fc.constantFrom(...Array.from('ab 浙江，。（C-1 ')), { maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 3, max: 20 }), (letters, width) => {
      const text = letters.join('')
      const lines = wrap(text, width, narrow)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(narrow(line)).toBeLessThanOrEqual(width)
    }),
  )
})

test('every character is in the first face that has it', () => {
  const latin = { has: (code: number) => code < 0x3000 && code !== 0x2265 && code !== 0x25a1 }
  const han = { has: (code: number) => code > 0x3000 || code === 0x20 }
  const signs = { has: (code: number) => code === 0x2265 || code === 0x25a1 }
  const runs = runsOf('≥ 5 件 N95 口罩\u{1f600}', [latin, han], () => signs)
  expect(
    runs.map(({ face, text }) => [face === latin ? 'l' : face === han ? 'h' : 's', text]),
  ).toEqual([
    ['s', '≥'],
    ['l', ' 5 '],
    ['h', '件 '],
    ['l', 'N95 '],
    ['h', '口罩\u{1f600}'],
  ])
})

const amount = (
  quantity: number | null,
  qualifier: Amount['qualifier'] = 'exact',
  stated = '',
) => ({
  quantity,
  qualifier,
  stated,
  reported: false,
})

test('a sum is no more exact than what it is made of', () => {
  const said = (...amounts: Amount[]) => {
    const { quantity, qualifier, stated } = sumOf(amounts)
    return `${signOf(qualifier).trim()}${quantity} ${stated}`.trim()
  }
  expect(said(amount(5), amount(7))).toBe('12')
  expect(said(amount(5), amount(7, 'at_least', 'over 7'))).toBe('≥12 over 7')
  expect(said(amount(5), amount(null, 'unquantified', 'dozens'))).toBe('≥5 dozens')
  expect(said(amount(5, 'up_to'), amount(7, 'at_least'))).toBe('≈12')
  expect(said(amount(null, 'unquantified', 'dozens'))).toBe('null dozens')
})

test('names stand in their own script, with another under it', () => {
  const names = [
    { name: '浙江省', language: 'zh' as const, script: null },
    { name: 'Zhejiang Province', language: 'en' as const, script: null },
    { name: 'Provincia dello Zhejiang', language: 'it' as const, script: null },
  ]
  const zhejiang = { name: '浙江省', names }
  expect(namesOn({ languages: ['zh'] }, zhejiang)).toEqual(['浙江省', 'Zhejiang Province'])
  expect(namesOn({ languages: ['it'] }, zhejiang)).toEqual(['浙江省', 'Provincia dello Zhejiang'])
  expect(namesOn({ languages: ['fr'] }, { name: 'Milano', names: [] })).toEqual(['Milano'])
})
