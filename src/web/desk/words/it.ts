import type { Translated } from '../../words/translated.ts'
import type { desk as english } from './en.ts'

export const desk: Translated<typeof english> = {}
