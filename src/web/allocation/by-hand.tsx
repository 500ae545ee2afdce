import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SupplyInput } from '#allocation/allocation.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { supplyOf } from './by-rule.tsx'
import { handInput, handLines } from './hand-plan.ts'
import type { Proposal } from './plan-new.tsx'
import { ReasonWords } from './reason-words.tsx'
import { SharesTable } from './shares-table.tsx'
import type { SupplyRow } from './supply-words.tsx'

/** The rule's shares, each of which can be changed with a reason of its own. */
export const ByHand = ({
  supply,
  proposal: now,
  back,
}: {
  supply: SupplyRow
  proposal: Proposal
  back: () => void
}) => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const navigate = useNavigate()
  // What one changes by hand does not move under one's hands; what no longer fits is refused.
  const [proposal] = useState(now)
  const [schema] = useState(() => handInput(supplyOf(supply) as SupplyInput))
  const form = useActForm({
    name: 'allocate',
    params: { operation },
    schema,
    draft: [supply.id, ...proposal.shares.map(({ needLine }) => needLine.slice(-6))].join(),
    start: { reason: '', plans: handLines(proposal) },
    done: t('recorded'),
    onDone: () =>
      void navigate({ to: `/o/${operation}/allocation/plans`, search: { supply: supply.id } }),
  })
  const { fields } = form
  const { plans } = fields.getValues()
  const { shares } = proposal
  const quantities = plans.map(({ quantity }) => quantity || 0)
  return (
    <div className='wb-plan-form wb-wide'>
      <ActForm
        form={form}
        submit={t('recordPlans', { count: quantities.filter((one) => one > 0).length })}
        cancel={back}
      >
        <p className='wb-quiet'>{t('byHandHelp')}</p>
        <SharesTable
          shares={shares}
          quantities={quantities}
          free={proposal.free}
          getsOf={(at) => (
            <NumberInput
              aria-label={t('getsOf', { facility: shares[at]?.line.facility.name ?? '' })}
              min={0}
              max={shares[at]?.line.open ?? 0}
              allowDecimal={false}
              thousandSeparator=' '
              hideControls
              inputMode='numeric'
              {...fields.getInputProps(`plans.${at}.quantity`)}
            />
          )}
          whyOf={(at) =>
            plans[at]?.quantity === plans[at]?.ruled ? (
              <ReasonWords reason={plans[at]?.why ?? ''} />
            ) : (
              <TextInput
                label={t('whyNot', { ruled: plans[at]?.ruled ?? 0 })}
                {...fields.getInputProps(`plans.${at}.reason`)}
              />
            )
          }
        />
        {fields.errors['plans'] && <p className='wb-held'>▲ {t('nobodyGets')}</p>}
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          autosize
          minRows={2}
          {...fields.getInputProps('reason')}
        />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </div>
  )
}
