import { useTranslations } from 'use-intl'
import type { RowOf } from '../api/query.ts'
import { solidityOf } from '../ui/solidity.ts'
import { StageBar } from '../ui/stage-bar.tsx'
import { Day, When } from '../ui/when.tsx'

export type SupplyRow = RowOf<'listSupplies'>

/** Where a supply comes from: its paper, or its lot and the place where that lies. */
export const SupplyFrom = ({ supply }: { supply: SupplyRow }) => {
  const t = useTranslations('allocation')
  const kind = supply.code === '' ? 'unnumbered' : supply.kind
  return (
    <>
      {t(`from.${kind}`, { code: supply.code, place: supply.place?.name ?? '' })}
      {supply.expectedAt && isUnderWay(supply) && (
        <>
          {' · '}
          {t('expected')} <When at={supply.expectedAt} planned />
        </>
      )}
      {supply.expiresOn && (
        <>
          {' · '}
          {t('expires')} <Day on={supply.expiresOn} weekday={false} />
        </>
      )}
    </>
  )
}

/** As what the goods of a supply stand now. */
export const SupplyBar = ({ supply, legend = false }: { supply: SupplyRow; legend?: boolean }) => {
  const stage = useTranslations('stages')
  return (
    <StageBar
      legend={legend}
      segments={supply.stages.map(({ stage: name, quantity }) => ({
        solidity: solidityOf(name),
        quantity,
        label: stage(name),
      }))}
    />
  )
}

const isUnderWay = ({ stages }: SupplyRow): boolean =>
  stages.some(({ stage }) => stage === 'packed' || stage === 'in_transit')
