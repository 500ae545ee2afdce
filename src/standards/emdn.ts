import { patternText } from './checked-text.ts'

/**
 * European Medical Device Nomenclature (MDCG 2021-12): a letter for the category, then two digits
 * for each of up to six finer levels. The letters E, I and O are not used.
 */
export const emdn = patternText(
  'EMDN code of a medical device, a letter and pairs of digits: T020601',
  /^[A-DF-HJ-NP-Z](?:\d{2}){0,6}$/,
  'An EMDN code has a letter and up to six pairs of digits: the EMDN browser of EUDAMED lists it.',
)
