import { outcomes } from '#platform/code-words/zh/conformity.ts'
import { packageKinds as packages } from '#platform/code-words/zh/goods.ts'
import { findings } from '#platform/code-words/zh/journey.ts'
import { purposes as uses, wearers } from '#platform/code-words/zh/needs.ts'
import { provenances, valueBases } from '#platform/code-words/zh/pledges.ts'
import { modes, transportDocuments as documents } from '#platform/code-words/zh/transport.ts'
import type { Words } from '../words.ts'
import * as conformity from './zh/conformity.ts'
import * as gift from './zh/gift.ts'
import * as goods from './zh/goods.ts'
import * as recall from './zh/recall.ts'
import * as sheet from './zh/sheet.ts'
import * as situation from './zh/situation.ts'

export const zh: Words = {
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
