import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { DueDay, PriorityWord } from '../needs/coverage.tsx'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import type { Proposal } from './plan-new.tsx'

type Share = Proposal['shares'][number]

/** Who gets how much, why, and what of their need stays open; on a phone one card per line. */
export const SharesTable = ({
  shares,
  quantities,
  free,
  getsOf,
  whyOf,
}: {
  shares: readonly Share[]
  /** What each would get, in the order of the shares. */
  quantities: readonly number[]
  free: number
  getsOf: (at: number) => ReactNode
  whyOf: (at: number) => ReactNode
}) => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const given = quantities.reduce((all, one) => all + one, 0)
  const open = shares.reduce((all, { line }) => all + line.open, 0)
  return (
    <table className='wb-shares'>
      <thead>
        <tr>
          <th scope='col'>{t('facility')}</th>
          <th scope='col'>{t('urgency')}</th>
          <th scope='col' className='wb-end'>
            {t('isOpen')}
          </th>
          <th scope='col' className='wb-end'>
            {t('gets')}
          </th>
          <th scope='col' className='wb-end'>
            {t('staysOpen')}
          </th>
          <th scope='col'>{t('reasonOf')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ line }, at) => (
          <tr key={line.id} data-none={quantities[at] === 0 || undefined}>
            <th scope='row'>
              <Link to={`/o/${operation}/needs/${line.need}`}>{line.facility.name}</Link>
              <span className='wb-quiet'> {line.itemName}</span>
            </th>
            <td data-head={t('urgency')}>
              <PriorityWord priority={line.priority} /> · <DueDay line={line} />
            </td>
            <td className='wb-end' data-head={t('isOpen')}>
              <Figure value={line.open} />
            </td>
            <td className='wb-end wb-gets' data-head={t('gets')}>
              {getsOf(at)}
            </td>
            <td className='wb-end' data-head={t('staysOpen')}>
              <Figure value={line.open - (quantities[at] ?? 0)} />
            </td>
            <td className='wb-why-cell'>{whyOf(at)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope='row' colSpan={2}>
            {t('together')}
          </th>
          <td className='wb-end' data-head={t('isOpen')}>
            <Figure value={open} />
          </td>
          <td className='wb-end' data-head={t('gets')}>
            <Figure value={given} />
          </td>
          <td className='wb-end' data-head={t('staysOpen')}>
            <Figure value={open - given} />
          </td>
          <td className={given > free ? 'wb-held' : undefined}>
            {given > free
              ? `▲ ${t('tooMuch', { over: given - free })}`
              : t('leftOver', { left: free - given })}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
