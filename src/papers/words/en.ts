import { outcomes } from '#platform/code-words/en/conformity.ts'
import { packageKinds as packages } from '#platform/code-words/en/goods.ts'
import { findings } from '#platform/code-words/en/journey.ts'
import { purposes as uses, wearers } from '#platform/code-words/en/needs.ts'
import { provenances, valueBases } from '#platform/code-words/en/pledges.ts'
import { modes, transportDocuments as documents } from '#platform/code-words/en/transport.ts'
import * as conformity from './en/conformity.ts'
import * as gift from './en/gift.ts'
import * as goods from './en/goods.ts'
import * as recall from './en/recall.ts'
import * as sheet from './en/sheet.ts'
import * as situation from './en/situation.ts'

/** The words of papers and labels, in English: the pattern of the other catalogues. */
export const en = {
  ...conformity,
  ...gift,
  ...goods,
  ...recall,
  ...sheet,
  ...situation,
  documents,
  findings,
  modes,
  outcomes,
  packages,
  provenances,
  uses,
  valueBases,
  wearers,
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
