import { describe, expect, test } from 'vitest'
import { mayLeave } from './customs.ts'

const on = '2020-03-16'
const at = (kind: string, country: string | null) => ({ kind, country })
const file = (country: string, reference: string | null = 'R-1') => ({ country, reference })

describe('the customs gate', () => {
  test.each(['airport', 'port', 'border_post', 'handling_agent_shed'])('watches a %s', (kind) => {
    expect(mayLeave({ place: at(kind, 'CN'), beyond: 'BE', on }, [])).toBe(false)
  })

  test('does not watch a warehouse', () => {
    expect(mayLeave({ place: at('warehouse', 'CN'), beyond: 'BE', on }, [])).toBe(true)
  })

  test('asks for a declaration of that country that has its reference', () => {
    const leaving = { place: at('airport', 'CN'), beyond: 'BE', on }
    expect(mayLeave(leaving, [file('BE')])).toBe(false)
    expect(mayLeave(leaving, [file('CN', null)])).toBe(false)
    expect(mayLeave(leaving, [file('CN', null), file('CN')])).toBe(true)
  })

  test('lets goods pass within a country and within the customs union', () => {
    expect(mayLeave({ place: at('airport', 'CN'), beyond: 'CN', on }, [])).toBe(true)
    expect(mayLeave({ place: at('airport', 'DE'), beyond: 'IT', on }, [])).toBe(true)
    expect(mayLeave({ place: at('airport', 'DE'), beyond: 'CH', on }, [])).toBe(false)
  })

  test('counts the United Kingdom to the union until the end of 2020', () => {
    const leaving = { place: at('port', 'BE'), beyond: 'GB' }
    expect(mayLeave({ ...leaving, on: '2020-12-31' }, [])).toBe(true)
    expect(mayLeave({ ...leaving, on: '2021-01-01' }, [])).toBe(false)
  })

  test('takes a border to lie between where nobody knows what is beyond', () => {
    expect(mayLeave({ place: at('airport', 'BE'), beyond: null, on }, [])).toBe(false)
    expect(mayLeave({ place: at('airport', null), beyond: null, on }, [file('BE')])).toBe(true)
  })
})
