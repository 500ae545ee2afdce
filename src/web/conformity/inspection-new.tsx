import '../stock/stock.css'
import './conformity.css'
import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { inspectionInput, inspectionKinds, planKinds } from '#conformity/inspection.ts'
import { isolatedLotPlan, limitingQualities } from '#standards/iso-2859-2.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { LotPicker } from '../stock/lot-picker.tsx'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'
import { PlanCertainty } from './plan-certainty.tsx'

type Count = number | ''
interface Values extends Record<string, unknown> {
  item: string | null
  lot: string | null
  kind: (typeof inspectionKinds)[number]
  plan: {
    kind: (typeof planKinds)[number]
    limitingQuality: string
    words: string
    sample: Count
    acceptUpTo: Count
  }
  lotSize: Count
  nonconforming: Count
  findings: { property: string; nonconforming: Count; words: string }[]
  inspectedBy: string
  place: string | null
  note: string
}

const planOf = ({ kind, limitingQuality, words, ...own }: Values['plan']) =>
  kind === 'limiting_quality'
    ? { kind, limitingQuality: Number(limitingQuality) }
    : { kind, words: words || null, ...own }

/** A sample of one lot: the plan is computed as one types, the result follows from it. */
export const InspectionNew = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const room = `/o/${operation}/conformity`
  const start: Values = {
    item: asked['item'] ?? null,
    lot: asked['lot'] ?? null,
    kind: 'visual',
    plan: {
      kind: 'limiting_quality',
      limitingQuality: '5',
      words: '',
      sample: '',
      acceptUpTo: 0,
    },
    lotSize: '',
    nonconforming: '',
    findings: [],
    inspectedBy: '',
    place: null,
    note: '',
  }
  const form = useActForm({
    name: 'recordInspection',
    params: { operation },
    schema: inspectionInput,
    draft: start.lot ?? 'new',
    start,
    toBody: ({ item: _item, lot, plan, ...rest }) => ({
      ...(said(rest) as object),
      of: { kind: 'lot', lot },
      plan: planOf(plan),
    }),
    done: t('inspectionRecorded'),
    onDone: ({ id }) =>
      void navigate({ to: start.lot ? `${room}/lots/${start.lot}` : `${room}/inspections/${id}` }),
  })
  const { fields } = form
  const { item, lot, place, kind } = fields.getValues()
  return (
    <Page
      title={t('addInspection')}
      above={<Back to={`${room}/inspections`}>{t('tabs.inspections')}</Back>}
      below={t('inspectionHelp')}
    >
      <ActForm form={form} submit={t('recordInspection')}>
        <RecordPicker
          kind='item'
          label={t('item')}
          value={item}
          onChange={(id) => fields.setFieldValue('item', id)}
          error={item === null && fields.errors['of.lot']}
        />
        <LotPicker
          label={t('lot')}
          description={t('mixedHelp')}
          item={item}
          {...fields.getInputProps('lot')}
          error={item !== null && fields.errors['of.lot']}
          value={lot}
        />
        <Select
          label={t('kindOf')}
          allowDeselect={false}
          data={inspectionKinds.map((value) => ({ value, label: t(`inspectionKinds.${value}`) }))}
          {...fields.getInputProps('kind')}
          value={kind}
        />
        <NumberInput
          label={t('lotSize')}
          description={t('lotSizeHelp')}
          min={1}
          allowDecimal={false}
          {...fields.getInputProps('lotSize')}
        />
        <PlanFields fields={fields} />
        <NumberInput
          label={t('nonconforming')}
          description={t('nonconformingHelp')}
          min={0}
          allowDecimal={false}
          {...fields.getInputProps('nonconforming')}
        />
        <FindingFields fields={fields} />
        <TextInput
          label={t('inspectedBy')}
          description={t('inspectedByHelp')}
          {...fields.getInputProps('inspectedBy')}
        />
        <RecordPicker
          kind='place'
          label={t('place')}
          {...fields.getInputProps('place')}
          value={place}
        />
        <Textarea label={t('note')} autosize {...fields.getInputProps('note')} />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
}

