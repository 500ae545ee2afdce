import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ActKind } from '#acts/permission.ts'
import { useMay } from '../session/me.ts'
import type { StockRow } from '../stock/stock-list.tsx'
import { InstallForm } from './install-form.tsx'
import { IssueForm } from './issue-form.tsx'
import { ReturnForm } from './return-form.tsx'
import { UseForm } from './use-form.tsx'

type Step = 'issue' | 'use' | 'install' | 'return'

const steps: Readonly<Record<Step, readonly [ActKind, readonly StockRow['stage'][]]>> = {
  issue: ['facility.issue', ['delivered']],
  use: ['facility.use', ['delivered', 'issued']],
  install: ['device.install', ['delivered', 'issued']],
  return: ['delivery.return', ['delivered', 'issued', 'in_service']],
}

/** What a facility does with its goods, where they are. */
export const FacilityActs = ({ facility, row }: { facility: string; row: StockRow }) => {
  const t = useTranslations('deliveries')
  const may = useMay()
  const [step, setStep] = useState<Step>()
  const isDevice = row.lot.serial !== ''
  const offered = (Object.keys(steps) as Step[]).filter((each) => {
    const [kind, stages] = steps[each]
    // What is damaged goes back; it is neither issued nor used.
    const fits = row.condition === 'sound' || each === 'return'
    return may(kind) && fits && stages.includes(row.stage) && (each !== 'install' || isDevice)
  })
  const close = () => setStep(undefined)
  return (
    <span className='wb-facility-acts'>
      {offered.map((each) => (
        <Button key={each} variant='default' size='compact-sm' onClick={() => setStep(each)}>
          {t(`steps.${each}.act`)}
        </Button>
      ))}
      {step && (
        <Modal opened onClose={close} title={t(`steps.${step}.title`)} size='lg'>
          {step === 'issue' && <IssueForm facility={facility} row={row} close={close} />}
          {step === 'use' && <UseForm facility={facility} row={row} close={close} />}
          {step === 'return' && <ReturnForm facility={facility} row={row} close={close} />}
          {step === 'install' && (
            <InstallForm
              facility={facility}
              device={{ lot: row.lot.id, serial: row.lot.serial, item: row.item, place: null }}
              close={close}
            />
          )}
        </Modal>
      )}
    </span>
  )
}
