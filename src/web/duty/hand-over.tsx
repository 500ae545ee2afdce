import { Modal, Select, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { shiftInput } from '#duty/duty.ts'
import { rowsOf, useList, useRead } from '../api/query.ts'
import { useMe, useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'

/** Ends a shift: what is open goes with it, whoever comes takes it over. */
export const HandOver = ({ close }: { close: () => void }) => {
  const t = useTranslations('duty')
  const operation = useOperation()
  const { data: me } = useMe()
  const open = useList('listDutyEntries', {
    params: { operation },
    query: { open: true, limit: 50 },
  })
  const members = useRead('listMembers', { params: { operation }, query: { limit: 100 } })
  const form = useActForm({
    name: 'handOverShift',
    params: { operation },
    schema: shiftInput,
    draft: operation,
    start: { to: null as string | null, words: '' },
    toBody: ({ to, words }) => ({ to, words: words || null }),
    done: t('handedOver'),
    onDone: close,
  })
  const { fields } = form
  const entries = rowsOf<'listDutyEntries'>(open.data)
  return (
    <Modal opened onClose={close} title={t('handOver')} size='lg'>
      <ActForm form={form} submit={t('handOver')} cancel={close}>
        <div>
          <h3 className='wb-duty-head'>{t('goesWith', { count: entries.length })}</h3>
          <ul className='wb-duty-with'>
            {entries.map((entry) => (
              <li key={entry.id}>{entry.words}</li>
            ))}
          </ul>
        </div>
        <Select
          label={t('to')}
          description={t('toHelp')}
          searchable
          clearable
          data={(members.data?.items ?? [])
            .filter(({ user, roles }) => user !== me?.user && roles.some(onDuty))
            .map(({ user, name }) => ({ value: user, label: name }))}
          {...fields.getInputProps('to')}
          value={fields.getValues().to}
          onChange={(user) => fields.setFieldValue('to', user as never)}
        />
        <Textarea label={t('mustKnow')} autosize minRows={3} {...fields.getInputProps('words')} />
      </ActForm>
    </Modal>
  )
}

/** Those who may take over a shift. */
const onDuty = (role: string): boolean => role === 'coordinator' || role === 'logistician'
