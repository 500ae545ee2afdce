import type { Translated } from '../../words/translated.ts'
import type { consignments as english } from './en.ts'

export const consignments: Translated<typeof english> = {}
