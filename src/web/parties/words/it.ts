import type { Translated } from '../../words/translated.ts'
import type { parties as english } from './en.ts'

export const parties: Translated<typeof english> = {}
