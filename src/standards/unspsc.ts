import { patternText } from './checked-text.ts'

/**
 * United Nations Standard Products and Services Code: segment, family, class and commodity, two
 * digits each, and two more where the business function is said.
 */
export const unspsc = patternText(
  'UNSPSC code, eight digits: 42131606',
  /^[1-9]\d{7}(?:\d{2})?$/,
  'A UNSPSC code has eight digits, or ten with the business function: fill up with zeros.',
)
