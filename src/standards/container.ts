// ISO 6346, freight containers: owner (three letters), category (U, J or Z), six digits and a
// check digit. Letters count from 10, without the multiples of 11; position n weighs 2 to the n.
import { checkedText, compact } from './checked-text.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const letterValues = Array.from({ length: 39 }, (_, value) => value)
  .slice(10)
  .filter((value) => value % 11 !== 0)

const valueOf = (character: string): number =>
  letterValues[letters.indexOf(character)] ?? Number(character)

const checkDigit = (ten: string): string => {
  const weighed = Array.from(ten, (character, n) => valueOf(character) * 2 ** n)
  return String((weighed.reduce((sum, value) => sum + value) % 11) % 10)
}

/** A freight container, kept as `CSQU3054383`. */
export const containerNumber = checkedText({
  about: 'Container number, four letters and seven digits: CSQU3054383',
  form: compact,
  problem: (text) => {
    const [, ten, last] = /^([A-Z]{3}[UJZ]\d{6})(\d)$/.exec(text) ?? []
    if (ten === undefined)
      return 'A container number has four letters, the last U, J or Z, and seven digits.'
    if (last === checkDigit(ten)) return undefined
    return `One character is wrong, for the last would be ${checkDigit(ten)}: compare the door.`
  },
})

/** The number of a container from its owner, category and six digits: `CSQU305438`. */
export const makeContainerNumber = (ten: string): string => {
  if (!/^[A-Z]{3}[UJZ]\d{6}$/.test(ten)) throw new RangeError(`${ten} is no container.`)
  return ten + checkDigit(ten)
}
