import type { SeenPiece } from '#conformity/release.ts'
import { type Amount, signOf, sumOf } from './amount.ts'
import {
  type Facts,
  type Goods,
  type GoodsLine,
  inRole,
  isReported,
  outermost,
  type Setting,
  type Who,
} from './facts.ts'
import { type Block, type Cell, type Field, type Line, plain, stacked, unknown } from './sheet.ts'
import { joined, type Texts, type Words } from './words.ts'

type Named = Pick<Who, 'name' | 'names'>

const isHan = (text: string): boolean => /\p{sc=Han}/u.test(text)

/**
 * The names of something on a paper: its own, then as the languages of the paper call it; and if
 * all of these are in one script, one in another, where it has one (浙江省 over Zhejiang).
 */
export const namesOn = ({ languages }: Pick<Setting, 'languages'>, named: Named): string[] => {
  const asked = named.names.filter(({ language }) => languages.some((each) => each === language))
  const chosen = [...new Set([named.name, ...asked.map(({ name }) => name)])]
  const first = chosen.every(isHan)
  const other = chosen.every((name) => isHan(name) === first)
    ? named.names.find(({ name }) => isHan(name) !== first)
    : undefined
  return other ? [...chosen, other.name] : chosen
}

export const nameCell = (setting: Setting, named: Named): Cell =>
  stacked(namesOn(setting, named), 'strong')

/** Names in a sentence: in a language that has its own name for them, that one. */
export const nameIn = (language: string, { name, names }: Named): string =>
  names.find((each) => each.language === language)?.name ?? name

export const countryIn = ({ languages }: Setting, code: string): string[] => [
  ...new Set(
    languages.map(
      (language) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code,
    ),
  ),
]

export const whoCell = (setting: Setting, who: readonly Who[]): Cell => {
  if (who.length === 0) return unknown()
  return who.flatMap((each) => [
    ...nameCell(setting, each),
    ...(each.country
      ? [{ text: joined(countryIn(setting, each.country)), tone: 'quiet' as const }]
      : []),
  ])
}

/** Goods as the languages of the paper call them, in their order. */
export const goodsNames = ({ languages }: Pick<Setting, 'languages'>, item: Named): string[] => [
  ...new Set(languages.map((language) => nameIn(language, item))),
]

export const goodsCell = (setting: Setting, item: Goods | undefined, name: string): Cell => {
  const names = stacked(item ? goodsNames(setting, item) : [name])
  const kind = [item?.model, item?.size].filter(Boolean).join(' · ')
  return kind === '' ? names : [...names, { text: kind, tone: 'quiet' }]
}

/** A number with its sign; beneath it the words in which it was stated, where they say more. */
export const amountCell = (setting: Setting, amount: Amount): Cell => {
  if (amount.quantity === null) return unknown(amount.stated)
  const text = `${signOf(amount.qualifier)}${setting.formats.number(amount.quantity)}`
  const number: Line = { text, mark: amount.reported ? 'reported' : undefined }
  const says = amount.qualifier === 'exact' ? '' : amount.stated
  return says === '' ? [number] : [number, { text: says, tone: 'quiet' }]
}

export const amountOf = (line: GoodsLine): Amount => ({
  quantity: line.quantity,
  qualifier: line.qualifier,
  stated: line.stated,
  reported: isReported(line),
})

/** A word of a closed list, in the languages of the paper. */
export const wordCell = (texts: Texts): Cell => stacked(texts)

/** What these lines are of, each item once with all there is of it. */
export const byItem = (lines: readonly GoodsLine[]) =>
  [...Map.groupBy(lines, ({ item }) => item.id).values()].flatMap((of) => {
    const [first] = of
    return first ? [{ item: first.item, lines: of, amount: sumOf(of.map(amountOf)) }] : []
  })

/** Explains the signs that these amounts put on the paper; nothing, if there are none. */
export const signs = ({ say }: Setting, amounts: readonly Amount[]): Block[] => {
  const is = (test: (amount: Amount) => boolean) => amounts.some(test)
  const used = [
    is(({ qualifier }) => qualifier === 'at_least') && say((w) => w.signs.atLeast),
    is(({ qualifier }) => qualifier === 'about') && say((w) => w.signs.about),
    is(({ qualifier }) => qualifier === 'up_to') && say((w) => w.signs.upTo),
    is(({ quantity }) => quantity === null) && say((w) => w.signs.unknown),
    is(({ reported, quantity }) => reported && quantity !== null) && say((w) => w.signs.reported),
  ].filter((texts) => texts !== false)
  if (used.length === 0) return []
  const lines = used.map((texts) => ({ text: joined(texts), tone: 'quiet' as const }))
  return [{ is: 'words', lines }]
}

