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

export const activeDevices: Classes = [
  'monitor',
  'infusion_pump',
  'ultrasound',
  'imaging',
  'oxygen',
  'thermometer',
  'other_device',
]

/** What treats, tests and disinfects: all that is for the sick but what is worn. */
export const clinical: Classes = [
  'ventilator',
  ...activeDevices,
  'consumable',
  'ivd_test',
  'reagent',
  'sampling',
  'disinfectant',
  'medicine',
]

export const forTheSick: Classes = [...protection, ...clinical]
