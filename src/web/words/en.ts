import { allocation } from '../allocation/words/en.ts'
import { audience } from '../audience/words/en.ts'
import { catalogue } from '../catalogue/words/en.ts'
import { conformity } from '../conformity/words/en.ts'
import { consignments } from '../consignments/words/en.ts'
import { deliveries } from '../deliveries/words/en.ts'
import { desk } from '../desk/words/en.ts'
import { duty } from '../duty/words/en.ts'
import { exchange } from '../exchange/words/en.ts'
import { medicines } from '../medicines/words/en.ts'
import { needs } from '../needs/words/en.ts'
import { operations } from '../operations/words/en.ts'
import { parties } from '../parties/words/en.ts'
import { pledges } from '../pledges/words/en.ts'
import { recalls } from '../recalls/words/en.ts'
import { receipts } from '../receipts/words/en.ts'
import { reports, stages } from '../reports/words/en.ts'
import { rules } from '../rules/words/en.ts'
import { session } from '../session/words/en.ts'
import { roles, shell } from '../shell/words/en.ts'
import { situation } from '../situation/words/en.ts'
import { stock } from '../stock/words/en.ts'
import { acts, ui } from '../ui/words/en.ts'

/** Everything that is said in English: room by room. */
export const words = {
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
} as const
