import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const reports: Translated<typeof english.reports> = english.reports
export const stages: Translated<typeof english.stages> = english.stages
