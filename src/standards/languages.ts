import { z } from 'zod'
import iso6391 from 'iso-639-1'

/** ISO 639-1, in small letters. */
export const languageCode = z
  .string()
  .trim()
  .toLowerCase()
  .refine((code) => iso6391.validate(code), {
    error: 'Give the two letters of the language, such as it for Italian.',
    params: { says: 'language' },
  })
  .describe('Language, ISO 639-1: it')

/** All of these codes. */
export const languageCodes: readonly string[] = iso6391.getAllCodes()

/** The language's name in English. */
export const languageName = (code: string): string => iso6391.getName(code)

/** The language's name in itself: 中文 for zh. */
export const nativeLanguageName = (code: string): string => iso6391.getNativeName(code)
