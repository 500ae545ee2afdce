import type { RefusalWords } from './refusal-words.ts'

export const refusals: RefusalWords = {}
