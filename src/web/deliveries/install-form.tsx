import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { installInput } from '#deliveries/facility.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { said } from '../ui/said.ts'

/** A device is installed and accepted as working: from now on it is in service. */
export const InstallForm = ({
  facility,
  device,
  close,
}: {
  facility: string
  device: {
    readonly lot: string
    readonly serial: string
    readonly item: { readonly id: string; readonly name: string }
    readonly place: string | null
  }
  close: () => void
}) => {
  const t = useTranslations('deliveries')
  const form = useActForm({
    name: 'installDevices',
    params: { operation: useOperation(), facility },
    schema: installInput,
    draft: device.lot,
    start: {
      installedBy: '',
      acceptedBy: '',
      note: '',
      devices: [{ item: device.item.id, lot: device.lot, place: device.place }],
    },
    toBody: said,
    done: t('steps.install.done'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('steps.install.submit')} cancel={close}>
      <p className='wb-picked'>
        <b>{device.item.name}</b>
        <span>{device.serial}</span>
      </p>
      <RecordPicker
        kind='place'
        label={t('installedAt')}
        {...fields.getInputProps('devices.0.place')}
        value={fields.getValues().devices[0]?.place ?? null}
      />
      <TextInput label={t('installedBy')} {...fields.getInputProps('installedBy')} />
      <TextInput
        label={t('acceptedBy')}
        description={t('acceptedByHelp')}
        {...fields.getInputProps('acceptedBy')}
      />
      <TextInput label={t('note')} {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}
