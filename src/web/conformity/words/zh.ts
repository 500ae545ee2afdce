import type { Translated } from '../../words/translated.ts'
import type { conformity as english } from './en.ts'

export const conformity: Translated<typeof english> = {}
