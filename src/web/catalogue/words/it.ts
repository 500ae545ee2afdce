import type { Translated } from '../../words/translated.ts'
import type { catalogue as english } from './en.ts'

export const catalogue: Translated<typeof english> = {}
