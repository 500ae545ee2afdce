// All rules, read once and checked against their form. What is wrong in one stops the program.
import { belgium } from './belgium.ts'
import { china } from './china.ts'
import { customs } from './customs.ts'
import { euDevices } from './eu-devices.ts'
import { euIvd } from './eu-ivd.ts'
import { euOther } from './eu-other.ts'
import { euPpe } from './eu-ppe.ts'
import { italy } from './italy.ts'
import { replays } from './replays.ts'
import { rule, type Rule } from './rule.ts'
import { titles as fr } from './titles-fr.ts'
import { titles as it } from './titles-it.ts'
import { titles as zh } from './titles-zh.ts'
import { trade } from './trade.ts'
import { who } from './who.ts'

export const book: readonly Rule[] = [
  ...euPpe,
  ...euDevices,
  ...euIvd,
  ...euOther,
  ...italy,
  ...belgium,
  ...replays,
  ...china,
  ...customs,
  ...trade,
  ...who,
].map((written) => {
  const { id } = written
  return rule.parse({ ...written, titles: { it: it[id], fr: fr[id], zh: zh[id] } })
})
