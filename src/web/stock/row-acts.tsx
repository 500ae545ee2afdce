import { Menu, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ActKind } from '#acts/permission.ts'
import { useMay, useOperation } from '../session/me.ts'
import { type Step, StockStep } from './stock-step.tsx'
import type { StockRow } from './stock-list.tsx'

type Stage = StockRow['stage']

/** Which acts goods allow as what they lie, and who may do each. */
const steps: Readonly<Record<Step, readonly [ActKind, readonly Stage[]]>> = {
  release: ['stock.release', ['arrived']],
  move: ['stock.move', ['arrived', 'in_stock']],
  identify: ['stock.identify', ['landed', 'arrived', 'in_stock', 'moving', 'dispatched']],
  specify: ['stock.specify', ['landed', 'arrived', 'in_stock', 'moving', 'dispatched']],
  hand_over: ['stock.hand_over', ['landed', 'arrived', 'in_stock']],
  end: ['stock.end', ['landed', 'arrived', 'in_stock', 'moving', 'dispatched']],
}

/** What can be done with goods where they lie. */
export const RowActs = ({ row }: { row: StockRow }) => {
  const t = useTranslations('stock')
  const room = `/o/${useOperation()}`
  const may = useMay()
  const [step, setStep] = useState<Step>()
  const offered = (Object.keys(steps) as Step[]).filter((each) => {
    const [kind, stages] = steps[each]
    return may(kind) && stages.includes(row.stage) && (each !== 'identify' || row.lot.unstated)
  })
  const dispatchable = row.stage === 'arrived' || row.stage === 'in_stock'
  const mayDispatch = may('delivery.dispatch') && dispatchable && row.condition === 'sound'
  const mayDecide = may('verdict.record')
  if (offered.length === 0 && !mayDispatch && !mayDecide) return null
  return (
    <>
      <Menu position='bottom-end'>
        <Menu.Target>
          <UnstyledButton className='wb-row-acts' aria-label={t('actsOn', { item: row.item.name })}>
            •••
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {mayDecide && (
            <Menu.Item component={Link} to={`${room}/conformity/decide?${decided(row)}`}>
              {t('decide')}
            </Menu.Item>
          )}
          {mayDispatch && (
            <Menu.Item component={Link} to={`${room}/deliveries/new?${sent(row)}`}>
              {t('dispatch')}
            </Menu.Item>
          )}
          {offered.map((each) => (
            <Menu.Item key={each} onClick={() => setStep(each)}>
              {t(`steps.${each}.act`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {step && <StockStep step={step} row={row} close={() => setStep(undefined)} />}
    </>
  )
}

const decided = (row: StockRow): string =>
  asked({ lot: row.lot.id, item: row.item.id, package: row.package })

const sent = (row: StockRow): string =>
  asked({
    from: row.place?.id,
    item: row.item.id,
    lot: row.lot.id,
    stage: row.stage,
    line: row.stage === 'arrived' ? row.consignmentLine : null,
  })

const asked = (said: Readonly<Record<string, string | null | undefined>>): string =>
  new URLSearchParams(
    Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString()
