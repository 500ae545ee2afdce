import type { Translated } from '../../words/translated.ts'
import type { situation as english } from './en.ts'

export const situation: Translated<typeof english> = {}
