import type { Translated } from '../../words/translated.ts'
import type { deliveries as english } from './en.ts'

export const deliveries: Translated<typeof english> = {}
