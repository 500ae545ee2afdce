import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'

type Units = Answered<'getRecall'>['units']

/** "3,000 pieces at facilities, 200 pieces gone": how many of a notice stand where. */
export const useUnitWords = () => {
  const t = useTranslations('recalls')
  const ui = useTranslations('ui')
  const format = useFormatter()
  return (units: Units): string =>
    format.list(
      units.map(({ standing, unit, quantity }) =>
        t('unitsStand', {
          quantity,
          unit: ui('unit', { unit, count: quantity }),
          where: t(`whereThey.${standing}`),
        }),
      ),
    )
}