export const field = (label: Texts, value: Cell): Field => ({ label, value })

/** Who takes part, role by role, as far as the papers name them. */
export const partyFields = (facts: Facts, setting: Setting, roles: readonly Role[]): Field[] =>
  roles.flatMap((role) => {
    const who = role === 'donor' ? facts.donors : inRole(facts, role)
    const label = role === 'donor' && who.length > 1 ? ('donors' as const) : role
    if (who.length === 0 && role !== 'donor' && role !== 'consignee') return []
    const eori = facts.consignment.parties.find((each) => each.role === role)?.eori
    const cell = whoCell(setting, who)
    const value = eori ? [...cell, { text: `EORI ${eori}`, tone: 'quiet' as const }] : cell
    return [
      field(
        setting.say((w) => w.parties[label]),
        value,
      ),
    ]
  })

type Role = Exclude<keyof Words['parties'], 'donors' | 'recipient' | 'receiver'>

/** Packages and what they weigh: a lower bound where some were not weighed. */
export const loadFields = (facts: Facts, setting: Setting): Field[] => {
  const { say, formats } = setting
  const top = outermost(facts)
  if (top.length === 0)
    return [
      field(
        say((w) => w.fields.packages),
        unknown(),
      ),
    ]
  const kinds = [...Map.groupBy(top, ({ kind }) => kind)]
  const packages = kinds.map(([kind, of]) => ({
    text: `${formats.number(of.length)} × ${joined(say((w) => w.packages[kind]))}`,
  }))
  return [
    field(
      say((w) => w.fields.packages),
      packages,
    ),
    field(
      say((w) => w.fields.grossWeight),
      weightCell(
        setting,
        top.map((p) => p.weightGrams),
      ),
    ),
    field(
      say((w) => w.fields.volume),
      volumeCell(setting, top),
    ),
  ]
}

/** The weight of several together, and how many of them were weighed. */
export const weightCell = (setting: Setting, grams: readonly (number | null)[]): Cell => {
  const known = grams.filter((each) => each !== null)
  if (known.length === 0) return unknown()
  const text = setting.formats.kilograms(known.reduce((sum, each) => sum + each, 0))
  if (known.length === grams.length) return plain(text)
  const weighed = setting.say((w) => w.statements.weighed, {
    known: known.length,
    all: grams.length,
  })
  return [{ text: `≥\u00a0${text}` }, ...stacked(weighed, 'quiet')]
}

type Sized = Readonly<Record<'lengthMm' | 'widthMm' | 'heightMm', number | null>>

const volumeCell = ({ formats }: Setting, sized: readonly Sized[]): Cell => {
  const volumes = sized.map(({ lengthMm, widthMm, heightMm }) =>
    lengthMm && widthMm && heightMm ? lengthMm * widthMm * heightMm : null,
  )
  const known = volumes.filter((each) => each !== null)
  if (known.length === 0) return unknown()
  const cubic = known.reduce((sum, each) => sum + each, 0) / 1_000_000_000
  const sign = known.length < volumes.length ? '≥\u00a0' : ''
  return plain(`${sign}${formats.decimal(cubic.toFixed(2))}\u00a0m³`)
}

export const sizeCell = ({ formats }: Setting, sized: Sized): Cell => {
  const { lengthMm, widthMm, heightMm } = sized
  if (!lengthMm || !widthMm || !heightMm) return unknown()
  const centimetres = [lengthMm, widthMm, heightMm].map((mm) =>
    formats.decimal((mm / 10).toFixed(mm % 10 === 0 ? 0 : 1)),
  )
  return plain(centimetres.join(' × '))
}

/** What was seen before an urgent release was signed, in words and as what is recorded. */
export const seenOf = ({ say }: Setting, seen: string, pieces: readonly SeenPiece[]): string =>
  [
    seen,
    ...pieces.map(({ kind, says }) =>
      [joined(say((w) => w.seenKinds[kind])), says].filter(Boolean).join(' '),
    ),
  ]
    .filter(Boolean)
    .join('; ') || '–'
