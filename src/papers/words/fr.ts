import { outcomes } from '#platform/code-words/fr/conformity.ts'
import { packageKinds as packages } from '#platform/code-words/fr/goods.ts'
import { findings } from '#platform/code-words/fr/journey.ts'
import { purposes as uses, wearers } from '#platform/code-words/fr/needs.ts'
import { provenances, valueBases } from '#platform/code-words/fr/pledges.ts'
import { modes, transportDocuments as documents } from '#platform/code-words/fr/transport.ts'
import type { Words } from '../words.ts'
import * as conformity from './fr/conformity.ts'
import * as gift from './fr/gift.ts'
import * as goods from './fr/goods.ts'
import * as recall from './fr/recall.ts'
import * as sheet from './fr/sheet.ts'
import * as situation from './fr/situation.ts'

export const fr: Words = {
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
}
