import type { Translated } from '../../words/translated.ts'
import type { needs as english } from './en.ts'

export const needs: Translated<typeof english> = {}
