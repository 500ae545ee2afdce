import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const stock: Translated<typeof english.stock> = english.stock
