// What is typed at the door before it is an act, and the act that it becomes. Texts as they stand
// in the fields, so that nothing typed is lost; read as numbers only when it is recorded.
import type { z } from 'zod'
import { newId } from '#platform/ids.ts'
import type { blindInput, countInput, tallyInput } from '#receipts/receipt.ts'
import type { TakenOf } from './photograph-drafts.ts'

export type TallyBody = z.input<typeof tallyInput>
export type CountBody = z.input<typeof countInput>
export type BlindBody = z.input<typeof blindInput>
type Head = Pick<TallyBody, 'place' | 'holder' | 'reservation' | 'note' | 'temperatures'>

export interface LoggerDraft {
  readonly logger: string
  readonly min: string
  readonly max: string
  readonly minutes: string
  readonly excursion: boolean
}

/** What a receipt says besides the goods. */
export interface HeadDraft {
  readonly holder: string | null
  readonly reservation: string
  readonly note: string
  readonly temperatures: readonly LoggerDraft[]
}
export const noHead: HeadDraft = { holder: null, reservation: '', note: '', temperatures: [] }
export const noLogger: LoggerDraft = { logger: '', min: '', max: '', minutes: '', excursion: false }

export const headBody = (draft: HeadDraft, place: string): Head => ({
  place,
  holder: draft.holder,
  reservation: draft.reservation.trim() || null,
  note: draft.note.trim() || null,
  temperatures: draft.temperatures.map(({ logger, min, max, minutes, excursion }) => ({
    logger: logger.trim() || null,
    minCelsius: degreesOf(min),
    maxCelsius: degreesOf(max),
    minutes: unitsOf(minutes),
    excursion,
  })),
})

const headDraft = (body: Partial<Head>): HeadDraft => ({
  holder: body.holder ?? null,
  reservation: body.reservation ?? '',
  note: body.note ?? '',
  temperatures: (body.temperatures ?? []).map((each) => ({
    logger: each.logger ?? '',
    min: String(each.minCelsius),
    max: String(each.maxCelsius),
    minutes: String(each.minutes),
    excursion: each.excursion,
  })),
})

