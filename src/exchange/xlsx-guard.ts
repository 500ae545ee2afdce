// An XLSX file is a ZIP archive, and 64 MB of it can inflate to terabytes. So before anything reads
// it, every entry is inflated once, counted, and thrown away: what an archive declares of itself
// may be a lie. On the way, formulas without a value are found; readers take them for blanks.
import { createInflateRaw } from 'node:zlib'
import { refuse } from './refusals.ts'

interface Entry {
  readonly name: string
  readonly stored: boolean
  readonly data: Uint8Array
}

export interface Limits {
  /** Bytes of all entries together, inflated. */
  readonly inflated: number
  /** Bytes of one entry that a reader holds as a whole: all but the sheets. */
  readonly held: number
}

/** Refuses `file_unreadable`, `sheet_too_large` and `formula_without_value`. */
export const guardXlsx = async (file: Uint8Array, limits: Limits): Promise<void> => {
  const entries = entriesOf(file)
  const texts = new Map<string, string>()
  for (const entry of entries)
    if (/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(entry.name))
      texts.set(entry.name, await textOf(entry, limits))
  const first = firstSheet(texts)
  const bare: string[] = []
  let total = 0
  for (const entry of entries) {
    const isSheet = entry.name.startsWith('xl/worksheets/')
    const scan = entry.name === first ? formulaScan(bare) : undefined
    let size = 0
    for await (const chunk of inflated(entry)) {
      size += chunk.length
      total += chunk.length
      if (total > limits.inflated || (!isSheet && size > limits.held))
        throw refuse('sheet_too_large', { limit: limits.inflated, what: 'bytes inside' })
      scan?.(chunk)
    }
  }
  if (bare.length > 0) throw refuse('formula_without_value', { cells: bare.slice(0, 20) })
}

const textOf = async (entry: Entry, { held }: Limits): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of inflated(entry)) {
    size += chunk.length
    if (size > held) throw refuse('sheet_too_large', { limit: held, what: 'bytes inside' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const broken = (problem: string) => refuse('file_unreadable', { problem })

/** The entries of the archive (PKWARE APPNOTE 4.3.12 and 4.3.16), each with its packed bytes. */
const entriesOf = (file: Uint8Array): Entry[] => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > bytes.length) throw broken('its end is missing.')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff) throw broken('it is too large an archive.')
  return Array.from({ length: count }, () => {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw broken('its list of parts is damaged.')
    const flags = bytes.readUInt16LE(at + 8)
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const local = bytes.readUInt32LE(at + 42)
    const [nameLength = 0] = lengths
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50)
      throw broken(`its part ${name} is missing.`)
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    // Whoever lists no size leaves it to the reader where the part ends, and readers may differ.
    const isUnsized = size === 0 && (flags & 8) !== 0 && !name.endsWith('/')
    if ((method !== 0 && method !== 8) || begin + size > bytes.length || isUnsized)
      throw broken(`its part ${name} is damaged.`)
    return { name, stored: method === 0, data: bytes.subarray(begin, begin + size) }
  })
}

async function* inflated({ name, stored, data }: Entry): AsyncGenerator<Uint8Array> {
  if (stored) yield data
  if (stored || data.length === 0) return
  const inflate = createInflateRaw()
  inflate.end(data)
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array
  } catch {
    throw broken(`its part ${name} is damaged.`)
  } finally {
    inflate.destroy()
  }
}

/** The path of the first sheet, as the workbook names it. */
const firstSheet = (texts: ReadonlyMap<string, string>): string | undefined => {
  const [, sheet = ''] = /<(?:\w+:)?sheet\s([^>]*)>/.exec(texts.get('xl/workbook.xml') ?? '') ?? []
  const [, id] = /:id="([^"]+)"/.exec(sheet) ?? []
  const relations = texts.get('xl/_rels/workbook.xml.rels') ?? ''
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`))
  const [, target] = /\bTarget="([^"]+)"/.exec(relation ?? '') ?? []
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`
}

const bareFormula = /<c\b([^>]*)>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*<\/c>/g

/** Collects the names of cells with a formula and no value, from chunks of a sheet. */
const formulaScan = (found: string[]) => {
  let rest = ''
  return (chunk: Uint8Array): void => {
    const text = rest + Buffer.from(chunk).toString('latin1')
    for (const [, attributes = ''] of text.matchAll(bareFormula))
      if (found.length < 1000) found.push(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '?')
    // A formula has 8,192 characters at most (ECMA-376), and a cell little more.
    rest = text.slice(Math.max(text.lastIndexOf('</c>') + 4, text.length - 65_536))
  }
}
