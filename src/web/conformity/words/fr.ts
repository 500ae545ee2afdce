import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const conformity: Translated<typeof english.conformity> = english.conformity
