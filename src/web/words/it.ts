import type { words as english } from './en.ts'
import type { Translated } from './translated.ts'
import { allocation } from '../allocation/words/it.ts'
import { audience } from '../audience/words/it.ts'
import { catalogue } from '../catalogue/words/it.ts'
import { conformity } from '../conformity/words/it.ts'
import { consignments } from '../consignments/words/it.ts'
import { deliveries } from '../deliveries/words/it.ts'
import { desk } from '../desk/words/it.ts'
import { duty } from '../duty/words/it.ts'
import { exchange } from '../exchange/words/it.ts'
import { medicines } from '../medicines/words/it.ts'
import { needs } from '../needs/words/it.ts'
import { operations } from '../operations/words/it.ts'
import { parties } from '../parties/words/it.ts'
import { pledges } from '../pledges/words/it.ts'
import { recalls } from '../recalls/words/it.ts'
import { receipts } from '../receipts/words/it.ts'
import { reports, stages } from '../reports/words/it.ts'
import { rules } from '../rules/words/it.ts'
import { session } from '../session/words/it.ts'
import { roles, shell } from '../shell/words/it.ts'
import { situation } from '../situation/words/it.ts'
import { stock } from '../stock/words/it.ts'
import { acts, ui } from '../ui/words/it.ts'

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
