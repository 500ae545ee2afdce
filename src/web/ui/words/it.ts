import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const ui: Translated<typeof english.ui> = english.ui
export const acts: Translated<typeof english.acts> = english.acts
