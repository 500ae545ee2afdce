import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { EndForm } from './end-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { IdentifyForm } from './identify-form.tsx'
import { MoveForm } from './move-form.tsx'
import { ReleaseForm } from './release-form.tsx'
import { SpecifyForm } from './specify-form.tsx'
import type { StockRow } from './stock-list.tsx'

export type Step = 'release' | 'move' | 'identify' | 'specify' | 'hand_over' | 'end'

export interface StepOf {
  readonly row: StockRow
  readonly close: () => void
}

const forms = {
  release: ReleaseForm,
  move: MoveForm,
  identify: IdentifyForm,
  specify: SpecifyForm,
  hand_over: HandOverForm,
  end: EndForm,
} as const

/** One act on goods where they lie. */
export const StockStep = ({ step, row, close }: StepOf & { step: Step }) => {
  const t = useTranslations('stock')
  const Form = forms[step]
  return (
    <Modal opened onClose={close} title={t(`steps.${step}.title`)} size='lg'>
      <Form row={row} close={close} />
    </Modal>
  )
}
