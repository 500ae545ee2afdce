import { Button, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { byRule } from '#allocation/allocation.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Figure } from '../ui/figure.tsx'
import type { Proposal } from './plan-new.tsx'
import { ReasonWords } from './reason-words.tsx'
import { SharesTable } from './shares-table.tsx'
import type { SupplyRow } from './supply-words.tsx'

/** A supply as the API names it. */
export const supplyOf = ({ kind, id, place }: SupplyRow) => ({
  kind,
  id,
  ...(place && { place: place.id }),
})

/** What the rule gives, as it stands: recorded as it is, or changed by hand first. */
export const ByRule = ({
  supply,
  proposal,
  quantity,
  mayRecord,
  change,
}: {
  supply: SupplyRow
  proposal: Proposal
  quantity: number | undefined
  mayRecord: boolean
  change: () => void
}) => {
  const t = useTranslations('allocation')
  const { shares, free } = proposal
  const gets = shares.map((share) => share.quantity)
  const plans = gets.filter((one) => one > 0).length
  return (
    <>
      <SharesTable
        shares={shares}
        quantities={gets}
        free={free}
        getsOf={(at) => <Figure value={gets[at] ?? 0} />}
        whyOf={(at) => <ReasonWords reason={shares[at]?.reason ?? ''} />}
      />
      {mayRecord && plans > 0 && (
        <>
          <Button variant='default' onClick={change} mt={16}>
            {t('changeByHand')}
          </Button>
          <RuleForm supply={supply} quantity={quantity} plans={plans} />
        </>
      )}
      {mayRecord && plans === 0 && <p className='wb-nothing-free'>{t('nothingFree')}</p>}
    </>
  )
}

const RuleForm = ({
  supply,
  quantity,
  plans,
}: {
  supply: SupplyRow
  quantity: number | undefined
  plans: number
}) => {
  const t = useTranslations('allocation')
  const operation = useOperation()
  const navigate = useNavigate()
  const form = useActForm({
    name: 'allocateByRule',
    params: { operation },
    schema: byRule,
    draft: supply.id,
    start: { reason: t('ruleReason') },
    toBody: ({ reason }) => ({ reason, supply: supplyOf(supply), quantity }),
    done: t('recorded'),
    onDone: () =>
      void navigate({ to: `/o/${operation}/allocation/plans`, search: { supply: supply.id } }),
  })
  return (
    <div className='wb-plan-form'>
      <ActForm form={form} submit={t('recordPlans', { count: plans })}>
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          autosize
          minRows={2}
          {...form.fields.getInputProps('reason')}
        />
        <EnvelopeFields fields={form.fields} />
      </ActForm>
    </div>
  )
}
