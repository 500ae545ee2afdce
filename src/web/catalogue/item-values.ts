import type { ItemAnswer, itemClasses, ItemInput, regimes, units } from '#catalogue/item.ts'
import { emptyName, namesOf, type NameValues } from '../parties/name-fields.tsx'
import { codeBody, type CodeValues, emptyCode } from './code-fields.tsx'
import { packBody, type PackValues } from './pack-fields.tsx'

/** An item as a form holds it. */
export interface ItemValues extends Record<string, unknown> {
  class: (typeof itemClasses)[number] | null
  names: NameValues[]
  model: string
  size: string
  maker: string | null
  unit: (typeof units)[number] | null
  regime: (typeof regimes)[number]
  minCelsius: number | ''
  maxCelsius: number | ''
  unNumber: string
  serialised: boolean
  parent: string | null
  packs: PackValues[]
  codes: CodeValues[]
  note: string
}

export const emptyItem = (): ItemValues => ({
  class: null,
  names: [emptyName],
  model: '',
  size: '',
  maker: null,
  unit: null,
  regime: 'unstated',
  minCelsius: '',
  maxCelsius: '',
  unNumber: '',
  serialised: false,
  parent: null,
  packs: [],
  codes: [],
  note: '',
})

export const itemValues = (item: ItemAnswer): ItemValues => ({
  class: item.class,
  names: [...item.names],
  model: item.model ?? '',
  size: item.size ?? '',
  maker: item.maker?.id ?? null,
  unit: item.unit,
  regime: item.regime,
  minCelsius: item.storage?.minCelsius ?? '',
  maxCelsius: item.storage?.maxCelsius ?? '',
  unNumber: item.unNumber ?? '',
  serialised: item.serialised,
  parent: item.parent?.id ?? null,
  packs: item.packs.map((pack) => ({
    level: pack.level,
    quantity: pack.quantity,
    weightGrams: pack.weightGrams ?? '',
    lengthMm: pack.lengthMm ?? '',
    widthMm: pack.widthMm ?? '',
    heightMm: pack.heightMm ?? '',
  })),
  codes: item.codes.map(codeValues),
  note: item.note ?? '',
})

const codeValues = (code: ItemInput['codes'][number]): CodeValues => ({
  ...emptyCode,
  scheme: code.scheme,
  code: code.code,
  ...(code.scheme === 'gtin' && { level: code.level }),
  ...(code.scheme === 'hs' && { edition: String(code.edition) }),
})

export const itemBody = ({ minCelsius, maxCelsius, ...values }: ItemValues) => ({
  ...values,
  names: namesOf(values.names),
  model: values.model || null,
  size: values.size || null,
  storage:
    minCelsius === '' && maxCelsius === ''
      ? null
      : {
          minCelsius: minCelsius === '' ? null : minCelsius,
          maxCelsius: maxCelsius === '' ? null : maxCelsius,
        },
  unNumber: values.unNumber || null,
  packs: values.packs.map(packBody),
  codes: values.codes.map(codeBody),
  note: values.note || null,
})
