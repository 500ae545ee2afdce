import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const operations: Translated<typeof english.operations> = english.operations
