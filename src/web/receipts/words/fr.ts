import type { Translated } from '../../words/translated.ts'
import { receipts as english } from './en.ts'

export const receipts: Translated<typeof english> = english
