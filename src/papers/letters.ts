import { type Facts, type Goods, recipientIn, type Setting, type Who } from './facts.ts'
import { consignmentSheet, signatures } from './head.ts'
import { amountCell, byItem, field, goodsCell, nameIn, signs, whoCell, wordCell } from './parts.ts'
import { refuse } from './refusals.ts'
import { type Block, plain, type Sheet } from './sheet.ts'
import { filled, type Words, words } from './words.ts'

/** The donor gives: to be signed before the goods leave, and to lie in every pouch. */
export const giftLetter = (facts: Facts, setting: Setting): Sheet => {
  const { donors, recipient, goods } = givenIn(facts, setting)
  const paragraphs = (w: Words) => [
    w.letter.give,
    ...(donors.length > 1 ? [w.letter.jointly] : []),
    w.letter.purpose,
    w.letter.distribution,
    w.letter.value,
    w.letter.passage,
  ]
  return consignmentSheet(facts, setting, 'giftLetter', [
    sides(setting, donors, recipient),
    prose(facts, setting, recipient, paragraphs),
    ...goods,
    signatures(setting, ['donor']),
  ])
}

/** The recipient accepts, which a donor's country and a transit country ask to see. */
export const acceptance = (facts: Facts, setting: Setting): Sheet => {
  const { donors, recipient, goods } = givenIn(facts, setting)
  const paragraphs = (w: Words) => [
    w.accept.accept,
    w.accept.use,
    w.accept.limits,
    w.accept.passage,
  ]
  return consignmentSheet(facts, setting, 'acceptance', [
    sides(setting, donors, recipient),
    prose(facts, setting, recipient, paragraphs),
    ...goods,
    signatures(setting, ['recipient']),
  ])
}

/** Who gives what to whom; refuses a letter without one of the three. */
const givenIn = (facts: Facts, setting: Setting) => {
  const { donors, items, consignment } = facts
  const recipient = recipientIn(facts)
  if (donors.length === 0) throw refuse('donor_missing')
  if (!recipient) throw refuse('consignee_missing')
  const given = byItem(consignment.lines.filter(({ provenance }) => provenance === 'gift'))
  if (given.length === 0) throw refuse('nothing_given')
  return { donors, recipient, goods: goodsBlocks(setting, given, items) }
}

const sides = (setting: Setting, donors: readonly Who[], recipient: Who): Block => {
  const role = donors.length > 1 ? ('donors' as const) : ('donor' as const)
  const fields = [
    field(
      setting.say((w) => w.parties[role]),
      whoCell(setting, donors),
    ),
    field(
      setting.say((w) => w.parties.recipient),
      whoCell(setting, [recipient]),
    ),
  ]
  return { is: 'fields', across: 2, fields }
}

const prose = (
  { donors, operation, consignment }: Facts,
  { languages }: Setting,
  recipient: Who,
  paragraphs: (words: Words) => readonly string[],
): Block => ({
  is: 'prose',
  columns: languages.map((language) => {
    const names = donors.map((donor) => nameIn(language, donor))
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
    const to = nameIn(language, recipient)
    const told = { donors: list, recipient: to, operation, number: consignment.code }
    return paragraphs(words[language]).map((text) => filled(text, told))
  }),
})

const goodsBlocks = (
  setting: Setting,
  given: ReturnType<typeof byItem>,
  items: ReadonlyMap<string, Goods>,
): Block[] => {
  const { say, formats } = setting
  const rows = given.map(({ item, amount }, index) => {
    const unit = items.get(item.id)?.unit ?? 'unstated'
    return {
      cells: [
        plain(formats.number(index + 1)),
        goodsCell(setting, items.get(item.id), item.name),
        amountCell(setting, amount),
        wordCell(say((w) => w.units[unit])),
      ],
    }
  })
  const columns = [
    { head: say((w) => w.columns.number), share: 0.5 },
    { head: say((w) => w.columns.goods), share: 5 },
    { head: say((w) => w.columns.quantity), share: 2, align: 'right' as const },
    { head: say((w) => w.columns.unit), share: 1.5 },
  ]
  return [
    { is: 'table', columns, rows },
    ...signs(
      setting,
      given.map(({ amount }) => amount),
    ),
  ]
}
