import { Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { label } from '#consignments/package.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import type { FormOf } from './doing.ts'
import { labelOf } from './goods-values.ts'
import { PackageFields } from './package-fields.tsx'
import { codeOfPackage, treeOf } from './standing.ts'

const ofThousand = (value: number | null | undefined, by: number): number | '' =>
  value === null || value === undefined ? '' : value / by

/** What a package is labelled with: its SSCC, weight, size, marks, message, where it lies. */
export const LabelForm = ({ consignment, id, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const one = consignment.packages.find((each) => each.id === id)
  const form = useActForm({
    name: 'labelPackage',
    params: { operation, package: id ?? '' },
    schema: label,
    draft: id ?? '',
    start: {
      parent: one?.parent ?? null,
      sscc: one?.sscc ?? '',
      marks: one?.marks ?? '',
      weightKg: ofThousand(one?.weightGrams, 1000),
      lengthCm: ofThousand(one?.lengthMm, 10),
      widthCm: ofThousand(one?.widthMm, 10),
      heightCm: ofThousand(one?.heightMm, 10),
      // A message of the consignment is shown for the package, and stays the consignment's.
      message: one?.message === consignment.message ? '' : (one?.message ?? ''),
    },
    toBody: labelOf,
    done: t('acts.label.done'),
    onDone: close,
  })
  const within = treeOf(consignment.packages)
    .filter((each) => each.one.id !== id)
    .map((each) => ({ id: each.one.id, label: codeOfPackage(each.one) }))
  return (
    <ActForm form={form} submit={t('acts.label.submit')} cancel={close}>
      <PackageFields form={form.fields} path='' within={within} withKind={false} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}

const setting = z.object({ labels: z.enum(['open', 'discreet']), newPouchCode: z.boolean() })

/** Whether labels show what is inside, or only to whoever has the papers in the pouch. */
export const LabelsForm = ({ consignment, close }: FormOf) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const form = useActForm({
    name: 'setLabels',
    params: { operation, consignment: consignment.id },
    schema: setting,
    draft: 'labels',
    start: { labels: consignment.labels, newPouchCode: false },
    done: t('acts.labels.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('acts.labels.submit')} cancel={close}>
      <RadioChoices
        label={t('labels.show')}
        of={['open', 'discreet'] as const}
        word={(value) => t(`labels.${value}`)}
        help={(value) => t(`labels.${value}Help`)}
        {...fields.getInputProps('labels')}
      />
      <Checkbox
        label={t('labels.newPouch')}
        description={t('labels.newPouchHelp')}
        {...fields.getInputProps('newPouchCode', { type: 'checkbox' })}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
