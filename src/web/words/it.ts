import type { words as english } from './en.ts'
import { words as en } from './en.ts'
import type { Translated } from './translated.ts'

export const words: Translated<typeof english> = en
