import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const session: Translated<typeof english.session> = english.session
