import type { Translated } from '../../words/translated.ts'
import type { audience as english } from './en.ts'

export const audience: Translated<typeof english> = {}
