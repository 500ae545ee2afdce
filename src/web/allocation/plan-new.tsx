import './allocation.css'
import { Button, NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Figure } from '../ui/figure.tsx'
import { Back, Empty, Facts, Loaded, Page } from '../ui/page.tsx'
import { ByHand } from './by-hand.tsx'
import { ByRule } from './by-rule.tsx'
import { SupplyBar, SupplyFrom, type SupplyRow } from './supply-words.tsx'

export type Proposal = Answered<'proposeAllocation'>

/** What the stated rule would give of one supply to whom, and why; then it is recorded, as it is
 * or changed by hand. */
export const PlanNew = () => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const { supply: id = '', place, kind } = useAddress()
  const found = useRead('listSupplies', {
    params: { operation },
    query: { supply: id, limit: 200 },
  })
  const of = {
    data: found.data?.items.find((row) => (row.place?.id ?? undefined) === place) ?? found.data,
    error: found.error,
  }
  return (
    <Loaded of={of} height={480}>
      {(supply) =>
        'kind' in supply && supply.kind === kind ? (
          <Sharing operation={operation} supply={supply} />
        ) : (
          <Page
            title={t('share')}
            above={<Back to={`/o/${operation}/allocation`}>{t('title')}</Back>}
          >
            <Empty title={t('supplyGone')}>{t('supplyGoneHelp')}</Empty>
          </Page>
        )
      }
    </Loaded>
  )
}

const Sharing = ({ operation, supply }: { operation: string; supply: SupplyRow }) => {
  const t = useTranslations('allocation')
  const may = useMay()
  const [quantity, setQuantity] = useState<number>()
  const [asked] = useDebouncedValue(quantity, 300)
  const [byHand, setByHand] = useState(false)
  const proposed = useRead('proposeAllocation', {
    params: { operation },
    query: { kind: supply.kind, supply: supply.id, place: supply.place?.id, quantity: asked },
  })
  const mayRecord = may('allocation.record')
  const rest = proposed.data
    ? Math.max(0, supply.quantity - supply.planned - proposed.data.free)
    : 0
  return (
    <Page
      title={t('shareItem', { item: supply.item.name })}
      above={<Back to={`/o/${operation}/allocation`}>{t('title')}</Back>}
      below={<SupplyFrom supply={supply} />}
      acts={<Document operation={operation} supply={supply} />}
    >
      <div className='wb-card wb-supply-card'>
        <SupplyBar supply={supply} legend />
        <Facts
          facts={[
            [t('isThere'), <Figure key='q' value={supply.quantity} unit={supply.item.unit} />],
            [t('plannedAlready'), <Figure key='p' value={supply.planned} />],
            [t('freeNow'), proposed.data && <Figure key='f' value={proposed.data.free} />],
            [t('notFree'), rest > 0 && <NotFree key='n' quantity={rest} />],
          ]}
        />
        {!byHand && (
          <NumberInput
            label={t('howMuch')}
            description={t('howMuchHelp')}
            placeholder={t('allFree')}
            min={1}
            max={supply.quantity}
            allowDecimal={false}
            thousandSeparator=' '
            value={quantity ?? ''}
            onChange={(value) => setQuantity(Number(value) || undefined)}
          />
        )}
      </div>
      <Rule />
      <Loaded of={proposed}>
        {(proposal) =>
          proposal.shares.length === 0 ? (
            <Empty title={t('nobodyAsks')} act={<ToNeeds operation={operation} />}>
              {t('nobodyAsksHelp')}
            </Empty>
          ) : byHand ? (
            <ByHand supply={supply} proposal={proposal} back={() => setByHand(false)} />
          ) : (
            <ByRule
              supply={supply}
              proposal={proposal}
              quantity={asked}
              mayRecord={mayRecord}
              change={() => setByHand(true)}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

/** What is there, in no plan on it, and still not free for these needs. */
const NotFree = ({ quantity }: { quantity: number }) => {
  const t = useTranslations('allocation')
  return (
    <>
      <Figure value={quantity} /> <span className='wb-quiet'>{t('notFreeHelp')}</span>
    </>
  )
}

/** The rule, in words that anybody can check by hand. */
const Rule = () => {
  const t = useTranslations('allocation')
  const format = useFormatter()
  const steps = [
    [t('rule.past'), 4],
    [t('rule.week'), 3],
    [t('rule.fortnight'), 2],
    [t('rule.later'), 1],
  ] as const
  return (
    <details className='wb-more-fields wb-rule'>
      <summary>{t('rule.title')}</summary>
      <p>{t('rule.priority')}</p>
      <p>{t('rule.within')}</p>
      <ul>
        {steps.map(([words, weight]) => (
          <li key={weight}>
            {words}: × {format.number(weight)}
          </li>
        ))}
      </ul>
      <p>{t('rule.held')}</p>
    </details>
  )
}

const Document = ({ operation, supply }: { operation: string; supply: SupplyRow }) => {
  const t = useTranslations('allocation')
  if (supply.document === null) return null
  const room = supply.kind === 'pledge_line' ? 'pledges' : 'consignments'
  return (
    <Button component={Link} to={`/o/${operation}/${room}/${supply.document}`} variant='default'>
      {t('open', { code: supply.code })}
    </Button>
  )
}

const ToNeeds = ({ operation }: { operation: string }) => {
  const t = useTranslations('allocation')
  return (
    <Button component={Link} to={`/o/${operation}/needs`} variant='default'>
      {t('toNeeds')}
    </Button>
  )
}
