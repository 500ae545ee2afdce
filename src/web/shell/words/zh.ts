import type { Translated } from '../../words/translated.ts'
import * as english from './en.ts'

export const shell: Translated<typeof english.shell> = english.shell
export const roles: Translated<typeof english.roles> = english.roles
