import type { Translated } from '../../words/translated.ts'
import type { receipts as english } from './en.ts'

export const receipts: Translated<typeof english> = {}
