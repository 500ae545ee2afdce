import { patternText } from './checked-text.ts'

/** IATA Resolution 763: an airport or a city with several. Whether it exists is not checked. */
export const iataLocation = patternText(
  'IATA location identifier, three letters: LGG',
  /^[A-Z]{3}$/,
  'An IATA code has three letters, such as LGG for Liège.',
)
