import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const deliveries: Translated<typeof english.deliveries> = english.deliveries
