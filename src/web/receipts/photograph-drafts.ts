// Photographs of what is typed at the door: which, of what, and what is said under them. Their
// bytes lie on the device under their ids.
import type { Act, NewAct } from '../outbox/act.ts'
import type { OpenConsignment, PlaceData } from '../outbox/place-data.ts'
import type { CountDraft, PartDraft, StrangerDraft, TallyDraft } from './drafts.ts'

/** What it shows is a package, a line or goods that nobody announced, by its id. */
export interface Taken {
  readonly id: string
  readonly shows: string
  readonly caption: string
}

/** The longest caption that the server keeps. */
const longest = 2000
const captionOf = (...parts: readonly (string | false | undefined)[]): string =>
  parts
    .map((part) => (part || '').trim())
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, longest)

type Goods = Pick<PartDraft & StrangerDraft, 'lotNumber' | 'damagedWhy'>
const saidOf = (name: string | undefined, { lotNumber, damagedWhy }: Goods, why: string) =>
  captionOf(name, lotNumber, damagedWhy, why)

export const takenInTally = (
  { boxes }: TallyDraft,
  { packages }: Pick<OpenConsignment, 'packages'>,
): Taken[] =>
  Object.entries(boxes).flatMap(([shows, { damage, photographs = [] }]) => {
    const box = packages.find(({ id }) => id === shows)
    return photographs.map((id) => ({
      id,
      shows,
      caption: captionOf(box?.sscc ?? box?.ownCode, damage),
    }))
  })

export const takenInCount = (
  { parts, strangers }: Pick<CountDraft, 'parts' | 'strangers'>,
  lines: OpenConsignment['lines'],
  items: PlaceData['items'],
): Taken[] => [
  ...parts.flatMap((part) => {
    const name = lines.find(({ line }) => line === part.line)?.item.name
    const caption = saidOf(name, part, part.shortWhy)
    return (part.photographs ?? []).map((id) => ({ id, shows: part.line, caption }))
  }),
  ...strangers.flatMap((stranger) => {
    const name = items.find(({ id }) => id === stranger.item)?.name
    const caption = saidOf(name, stranger, stranger.reason)
    return (stranger.photographs ?? []).map((id) => ({ id, shows: stranger.id, caption }))
  }),
]

/** The act that sends one, after the act that it belongs to. */
export const photographAct = (
  { id, shows, caption }: Taken,
  of: Pick<NewAct, 'id' | 'operation' | 'place'>,
  takenAt: string,
): NewAct => ({
  id,
  route: 'recordFile',
  params: { operation: of.operation },
  body: { subject: of.id, ...(caption && { caption }) },
  happenedAt: takenAt,
  operation: of.operation,
  place: of.place,
  touches: [],
  words: { key: 'photograph', values: { caption } },
  photograph: { of: of.id, shows },
})

/** Ids of what was taken of this, for an act that is in the queue and is to be changed. */
export const takenOf = (acts: readonly Act[], of: string) => {
  const taken = acts.filter(({ photograph, state }) => photograph?.of === of && state !== 'dropped')
  return (shows: string): readonly string[] =>
    taken.filter(({ photograph }) => photograph?.shows === shows).map(({ id }) => id)
}
export type TakenOf = ReturnType<typeof takenOf>
