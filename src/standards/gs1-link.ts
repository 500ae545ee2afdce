// GS1 Digital Link: a web address that holds identifiers and their values.
// GS1 Digital Link Standard: URI Syntax 1.6, sections 3 and 4.
import { type Elements, judged } from './gs1-elements.ts'
import { type Element, identifiers } from './gs1-identifiers.ts'

/** Words that version 1.0 of the standard allowed for identifiers; packs bear them still. */
const words: Readonly<Record<string, string>> = {
  sscc: '00',
  gtin: '01',
  cpv: '22',
  lot: '10',
  ser: '21',
  tpx: '235',
  gdti: '253',
  gln: '414',
  glnx: '254',
  gcn: '255',
  ginc: '401',
  gsin: '402',
  payto: '415',
  refno: '8020',
  party: '417',
  grai: '8003',
  giai: '8004',
  itip: '8006',
  cpid: '8010',
  cpsn: '8011',
  gmn: '8013',
  gsrnp: '8017',
  gsrn: '8018',
  srin: '8019',
}

/**
 * What a Digital Link holds: its key, the qualifiers of that and the attributes in its query.
 * Undefined if it is none, be it an address at all or not.
 */
export const readLink = (text: string): Elements | undefined => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const { pathname, search } = new URL(text)
  const path = decoded(pathname.split('/'))
  const query = decoded(search.slice(1).split(/[&;]/))
  if (!path || !query) return undefined
  const key = keyOf(path)
  return key && judged([...key, ...attributesOf(query)])
}

/** Each text without its percent signs; undefined if one is written wrongly. */
const decoded = (texts: readonly string[]): string[] | undefined => {
  try {
    return texts.map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** The key and its qualifiers, which end the path; whatever stands before them is the sender's. */
const keyOf = (path: readonly string[]): Element[] | undefined => {
  const end = path.at(-1) === '' ? path.length - 1 : path.length
  for (let at = end - 2; at >= 0; at -= 2) {
    const [key, ...qualifiers] = pairs(path.slice(at, end))
    const allowed = identifiers.get(key?.ai ?? '')?.qualifiers
    if (key && allowed?.some((sequence) => isWithin(qualifiers, sequence)))
      return [padded(key), ...qualifiers]
  }
  return undefined
}

const pairs = (path: readonly string[]): Element[] =>
  path.flatMap((name, index) =>
    index % 2 === 0 ? { ai: words[name.toLowerCase()] ?? name, value: path[index + 1] ?? '' } : [],
  )

/** Whether these stand in this order; any of them may be left out. */
const isWithin = (qualifiers: readonly Element[], sequence: readonly string[]): boolean => {
  const places = qualifiers.map(({ ai }) => sequence.indexOf(ai))
  return places.every((place, index) => place > (places[index - 1] ?? -1))
}

/** A GTIN may stand there in the length in which it is printed on the pack. */
const padded = ({ ai, value }: Element): Element =>
  ai === '01' && /^(?:\d{8}|\d{12,13})$/.test(value)
    ? { ai, value: value.padStart(14, '0') }
    : { ai, value }

/** Of the query what has an identifier for its name; the rest is the sender's own. */
const attributesOf = (query: readonly string[]): Element[] =>
  query.flatMap((pair) => {
    const [ai = '', ...value] = pair.split('=')
    return identifiers.get(ai)?.isAttribute ? { ai, value: value.join('=') } : []
  })
