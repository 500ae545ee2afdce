import type { Translated } from '../../words/translated.ts'
import type { exchange as english } from './en.ts'

export const exchange: Translated<typeof english> = {}
