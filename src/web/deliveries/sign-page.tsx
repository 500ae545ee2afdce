import './deliveries.css'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { signInput } from '#deliveries/delivery.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'
import type { Delivery } from './delivery-page.tsx'
import { emptyLine, signedOf, SignLine, type SignValues } from './sign-line.tsx'
import { useFirstSaying, useSigner, WhoSays } from './who-says.tsx'

/** Signs for what a facility got, in part or in full: what is counted is typed, never filled in. */
export const SignPage = () => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const id = useParam('delivery')
  const delivery = useRead('getDelivery', { params: { operation, delivery: id } })
  return (
    <Page
      title={t('sign')}
      above={<Back to={`/o/${operation}/deliveries/${id}`}>{delivery.data?.code ?? '…'}</Back>}
      below={delivery.data?.facility.name}
    >
      <Loaded of={delivery}>{(found) => <Signing delivery={found} />}</Loaded>
    </Page>
  )
}

const Signing = ({ delivery }: { delivery: Delivery }) => {
  const t = useTranslations('deliveries')
  const operation = useOperation()
  const navigate = useNavigate()
  const { lines } = delivery
  const start: SignValues = {
    lines: Object.fromEntries(lines.map(({ id }) => [id, emptyLine])),
    signedBy: '',
    note: '',
  }
  const form = useActForm({
    name: 'signDelivery',
    params: { operation, delivery: delivery.id },
    schema: signInput,
    draft: delivery.id,
    start,
    envelope: useFirstSaying(delivery.facility.id),
    toBody: (values) => ({
      signedBy: values.signedBy || null,
      note: values.note || null,
      lines: signedOf(values),
    }),
    done: t('signedNow'),
    onDone: () => void navigate({ to: `/o/${operation}/deliveries/${delivery.id}` }),
  })
  const signer = useSigner(form.fields, delivery.facility.id)
  const said = signedOf(form.fields.getValues())
  const units = said.reduce((sum, { sound, damaged }) => sum + sound + damaged, 0)
  return (
    <ActForm form={form} submit={t('signSubmit', { units })}>
      <WhoSays signer={signer} delivery={delivery} />
      {lines
        .toSorted((a, b) => Number(b.onItsWay > 0) - Number(a.onItsWay > 0))
        .map((line) => (
          <SignLine key={line.id} line={line} fields={form.fields} />
        ))}
      {said.length === 0 && <p className='wb-hint'>{t('signNothing')}</p>}
      <TextInput
        label={t('signedByLabel')}
        description={t('signedByHelp')}
        autoComplete='name'
        {...form.fields.getInputProps('signedBy')}
      />
      <TextInput label={t('note')} {...form.fields.getInputProps('note')} />
      <EnvelopeFields fields={form.fields} />
    </ActForm>
  )
}
