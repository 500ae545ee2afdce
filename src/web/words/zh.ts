import type { words as english } from './en.ts'
import type { Translated } from './translated.ts'
import { allocation } from '../allocation/words/zh.ts'
import { audience } from '../audience/words/zh.ts'
import { catalogue } from '../catalogue/words/zh.ts'
import { conformity } from '../conformity/words/zh.ts'
import { consignments } from '../consignments/words/zh.ts'
import { deliveries } from '../deliveries/words/zh.ts'
import { desk } from '../desk/words/zh.ts'
import { duty } from '../duty/words/zh.ts'
import { exchange } from '../exchange/words/zh.ts'
import { medicines } from '../medicines/words/zh.ts'
import { needs } from '../needs/words/zh.ts'
import { operations } from '../operations/words/zh.ts'
import { parties } from '../parties/words/zh.ts'
import { pledges } from '../pledges/words/zh.ts'
import { recalls } from '../recalls/words/zh.ts'
import { receipts } from '../receipts/words/zh.ts'
import { reports, stages } from '../reports/words/zh.ts'
import { rules } from '../rules/words/zh.ts'
import { session } from '../session/words/zh.ts'
import { roles, shell } from '../shell/words/zh.ts'
import { situation } from '../situation/words/zh.ts'
import { stock } from '../stock/words/zh.ts'
import { acts, ui } from '../ui/words/zh.ts'

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
