import { useFormatter, useTranslations } from 'use-intl'
import { type Pack, packLevels } from '#catalogue/pack.ts'

const rising = (packs: readonly Pack[]): Pack[] =>
  packs.toSorted((a, b) => packLevels.indexOf(a.level) - packLevels.indexOf(b.level))

/** How an item is packed, from the smallest to the largest: how many of what in each. */
export const PackTable = ({ packs, unit }: { packs: readonly Pack[]; unit: string }) => {
  const t = useTranslations('catalogue')
  const ui = useTranslations('ui')
  const format = useFormatter()
  const levels = rising(packs)
  const sizeOf = ({ lengthMm, widthMm, heightMm }: Pack) =>
    lengthMm && widthMm && heightMm ? `${lengthMm} × ${widthMm} × ${heightMm} mm` : t('notSaid')
  return (
    <table className='wb-small-table'>
      <thead>
        <tr>
          <th scope='col'>{t('level')}</th>
          <th scope='col'>{t('holds')}</th>
          <th scope='col'>{t('weight')}</th>
          <th scope='col'>{t('dimensions')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((pack, at) => {
          const inner = levels[at - 1]
          return (
            <tr key={pack.level}>
              <td>{t(`levels.${pack.level}`)}</td>
              <td>
                {format.number(pack.quantity)}
                <span className='wb-unit'>{ui('unit', { unit, count: pack.quantity })}</span>
                {inner && pack.quantity % inner.quantity === 0 && (
                  <span className='wb-name-other'>
                    {' '}
                    {t('times', {
                      count: pack.quantity / inner.quantity,
                      level: t(`levels.${inner.level}`),
                    })}
                  </span>
                )}
              </td>
              <td>
                {pack.weightGrams === null
                  ? t('notSaid')
                  : format.number(pack.weightGrams / 1000, {
                      style: 'unit',
                      unit: 'kilogram',
                      maximumFractionDigits: 3,
                    })}
              </td>
              <td>{sizeOf(pack)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
