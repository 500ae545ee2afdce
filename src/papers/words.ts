import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { zh } from './words/zh.ts'

/** A catalogue: every word that English has. */
export type Words = {
  readonly [Group in keyof typeof en]: { readonly [Key in keyof (typeof en)[Group]]: string }
}

/** The languages of papers, ISO 639-1. */
export const languages = ['en', 'it', 'fr', 'zh'] as const
export type Language = (typeof languages)[number]

export const words: Readonly<Record<Language, Words>> = { en, it, fr, zh }

/** One thing in the languages of a paper, in their order. */
export type Texts = readonly string[]

/** A word in the languages of a paper: `say((w) => w.titles.giftLetter)`. */
export type Say = (
  pick: (words: Words) => string,
  facts?: Readonly<Record<string, string | number>>,
) => Texts

export const sayIn =
  (asked: readonly Language[]): Say =>
  (pick, facts = {}) =>
    asked.map((language) => filled(pick(words[language]), facts))

/** One thing in several languages on one line; what is the same is written once. */
export const joined = (texts: Texts): string => [...new Set(texts)].join(' · ')

/** A text with its `{facts}` filled in. */
export const filled = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
