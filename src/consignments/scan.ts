// What a scanner, a camera or a keyboard says that stands on a package or a pack.
import { readCode } from '#platform/code.ts'
import { hasCheckDigit } from '#standards/gs1-check-digit.ts'
import { dateOf } from '#standards/gs1-date.ts'
import {
  type Elements,
  hasSeparator,
  isBracketed,
  readBracketed,
  readElements,
} from '#standards/gs1-elements.ts'
import type { Element, Flaw } from '#standards/gs1-identifiers.ts'
import { readLink } from '#standards/gs1-link.ts'

/** What a pack says of its goods. What it does not say is left out, never blank. */
export interface Pack {
  /** 14 digits: of the pack itself or, on a logistic unit, of the packs in it. */
  readonly gtin?: string
  readonly lotNumber?: string
  readonly serial?: string
  readonly expiresOn?: string
  readonly madeOn?: string
  /** Items in it, where the label says so. */
  readonly count?: number
  /** Whatever else it says, as written. */
  readonly others: readonly Element[]
}

export type Scan =
  | {
      readonly kind: 'package'
      /** By its SSCC of 18 digits, or by the code that is our own. */
      readonly by: 'sscc' | 'code'
      readonly code: string
      /** Null where its label does not say what lies in it. */
      readonly contents: Pack | null
      readonly flaws: readonly Flaw[]
    }
  | { readonly kind: 'item'; readonly pack: Pack; readonly flaws: readonly Flaw[] }
  /** Nothing that names a package or goods; `flaws` says what came near and does not fit. */
  | { readonly kind: 'unknown'; readonly text: string; readonly flaws: readonly Flaw[] }

/** The letter that the code of a package of ours begins with. */
const ours = 'U'

/** AIM symbology identifiers whose data are element strings (ISO/IEC 15424). */
const elementCarriers = [']C1', ']e0', ']e1', ']e2', ']d2', ']Q3', ']J1']

/**
 * Reads one scan, with its symbology identifier (`]C1…`) where the scanner gives one: without it
 * a bar code of a lot number alone cannot be told from other text. `year` is the current one.
 */
export const readScan = (text: string, year: number): Scan => {
  const [, carrier = '', rest = ''] = /^(\][A-Za-z]\d)?(.*)$/s.exec(text.trim()) ?? []
  const data = rest.trim()
  if (/^https?:/i.test(data)) return readAddress(data, year)
  if (elementCarriers.includes(carrier) || hasSeparator(data))
    return scanOf(data, readElements(data), year)
  if (isBracketed(data)) return scanOf(data, readBracketed(data), year)
  const code = readCode(ours, data)
  if (code !== undefined) return packageOf('code', code)
  return readPlain(data, year)
}

/** A label of ours links to `/l/` and the code of its package, of whichever installation. */
const readAddress = (address: string, year: number): Scan => {
  const label = /^https?:\/\/[^/?#]+(?:\/[^?#]*)?\/l\/([^/?#]+)\/?(?:[?#].*)?$/i.exec(address)
  const code = readCode(ours, label?.[1] ?? '')
  if (code !== undefined) return packageOf('code', code)
  const link = readLink(address)
  return link ? scanOf(address, link, year) : unknown(address)
}

/** Keys as they stand alone on packs and pallets, and element strings that begin with one. */
const readPlain = (text: string, year: number): Scan => {
  const digits = text.replace(/[\s\p{Pd}]/gu, '')
  if (hasCheckDigit(digits) && !/^0+$/.test(digits)) {
    if (digits.length === 18) return packageOf('sscc', digits)
    if ([8, 12, 13, 14].includes(digits.length))
      return { kind: 'item', pack: { gtin: digits.padStart(14, '0'), others: [] }, flaws: [] }
  }
  const read = readElements(text)
  const isKeyed = ['00', '01', '02', '8006'].includes(read.elements[0]?.ai ?? '')
  if (isKeyed && text.startsWith(read.elements[0]?.ai ?? '') && read.flaws.length === 0)
    return scanOf(text, read, year)
  const isKey = [8, 12, 13, 14, 18].includes(digits.length) && /^\d+$/.test(digits)
  return unknown(text, isKey ? [{ ai: '', value: digits, why: 'check_digit' }] : [])
}

const unknown = (text: string, flaws: readonly Flaw[] = []): Scan => ({
  kind: 'unknown',
  text,
  flaws,
})

const packageOf = (by: 'sscc' | 'code', code: string): Scan => ({
  kind: 'package',
  by,
  code,
  contents: null,
  flaws: [],
})

/** A scan that says what it is; without a key that holds, it is not known what the rest is of. */
const scanOf = (text: string, { elements, flaws }: Elements, year: number): Scan => {
  const sscc = elements.find(({ ai }) => ai === '00')?.value
  const pack = packOf(elements, year)
  const isKeyWrong = flaws.some(({ ai }) => ['00', '01', '02', '8006'].includes(ai))
  if (isKeyWrong) return unknown(text, flaws)
  if (sscc !== undefined)
    return { kind: 'package', by: 'sscc', code: sscc, contents: saying(pack), flaws }
  return namesGoods(pack) ? { kind: 'item', pack, flaws } : unknown(text, flaws)
}

const saying = (pack: Pack): Pack | null =>
  namesGoods(pack) || pack.others.length > 0 ? pack : null

const namesGoods = ({ others: _others, ...said }: Pack): boolean => Object.keys(said).length > 0

/** Where a pack says each thing: the identifiers that do, the first that is there being meant. */
const packOf = (elements: readonly Element[], year: number): Pack => {
  const used = new Set(['00'])
  const first = (...identifiers: readonly string[]): string | undefined => {
    const found = identifiers.flatMap(
      (ai) => elements.find((element) => element.ai === ai) ?? [],
    )[0]
    if (found) used.add(found.ai)
    return found?.value
  }
  const gtin = first('01', '02', '8006')?.slice(0, 14)
  const lotNumber = first('10')
  const serial = first('21')
  const expiry = first('17', '7003')
  const made = first('11')
  const count = first('30', '37')
  return {
    ...(gtin !== undefined && { gtin }),
    ...(lotNumber !== undefined && { lotNumber }),
    ...(serial !== undefined && { serial }),
    ...(expiry !== undefined && { expiresOn: dateOf(expiry, year) }),
    ...(made !== undefined && { madeOn: dateOf(made, year) }),
    ...(count !== undefined && { count: Number(count) }),
    others: elements.filter(({ ai }) => !used.has(ai)),
  }
}
