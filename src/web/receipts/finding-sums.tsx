import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { small } from '../ui/capital.ts'

type Line = Answered<'getReceipt'>['lines'][number]

/** Findings of a receipt in a few words; a finding without a number is said to be one. */
export const FindingSums = ({ lines }: { lines: readonly Line[] }) => {
  const t = useTranslations('receipts')
  return [...Map.groupBy(lines, ({ finding }) => finding)]
    .map(([finding, those]) => {
      const sum = those.reduce((all, { quantity }) => all + (quantity ?? 0), 0)
      const unknown = those.some(({ quantity }) => quantity === null)
      return unknown && sum === 0
        ? t(`findings.${finding}`)
        : t('sum', { count: sum, finding: small(t(`findings.${finding}`)) })
    })
    .join(', ')
}
