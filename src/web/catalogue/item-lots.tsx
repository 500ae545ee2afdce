import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ItemAnswer } from '#catalogue/item.ts'
import { type RowOf, rowsOf, useList } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Section } from '../ui/page.tsx'
import { Day } from '../ui/when.tsx'

type Lot = RowOf<'listLots'>

/** How a lot is called: by its serial number, its number, or as one that the goods do not state. */
export const useLotName = () => {
  const t = useTranslations('catalogue')
  return ({ serial, lotNumber, packaging }: Pick<Lot, 'serial' | 'lotNumber' | 'packaging'>) =>
    [serial || lotNumber || t('lotUnstated'), packaging].filter(Boolean).join(', ')
}

/** The lots of an item, the soonest to expire first. */
export const ItemLots = ({ item }: { item: ItemAnswer }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const may = useMay()
  const nameOf = useLotName()
  const found = useList('listLots', { query: { item: item.id, sort: 'expiry' } })
  const rows = rowsOf<'listLots'>(found.data)
  return (
    <Section
      title={t('lots')}
      acts={
        may('lot.record') && (
          <Button
            component={Link}
            to={`/o/${operation}/items/${item.id}/lots/new`}
            variant='default'
            size='xs'
          >
            {t('recordLot')}
          </Button>
        )
      }
    >
      {found.data && rows.length === 0 ? (
        <p className='wb-hint'>{t('noLots')}</p>
      ) : (
        <ListTable<Lot>
          id='lots'
          rows={rows}
          loading={found.isPending}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/o/${operation}/items/${item.id}/lots/${id}`}
          more={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
          columns={[
            { key: 'number', head: t('lot'), cell: nameOf, phone: 'title' },
            { key: 'maker', head: t('maker'), cell: ({ maker }) => maker?.name, phone: 'detail' },
            {
              key: 'expires',
              head: t('expiresOn'),
              cell: ({ expiresOn }) =>
                expiresOn ? <Day on={expiresOn} weekday={false} /> : t('notSaid'),
              width: 180,
              phone: 'end',
            },
          ]}
        />
      )}
    </Section>
  )
}
