import { outcomes } from '#platform/code-words/it/conformity.ts'
import { packageKinds as packages } from '#platform/code-words/it/goods.ts'
import { findings } from '#platform/code-words/it/journey.ts'
import { purposes as uses, wearers } from '#platform/code-words/it/needs.ts'
import { provenances, valueBases } from '#platform/code-words/it/pledges.ts'
import { modes, transportDocuments as documents } from '#platform/code-words/it/transport.ts'
import type { Words } from '../words.ts'
import * as conformity from './it/conformity.ts'
import * as gift from './it/gift.ts'
import * as goods from './it/goods.ts'
import * as recall from './it/recall.ts'
import * as sheet from './it/sheet.ts'
import * as situation from './it/situation.ts'

export const it: Words = {
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
