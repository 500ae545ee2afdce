import '../stock/stock.css'
import { useTranslations } from 'use-intl'
import { standings } from '#recalls/recall.ts'
import { useOperation } from '../session/me.ts'
import { useAddress, useParam } from '../shell/address.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Back, Empty } from '../ui/page.tsx'
import { useHolderColumns } from './holder-columns.tsx'

/** Everyone who has some of what is recalled, through every split and transfer. */
export const HolderList = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const recall = useParam('recall')
  return (
    <ListPage
      name='listRecallHolders'
      params={{ operation, recall }}
      title={t('holders.title')}
      below={<Back to={`/o/${operation}/recalls/${recall}`}>{t('theRecall')}</Back>}
      columns={useHolderColumns()}
      search={useAddress()}
      counted={false}
      filters={[
        {
          kind: 'choice',
          key: 'standing',
          label: t('holders.stands'),
          any: t('holders.anywhere'),
          options: standings.map((value) => ({ value, label: t(`standings.${value}`) })),
        },
        { kind: 'party', key: 'party', label: t('holders.who'), any: t('holders.anyone') },
      ]}
      rowKey={({ account }) => String(account)}
      rowLink={({ lot }) => `/o/${operation}/stock/lots/${lot.id}`}
      empty={<Empty title={t('holders.none')} />}
    />
  )
}
