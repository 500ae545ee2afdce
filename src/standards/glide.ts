// GLobal IDEntifier numbers of disasters (glidenumber.net): hazard, year, sequence, and the country
// in ISO 3166-1 alpha-3, or a UN M49 region where it is wider: 001 is the world.
import { checkedText } from './checked-text.ts'

const shape = /^([A-Z]{2})-(\d{4})-(\d{6})-([A-Z]{3}|\d{3})$/

/** A disaster, kept as `EP-2020-000012-001`. */
export const glide = checkedText({
  about: 'GLIDE number of the disaster: EP-2020-000012-001',
  form: (text) =>
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/\p{Pd}/gu, '-')
      .replace(/^GLIDE[:#]?/i, '')
      .toUpperCase(),
  problem: (text) =>
    shape.test(text)
      ? undefined
      : 'A GLIDE number is hazard, year, six digits and country, such as EP-2020-000012-001.',
})

export interface Glide {
  /** Two letters: EP epidemic, EQ earthquake, FL flood … */
  readonly hazard: string
  readonly year: number
  readonly sequence: number
  /** ISO 3166-1 alpha-3, or the three digits of a UN M49 region. */
  readonly where: string
}

/** The parts of a GLIDE number, or undefined if it is none. */
export const partsOfGlide = (text: string): Glide | undefined => {
  const [, hazard, year, sequence, where] = shape.exec(text) ?? []
  if (hazard === undefined || where === undefined) return undefined
  return { hazard, year: Number(year), sequence: Number(sequence), where }
}
