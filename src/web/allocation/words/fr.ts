import type { Translated } from '../../words/translated.ts'
import type { allocation as english } from './en.ts'

export const allocation: Translated<typeof english> = {}
