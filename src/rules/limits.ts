// What the standards ask of a test: rules and equivalences take their limits from here, once.
import type { Property, TestUnit } from './evidence.ts'
import type { Limit } from './rule.ts'

type Short = readonly [property: Property, is: Limit['is'], value: number, unit: TestUnit]

const of = (standard: string, grade: string | null, ...all: readonly Short[]): readonly Limit[] =>
  all.map(([property, is, value, unit]) => ({ standard, grade, property, is, value, unit }))

/** EN 149:2001+A1:2009, tables 1 and 2: both aerosols at 95 l/min. */
export const en149: readonly Limit[] = [
  { grade: 'FFP1', through: 20, leak: 22, in30: 0.6, in95: 2.1 },
  { grade: 'FFP2', through: 6, leak: 8, in30: 0.7, in95: 2.4 },
  { grade: 'FFP3', through: 1, leak: 2, in30: 1, in95: 3 },
].flatMap(({ grade, through, leak, in30, in95 }) =>
  of(
    'EN 149',
    grade,
    ['penetration_sodium_chloride', 'at_most', through, '%'],
    ['penetration_paraffin_oil', 'at_most', through, '%'],
    ['inward_leakage', 'at_most', leak, '%'],
    ['inhalation_resistance_30', 'at_most', in30, 'mbar'],
    ['inhalation_resistance_95', 'at_most', in95, 'mbar'],
    ['exhalation_resistance_160', 'at_most', 3, 'mbar'],
  ),
)

/** EN 14683:2019+AC:2019, table 1. */
export const en14683: readonly Limit[] = [
  ...of(
    'EN 14683',
    'I',
    ['bacterial_filtration', 'at_least', 95, '%'],
    ['differential_pressure', 'below', 40, 'Pa/cm²'],
    ['bioburden', 'at_most', 30, 'CFU/g'],
  ),
  ...of(
    'EN 14683',
    'II',
    ['bacterial_filtration', 'at_least', 98, '%'],
    ['differential_pressure', 'below', 40, 'Pa/cm²'],
    ['bioburden', 'at_most', 30, 'CFU/g'],
  ),
  ...of(
    'EN 14683',
    'IIR',
    ['bacterial_filtration', 'at_least', 98, '%'],
    ['differential_pressure', 'below', 60, 'Pa/cm²'],
    ['splash_resistance', 'at_least', 16, 'kPa'],
    ['bioburden', 'at_most', 30, 'CFU/g'],
  ),
]

/** EN 455-1:2000 freedom from holes; EN 455-2:2015 force at break of examination gloves. */
export const en455: readonly Limit[] = of('EN 455', null, [
  'holes_quality_limit',
  'at_most',
  1.5,
  'AQL',
])

/** GB 2626-2006: KN grades are tried with sodium chloride alone, at 85 l/min. */
export const gb2626: readonly Limit[] = of(
  'GB 2626',
  'KN95',
  ['penetration_sodium_chloride', 'at_most', 5, '%'],
  ['inward_leakage', 'at_most', 8, '%'],
  ['inhalation_resistance_85', 'at_most', 350, 'Pa'],
  ['exhalation_resistance_85', 'at_most', 250, 'Pa'],
)

/** GB 19083-2010, grade 1. */
export const gb19083: readonly Limit[] = of(
  'GB 19083',
  '1',
  ['penetration_sodium_chloride', 'at_most', 5, '%'],
  ['inhalation_resistance_85', 'at_most', 343.2, 'Pa'],
  ['splash_resistance', 'at_least', 10.7, 'kPa'],
)

/** YY 0469-2011. */
export const yy0469: readonly Limit[] = of(
  'YY 0469',
  null,
  ['bacterial_filtration', 'at_least', 95, '%'],
  ['particle_filtration', 'at_least', 30, '%'],
  ['pressure_difference', 'at_most', 49, 'Pa'],
  ['splash_resistance', 'at_least', 16, 'kPa'],
)

/** 42 CFR part 84: sodium chloride at 85 l/min; 35 and 25 mm of water. */
export const niosh: readonly Limit[] = of(
  'NIOSH 42 CFR 84',
  'N95',
  ['penetration_sodium_chloride', 'at_most', 5, '%'],
  ['inhalation_resistance_85', 'at_most', 343, 'Pa'],
  ['exhalation_resistance_85', 'at_most', 245, 'Pa'],
)

/** CWA 17553:2020, which knows two levels. */
export const cwa17553: readonly Limit[] = [
  ...of('CWA 17553', '90', ['particle_filtration', 'at_least', 90, '%']),
  ...of('CWA 17553', '70', ['particle_filtration', 'at_least', 70, '%']),
]
