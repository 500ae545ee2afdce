import { checkedText, compact } from './checked-text.ts'

/**
 * A dangerous substance or article: UN Recommendations on the Transport of Dangerous Goods, chapter
 * 3.2. Kept as `UN1987` (alcohols), however it was written.
 */
export const unNumber = checkedText({
  about: 'UN number of dangerous goods, four digits: UN1987',
  form: (text) => compact(text).replace(/^(?:UN)?(\d{4})$/, 'UN$1'),
  problem: (text) =>
    /^UN\d{4}$/.test(text) && text !== 'UN0000'
      ? undefined
      : 'A UN number has four digits, such as UN1987: section 14 of the safety data sheet has it.',
})
