import type { words as english } from './en.ts'
import type { Translated } from './translated.ts'
import { allocation } from '../allocation/words/fr.ts'
import { audience } from '../audience/words/fr.ts'
import { catalogue } from '../catalogue/words/fr.ts'
import { conformity } from '../conformity/words/fr.ts'
import { consignments } from '../consignments/words/fr.ts'
import { deliveries } from '../deliveries/words/fr.ts'
import { desk } from '../desk/words/fr.ts'
import { duty } from '../duty/words/fr.ts'
import { exchange } from '../exchange/words/fr.ts'
import { medicines } from '../medicines/words/fr.ts'
import { needs } from '../needs/words/fr.ts'
import { operations } from '../operations/words/fr.ts'
import { parties } from '../parties/words/fr.ts'
import { pledges } from '../pledges/words/fr.ts'
import { recalls } from '../recalls/words/fr.ts'
import { receipts } from '../receipts/words/fr.ts'
import { reports, stages } from '../reports/words/fr.ts'
import { rules } from '../rules/words/fr.ts'
import { session } from '../session/words/fr.ts'
import { roles, shell } from '../shell/words/fr.ts'
import { situation } from '../situation/words/fr.ts'
import { stock } from '../stock/words/fr.ts'
import { acts, ui } from '../ui/words/fr.ts'

export const words: Translated<typeof english> = {
  acts,
  allocation,
  audience,
  catalogue,
  conformity,
  consignments,
  deliveries,
  desk,
  duty,
  exchange,
  medicines,
  needs,
  operations,
  parties,
  pledges,
  recalls,
  receipts,
  reports,
  roles,
  rules,
  session,
  shell,
  situation,
  stages,
  stock,
  ui,
}
