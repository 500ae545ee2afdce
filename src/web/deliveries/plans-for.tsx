import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import type { ActFormState } from '../ui/act-form.tsx'
import { Figure } from '../ui/figure.tsx'
import type { DispatchValues } from './dispatch-new.tsx'
import { loadOf, type Plan, placeOf } from './load-lines.ts'

/** Plans for a facility with something still to send: one press makes a line of it. */
export const PlansFor = ({
  form,
  facility,
}: {
  form: ActFormState<DispatchValues>
  facility: string
}) => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const params = { operation }
  const found = useRead('listPlans', { params, query: { facility, open: true, limit: 100 } })
  const needs = useRead('listNeeds', { params, query: { facility, limit: 200 } })
  const { fields } = form
  const loaded = new Set(fields.getValues().lines.map(({ plan }) => plan))
  const open = (found.data?.items ?? []).filter(({ id }) => !loaded.has(id))
  if (open.length === 0) return null
  const add = (plan: Plan) => {
    const { lines, from, place } = fields.getValues()
    const kept = lines.filter(({ item, quantity }) => item !== null || quantity !== '')
    const need = needs.data?.items.find(({ id }) => id === plan.needLine)
    fields.setFieldValue('lines', [...kept, loadOf(plan)] as never)
    if (!from) fields.setFieldValue('from', placeOf(plan))
    if (!place && need) fields.setFieldValue('place', need.place)
  }
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t('plans')}</legend>
      <ul className='wb-plain'>
        {open.map((plan) => (
          <li key={plan.id} className='wb-plan'>
            <span>
              <b>{plan.need.item.name}</b>
              <Figure value={plan.open} unit={plan.need.item.unit} />
              <span className='wb-quiet'>
                {[plan.need.code, plan.placeName, plan.supplyOf?.name].filter(Boolean).join(' · ')}
              </span>
              {plan.held > 0 && (
                <span className='wb-held'>
                  {' '}
                  <span aria-hidden='true'>⚠ </span>
                  {t('planHeld', { held: plan.held })}
                </span>
              )}
            </span>
            <Button variant='default' size='xs' onClick={() => add(plan)}>
              {t('load')}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
