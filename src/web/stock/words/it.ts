import type { Translated } from '../../words/translated.ts'
import type { stock as english } from './en.ts'

export const stock: Translated<typeof english> = {}
