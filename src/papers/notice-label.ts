import type { LotAnswer } from '#catalogue/lot.ts'
import type { ReleaseRead, SeenPiece } from '#conformity/release.ts'
import { codeOf } from '#platform/code.ts'
import type { Goods, Setting } from './facts.ts'
import type { Held } from './held.ts'
import { goodsNames, seenOf } from './parts.ts'
import type { Texts, Words } from './words.ts'

/** A label that says what may be done with goods, before anybody draws it. */
export interface NoticeLabel {
  /** Over the whole width, white on black. */
  readonly banner: Texts
  readonly says: Texts
  readonly goods: readonly string[]
  readonly fields: readonly { readonly label: Texts; readonly value: string }[]
  /** What its QR code opens, after signing in. */
  readonly address: string
  readonly scan: Texts
  /** As GS1-128 with application identifier 10, where the lot has a number that fits one. */
  readonly lotNumber: string | null
  readonly ownCode: string
}

const rootOf = ({ address }: Setting, operation: string): string =>
  `${address.replace(/\/$/, '')}/o/${operation}`

/** For goods that nothing lets go: what they are and why, and where that stands. */
export const quarantineLabel = (held: Held, setting: Setting): NoticeLabel => {
  const { say, formats } = setting
  const { lot, rule, decided, operation } = held
  const why = say((w) => w.reasons[rule])
  return {
    banner: say((w) => w.hold.quarantine),
    says: say((w) => w.hold.doNotUse),
    goods: namesOf(setting, held.item, lot.item.name),
    fields: [
      ...lotFields(setting, lot),
      { label: say((w) => w.verdict.outcome), value: [...new Set(why)].join(' · ') },
      ...(decided
        ? [
            { label: say((w) => w.verdict.reason), value: decided.reason },
            { label: say((w) => w.verdict.decidedAt), value: formats.moment(decided.decidedAt) },
          ]
        : []),
    ],
    address: `${rootOf(setting, operation)}/stock/lots/${lot.id}`,
    scan: say((w) => w.hold.scan),
    lotNumber: lot.lotNumber || null,
    ownCode: codeOf('L', lot.id),
  }
}

/** For goods that go without a verdict: until when, on whose name, for whom only. */
export const urgentLabel = (
  {
    release,
    pieces,
    item,
    operation,
  }: {
    release: ReleaseRead
    pieces: readonly SeenPiece[]
    item?: Goods
    operation: string
  },
  setting: Setting,
): NoticeLabel => {
  const { say, formats } = setting
  const { subject, facilities, authorisedBy, expiresAt, reason, quantity } = release
  const lotNumber = subject.lotNumber || null
  return {
    banner: say((w) => w.hold.urgent),
    says: say((w) => w.hold.notConfirmed),
    goods: namesOf(setting, item, subject.itemName ?? subject.packageCode ?? ''),
    fields: [
      ...(lotNumber ? [{ label: say((w) => w.verdict.lot), value: lotNumber }] : []),
      ...(subject.packaging
        ? [{ label: say((w) => w.verdict.packaging), value: subject.packaging }]
        : []),
      { label: say((w) => w.hold.until), value: formats.moment(expiresAt) },
      { label: say((w) => w.hold.authorisedBy), value: authorisedBy },
      { label: say((w) => w.hold.only), value: facilities.map(({ name }) => name).join(', ') },
      { label: say((w) => w.hold.most), value: formats.number(quantity) },
      { label: say((w) => w.verdict.reason), value: reason },
      { label: say((w) => w.hold.seen), value: seenOf(setting, release.seen, pieces) },
    ],
    address: `${rootOf(setting, operation)}/conformity/urgent/${release.id}`,
    scan: say((w) => w.hold.scan),
    lotNumber,
    ownCode: codeOf('X', release.id),
  }
}

const namesOf = (setting: Setting, item: Goods | undefined, name: string): string[] =>
  item ? goodsNames(setting, item) : [name]

const lotFields = ({ say, formats }: Setting, lot: LotAnswer) => {
  const field = (pick: (words: Words) => string, value: string | null | undefined) =>
    value ? [{ label: say(pick), value }] : []
  return [
    ...field((w) => w.verdict.lot, lot.serial || lot.lotNumber),
    ...field((w) => w.verdict.maker, lot.maker?.name),
    ...field((w) => w.verdict.packaging, lot.packaging),
    ...field((w) => w.columns.expires, lot.expiresOn && formats.day(lot.expiresOn)),
  ]
}