const PlanFields = ({ fields: given }: { fields: unknown }) => {
  const t = useTranslations('conformity')
  const fields = given as UseFormReturnType<Values>
  const { plan } = fields.getValues()
  return (
    <>
      <RadioChoices
        label={t('plan')}
        of={planKinds}
        word={(value) => t(`plans.${value}`)}
        help={(value) => t(`planHelp.${value}`)}
        {...fields.getInputProps('plan.kind')}
      />
      {plan.kind === 'limiting_quality' ? (
        <Select
          label={t('limitingQuality')}
          description={t('limitingQualityHelp')}
          allowDeselect={false}
          data={limitingQualities.map((value) => ({ value: String(value), label: `${value} %` }))}
          {...fields.getInputProps('plan.limitingQuality')}
          value={plan.limitingQuality}
        />
      ) : (
        <>
          <TextInput label={t(`planNamed.${plan.kind}`)} {...fields.getInputProps('plan.words')} />
          <NumberInput
            label={t('sample')}
            min={1}
            allowDecimal={false}
            {...fields.getInputProps('plan.sample')}
          />
          <NumberInput
            label={t('acceptUpTo')}
            min={0}
            allowDecimal={false}
            {...fields.getInputProps('plan.acceptUpTo')}
          />
        </>
      )}
      <Numbers fields={fields} />
    </>
  )
}

/** How many to draw, and what follows from what was found so far. */
const Numbers = ({ fields }: { fields: UseFormReturnType<Values> }) => {
  const t = useTranslations('conformity')
  const { plan, lotSize, nonconforming } = fields.getValues()
  if (typeof lotSize !== 'number' || lotSize < 1)
    return <p className='wb-plan wb-quiet'>{t('planWaits')}</p>
  const quality = limitingQualities.find((each) => String(each) === plan.limitingQuality)
  const computed =
    plan.kind === 'limiting_quality' && quality ? isolatedLotPlan(lotSize, quality) : undefined
  const { sample, acceptUpTo } = computed ?? plan
  if (typeof sample !== 'number' || typeof acceptUpTo !== 'number')
    return <p className='wb-plan wb-quiet'>{t('planWaits')}</p>
  return (
    <div className='wb-plan' aria-live='polite'>
      <div>{t.rich('draw', { sample, b: (chunks) => <b>{chunks}</b> })}</div>
      <div>{t('acceptWith', { acceptUpTo })}</div>
      {computed && (
        <PlanCertainty quality={computed.limitingQuality} risk={computed.consumersRisk} />
      )}
      {typeof nonconforming === 'number' && (
        <div className={nonconforming > acceptUpTo ? 'wb-held' : undefined}>
          {t(nonconforming > acceptUpTo ? 'notAccepted' : 'accepted')}
        </div>
      )}
    </div>
  )
}

const FindingFields = ({ fields: given }: { fields: unknown }) => {
  const t = useTranslations('conformity')
  const fields = given as UseFormReturnType<Values>
  const { findings } = fields.getValues()
  return (
    <fieldset className='wb-fieldset wb-values'>
      <legend>{t('findings')}</legend>
      {findings.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          <TextInput label={t('property')} {...fields.getInputProps(`findings.${at}.property`)} />
          <NumberInput
            label={t('nonconforming')}
            min={0}
            allowDecimal={false}
            {...fields.getInputProps(`findings.${at}.nonconforming`)}
          />
          <TextInput label={t('note')} {...fields.getInputProps(`findings.${at}.words`)} />
          <Button
            variant='default'
            aria-label={t('removeValue', { number: at + 1 })}
            onClick={() => fields.removeListItem('findings', at)}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        variant='default'
        onClick={() =>
          fields.insertListItem('findings', { property: '', nonconforming: 0, words: '' })
        }
      >
        {t('addFinding')}
      </Button>
    </fieldset>
  )
}
