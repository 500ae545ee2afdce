import { Button, Modal, TextInput, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type LotAnswer, lotAmendment } from '#catalogue/lot.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { RegisterTimeline } from '../ui/timeline.tsx'
import { Day } from '../ui/when.tsx'
import { useLotName } from './item-lots.tsx'

/** One lot: what its pack says, and what was done to it. */
export const LotPage = () => {
  const lot = useRead('getLot', { params: { lot: useParam('lot') } })
  return (
    <Loaded of={lot} height={320}>
      {(found) => <Whole lot={found} />}
    </Loaded>
  )
}

const Whole = ({ lot }: { lot: LotAnswer }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const may = useMay()
  const nameOf = useLotName()
  const [amending, setAmending] = useState(false)
  return (
    <Page
      title={nameOf(lot)}
      above={<Back to={`/o/${operation}/items/${lot.item.id}`}>{lot.item.name}</Back>}
      acts={
        may('lot.amend') && (
          <Button variant='default' onClick={() => setAmending(true)}>
            {t('amendLot')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('lotNumber'), lot.lotNumber || t('notSaid')],
          [t('serial'), lot.serial],
          [t('packaging'), lot.packaging],
          [
            t('maker'),
            lot.maker && (
              <Link to={`/o/${operation}/parties/${lot.maker.id}`}>{lot.maker.name}</Link>
            ),
          ],
          [t('madeOn'), lot.madeOn ? <Day key='m' on={lot.madeOn} /> : t('notSaid')],
          [
            t('expiresOn'),
            lot.expiresOn ? <Day key='e' on={lot.expiresOn} weekday={false} /> : t('notSaid'),
          ],
          [t('note'), lot.note],
        ]}
      />
      <Section title={t('done')}>
        <RegisterTimeline subject={lot.id} />
      </Section>
      <Modal
        opened={amending}
        onClose={() => setAmending(false)}
        title={t('amendLot')}
        size='lg'
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <AmendLot key={lot.version} lot={lot} close={() => setAmending(false)} />
      </Modal>
    </Page>
  )
}

/** Only what was filled in is sent: nothing that is known can be blanked. */
const AmendLot = ({ lot, close }: { lot: LotAnswer; close: () => void }) => {
  const t = useTranslations('catalogue')
  const form = useActForm({
    name: 'amendLot',
    params: { lot: lot.id },
    schema: lotAmendment,
    draft: `${lot.id}/${lot.version}`,
    start: {
      maker: lot.maker?.id ?? null,
      lotNumber: lot.lotNumber,
      serial: lot.serial,
      packaging: lot.packaging,
      expiresOn: lot.expiresOn ?? '',
      madeOn: lot.madeOn ?? '',
      note: lot.note ?? '',
    },
    toBody: (values) => ({
      amends: lot.version,
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
    }),
    done: t('lotAmended'),
    onDone: close,
  })
  const { fields } = form
  return (
    <ActForm form={form} submit={t('amendLot')} cancel={close}>
      <p className='wb-hint'>{t('amendLotHelp')}</p>
      {!lot.unstated && <TextInput label={t('lotNumber')} {...fields.getInputProps('lotNumber')} />}
      {lot.serial && <TextInput label={t('serial')} {...fields.getInputProps('serial')} />}
      <RecordPicker
        kind='party'
        label={t('maker')}
        value={fields.getValues().maker}
        onChange={(id) => fields.setFieldValue('maker', id)}
      />
      <TextInput label={t('packaging')} {...fields.getInputProps('packaging')} />
      <div className='wb-form-row'>
        <TextInput type='date' label={t('madeOn')} {...fields.getInputProps('madeOn')} />
        <TextInput type='date' label={t('expiresOn')} {...fields.getInputProps('expiresOn')} />
      </div>
      <Textarea label={t('note')} autosize {...fields.getInputProps('note')} />
      <EnvelopeFields fields={fields} open />
    </ActForm>
  )
}
