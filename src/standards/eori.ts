import { patternText } from './checked-text.ts'

/**
 * Economic Operators Registration and Identification number, which an importer needs. Regulation
 * (EU) 2015/2446, annex B, format an..17: the country's two letters (XI is Northern Ireland) and
 * up to 15 characters. Only the customs' own service can say whether it is registered.
 */
export const eori = patternText(
  'EORI number of an economic operator, country and up to 15 characters: IT01234567890',
  /^[A-Z]{2}[A-Z0-9]{1,15}$/,
  'An EORI number has the two letters of its country and up to 15 letters or digits.',
)
