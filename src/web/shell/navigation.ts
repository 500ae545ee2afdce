import type { Role } from '#acts/permission.ts'

/** A place one can go within an operation. `key` names it in words and in the address. */
export interface Place {
  readonly key:
    | 'desk'
    | 'overview'
    | 'arrivals'
    | 'duty'
    | 'situation'
    | 'needs'
    | 'pledges'
    | 'consignments'
    | 'receiving'
    | 'stock'
    | 'conformity'
    | 'recalls'
    | 'allocation'
    | 'deliveries'
    | 'parties'
    | 'places'
    | 'items'
    | 'imports'
    | 'rules'
    | 'members'
    | 'settings'
  /** Two keys that lead there from anywhere: g, and this one. */
  readonly shortcut?: string
  /** Only for these; without it for every member. */
  readonly roles?: readonly Role[]
}

/** The navigation, in groups: the day, the goods, what they are about, the operation itself. */
export const navigation: readonly { readonly key: string; readonly places: readonly Place[] }[] = [
  {
    key: 'day',
    places: [
      { key: 'desk', shortcut: 'h' },
      { key: 'overview', shortcut: 'o' },
      { key: 'arrivals', shortcut: 'a' },
      { key: 'duty' },
      { key: 'situation' },
    ],
  },
  {
    key: 'goods',
    places: [
      { key: 'needs', shortcut: 'n' },
      { key: 'pledges', shortcut: 'p' },
      { key: 'consignments', shortcut: 'c' },
      { key: 'receiving', shortcut: 'r' },
      { key: 'conformity', shortcut: 'v' },
      { key: 'recalls' },
      { key: 'stock', shortcut: 's' },
      { key: 'allocation', shortcut: 'l' },
      { key: 'deliveries', shortcut: 'd' },
    ],
  },
  {
    key: 'register',
    places: [
      { key: 'parties' },
      { key: 'places' },
      { key: 'items' },
      { key: 'rules' },
      { key: 'imports' },
    ],
  },
  { key: 'operation', places: [{ key: 'members' }, { key: 'settings' }] },
]

export const allPlaces: readonly Place[] = navigation.flatMap(({ places }) => places)
