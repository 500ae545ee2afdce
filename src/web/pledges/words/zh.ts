import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const pledges: Translated<typeof english.pledges> = english.pledges
