import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Loaded } from '../ui/page.tsx'
import { useHolderColumns } from './holder-columns.tsx'
import type { Recall } from './recall-page.tsx'

/** The first of those who have some of it; all of them, sought and exported, are a list. */
export const Holders = ({ recall }: { recall: Recall }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const columns = useHolderColumns()
  const found = useRead('listRecallHolders', {
    params: { operation, recall: recall.id },
    query: { limit: 20 },
  })
  return (
    <Loaded of={found}>
      {({ items, next }) =>
        items.length === 0 ? (
          <p className='wb-quiet'>{t('holders.none')}</p>
        ) : (
          <>
            <ListTable
              id='listRecallHolders'
              columns={columns}
              rows={items}
              rowKey={({ account }) => String(account)}
              rowLink={({ lot }) => `/o/${operation}/stock/lots/${lot.id}`}
            />
            {next && (
              <p>
                <Link to={`/o/${operation}/recalls/${recall.id}/holders`}>{t('holders.all')}</Link>
              </p>
            )}
          </>
        )
      }
    </Loaded>
  )
}