/** Whole units as typed, with or without separators; nothing is 0. */
export const unitsOf = (text: string): number => {
  const digits = text.replace(/[\s.,'’]/g, '')
  return digits === '' ? 0 : /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}
const degreesOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.').replace('−', '-'))

/** Packages that were seen: nobody looked at a seal until it is said. */
export interface BoxDraft {
  readonly seals: boolean | null
  readonly damage: string
  /** Ids; what was typed before there were any has none. */
  readonly photographs?: readonly string[]
}
export interface TallyDraft {
  readonly boxes: Readonly<Record<string, BoxDraft>>
  readonly head: HeadDraft
}
export const noTally: TallyDraft = { boxes: {}, head: noHead }

export const tallyBody = ({ boxes, head }: TallyDraft, place: string): TallyBody => ({
  ...headBody(head, place),
  packages: Object.entries(boxes).map(([box, { seals, damage }]) => ({
    package: box,
    sealsIntact: seals,
    damage: damage.trim() || null,
  })),
})

export const tallyDraft = (body: Partial<TallyBody>, taken: TakenOf = () => []): TallyDraft => ({
  boxes: Object.fromEntries(
    (body.packages ?? []).map(({ package: box, sealsIntact, damage }) => [
      box,
      { seals: sealsIntact ?? null, damage: damage ?? '', photographs: taken(box) },
    ]),
  ),
  head: headDraft(body),
})

export interface LotDraft {
  readonly lotNumber: string
  readonly serial: string
  readonly expiresOn: string
}
const noLot: LotDraft = { lotNumber: '', serial: '', expiresOn: '' }

const lotBody = ({ lotNumber, serial, expiresOn }: LotDraft) =>
  lotNumber.trim() || serial.trim() || expiresOn
    ? { lotNumber: lotNumber.trim(), serial: serial.trim(), expiresOn: expiresOn || null }
    : null

const lotDraft = (
  lot: { readonly [K in keyof LotDraft]?: string | null | undefined } | null | undefined,
) => ({
  lotNumber: lot?.lotNumber ?? '',
  serial: lot?.serial ?? '',
  expiresOn: lot?.expiresOn ?? '',
})

export interface WrongDraft extends LotDraft {
  readonly item: string | null
  readonly quantity: string
  readonly insteadOf: string
  readonly reason: string
}
export const noWrong: WrongDraft = { ...noLot, item: null, quantity: '', insteadOf: '', reason: '' }

/** One part of a line: of one lot, as far as it was counted. */
export interface PartDraft extends LotDraft {
  readonly key: string
  readonly line: string
  readonly sound: string
  readonly damaged: string
  readonly damagedWhy: string
  readonly short: string
  readonly shortWhy: string
  readonly overWhy: string
  readonly further: boolean
  readonly wrong: readonly WrongDraft[]
  readonly photographs?: readonly string[]
}
const nothing = { sound: '', damaged: '', damagedWhy: '', short: '', shortWhy: '', overWhy: '' }

export const newPart = (line: string): PartDraft => ({
  ...noLot,
  ...nothing,
  key: newId(),
  line,
  further: false,
  wrong: [],
})

/** Goods that no line announced. */
export interface StrangerDraft extends LotDraft {
  readonly id: string
  readonly item: string | null
  readonly sound: string
  readonly damaged: string
  readonly damagedWhy: string
  readonly reason: string
  readonly photographs?: readonly string[]
}
export const newStranger = (): StrangerDraft => ({
  ...noLot,
  id: newId(),
  item: null,
  sound: '',
  damaged: '',
  damagedWhy: '',
  reason: '',
})

export interface CountDraft {
  readonly parts: readonly PartDraft[]
  readonly strangers: readonly StrangerDraft[]
  readonly head: HeadDraft
}
export const noCount: CountDraft = { parts: [], strangers: [], head: noHead }

const because = (quantity: string, reason: string) =>
  unitsOf(quantity) === 0 ? null : { quantity: unitsOf(quantity), reason: reason.trim() }

export const countBody = ({ parts, strangers, head }: CountDraft, place: string): CountBody => ({
  ...headBody(head, place),
  lines: parts.map((part) => ({
    line: part.line,
    lot: lotBody(part),
    further: part.further,
    sound: unitsOf(part.sound),
    damaged: because(part.damaged, part.damagedWhy),
    short: because(part.short, part.shortWhy),
    over: part.overWhy.trim() || null,
    wrong: part.wrong.map(({ item, quantity, insteadOf, reason, ...lot }) => ({
      item: item ?? '',
      lot: lotBody(lot),
      quantity: unitsOf(quantity),
      insteadOf: unitsOf(insteadOf),
      reason: reason.trim(),
    })),
  })),
  unannounced: strangersBody(strangers),
})

export const strangersBody = (strangers: readonly StrangerDraft[]) =>
  strangers.map((each) => ({
    id: each.id,
    item: each.item ?? '',
    lot: lotBody(each),
    sound: unitsOf(each.sound),
    damaged: because(each.damaged, each.damagedWhy),
    reason: each.reason.trim() || null,
  }))

const textOf = (units: number | undefined): string => (units ? String(units) : '')

export const countDraft = (body: Partial<CountBody>, taken: TakenOf = () => []): CountDraft => ({
  parts: (body.lines ?? []).map((line, at, lines) => ({
    ...newPart(line.line),
    ...lotDraft(line.lot),
    further: line.further ?? false,
    sound: textOf(line.sound),
    damaged: textOf(line.damaged?.quantity),
    damagedWhy: line.damaged?.reason ?? '',
    short: textOf(line.short?.quantity),
    shortWhy: line.short?.reason ?? '',
    overWhy: line.over ?? '',
    wrong: (line.wrong ?? []).map((each) => ({
      ...lotDraft(each.lot),
      item: each.item,
      quantity: textOf(each.quantity),
      insteadOf: textOf(each.insteadOf),
      reason: each.reason,
    })),
    // Taken of the line: the first of its parts holds them.
    photographs: lines.findIndex((one) => one.line === line.line) === at ? taken(line.line) : [],
  })),
  strangers: (body.unannounced ?? []).map((each) => ({
    ...newStranger(),
    ...lotDraft(each.lot),
    id: each.id,
    item: each.item,
    sound: textOf(each.sound),
    damaged: textOf(each.damaged?.quantity),
    damagedWhy: each.damaged?.reason ?? '',
    reason: each.reason ?? '',
    photographs: taken(each.id),
  })),
  head: headDraft(body),
})

/** Units that this part says came: sound and damaged. */
export const cameIn = (part: Pick<PartDraft, 'sound' | 'damaged'>): number =>
  unitsOf(part.sound) + unitsOf(part.damaged)
