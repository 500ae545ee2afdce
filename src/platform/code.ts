/** Crockford's alphabet: no I, L, O, U, so that a code survives a telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short readable code for what has this id, e.g. `C-7K3F-9QXM`: the last 40 of a UUID's random
 * bits. Two in one operation that agree are refused by the table's unique key, and a new id helps.
 */
export const codeOf = (letter: string, id: string): string => {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  let text = ''
  for (let i = 0; i < 8; i++) {
    text = alphabet[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return `${letter}-${text.slice(0, 4)}-${text.slice(4)}`
}

const isEight = new RegExp(`^[${alphabet}]{8}$`)

/** Such a code as typed or read aloud: in small letters, without hyphens, O for 0, I or L for 1. */
export const readCode = (letter: string, text: string): string | undefined => {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  if (!plain.startsWith(letter)) return undefined
  const digits = plain.slice(letter.length).replaceAll('O', '0').replace(/[IL]/g, '1')
  return isEight.test(digits) ? `${letter}-${digits.slice(0, 4)}-${digits.slice(4)}` : undefined
}
