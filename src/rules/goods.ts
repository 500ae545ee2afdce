// Groups of item classes of which several rules speak.
import type { RuleWritten } from './rule.ts'

type Classes = RuleWritten['classes']

export const protection: Classes = [
  'mask',
  'respirator',
  'medical_mask',
  'community_mask',
  'coverall',
  'gown',
  'glove',
  'eye_protection',
  'other_protection',
]

export const forTheSick: Classes = [
  ...protection,
  'ventilator',
  'monitor',
  'infusion_pump',
  'ultrasound',
  'imaging',
  'oxygen',
  'thermometer',
  'other_device',
  'consumable',
  'ivd_test',
  'reagent',
  'sampling',
  'disinfectant',
  'medicine',
]
