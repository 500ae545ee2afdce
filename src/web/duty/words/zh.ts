import type { Translated } from '../../words/translated.ts'
import type { duty as english } from './en.ts'

export const duty: Translated<typeof english> = {}
