// What a column becomes in the program, the same on every engine. Keyed by the type's OID
// (pg_type.dat of PostgreSQL), because that is what the wire protocol names.

/** Turns the text the server sends into a value. */
export type Parse = (text: string) => unknown
export type Parsers = Readonly<Record<number, Parse>>

/** int8 as a number. Goods are counted in integers, and a silent rounding would lose some. */
const integer: Parse = (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`)
  return value
}

/** timestamptz as ISO 8601 in UTC with milliseconds: '2020-03-16T12:00:00.000Z'. */
const instant: Parse = (text) => (text.endsWith('infinity') ? text : isoInstant(text))
const isoInstant = (text: string) => new Date(text).toISOString()

const same: Parse = (text) => text
const bytes: Parse = (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))

/** The elements of '{a,b,"c d",NULL}', the text form of a one-dimensional array. */
const elements = (text: string): (string | null)[] =>
  Array.from(text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g), ([, quoted, bare]) =>
    quoted !== undefined ? quoted.replace(/\\(.)/g, '$1') : bare === 'NULL' ? null : (bare ?? null),
  )

const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    elements(text).map((element) => (element === null ? null : parse(element)))

const boolean: Parse = (text) => text === 't'
const json: Parse = (text) => JSON.parse(text) as unknown

/** For rooms: integers are numbers, instants and dates ISO text, jsonb parsed, numeric text. */
export const plainValues: Parsers = {
  16: boolean,
  17: bytes,
  20: integer,
  21: integer,
  23: integer,
  26: integer,
  114: json,
  700: Number,
  701: Number,
  1082: same,
  1114: same,
  1184: instant,
  1186: same,
  1700: same,
  3802: json,
  1000: arrayOf(boolean),
  1003: arrayOf(same),
  1005: arrayOf(integer),
  1007: arrayOf(integer),
  1009: arrayOf(same),
  1015: arrayOf(same),
  1016: arrayOf(integer),
  1182: arrayOf(same),
  1185: arrayOf(instant),
  2951: arrayOf(same),
}

/** For the sign-in library, which compares instants as Date and as nothing else. */
export const dateValues: Parsers = {
  ...plainValues,
  1114: (text) => new Date(`${text}Z`),
  1184: (text) => new Date(text),
}
