import { Modal } from '@mantine/core'
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import { CheckForm } from './check-form.tsx'
import { CloseForm, ReopenForm } from './close-form.tsx'
import { CustomsForm } from './customs-form.tsx'
import { DocumentForm } from './document-form.tsx'
import type { Act, Doing, FormOf } from './doing.ts'
import { LabelForm, LabelsForm } from './label-form.tsx'
import { LegForm } from './leg-form.tsx'
import { LandForm, SendForm } from './move-form.tsx'
import { PaperForm } from './paper-form.tsx'
import type { Consignment } from './standing.ts'
import { ValuesForm } from './values-form.tsx'

const forms: Readonly<Record<Act, ComponentType<FormOf>>> = {
  send: SendForm,
  land: LandForm,
  leg: LegForm,
  document: DocumentForm,
  customs: CustomsForm,
  paper: PaperForm,
  check: CheckForm,
  label: LabelForm,
  values: ValuesForm,
  labels: LabelsForm,
  close: CloseForm,
  reopen: ReopenForm,
}

/** The form of one act, over the page that it is about. */
export const ConsignmentAct = ({
  doing: { act, id },
  consignment,
  close,
}: {
  doing: Doing
  consignment: Consignment
  close: () => void
}) => {
  const t = useTranslations('consignments')
  const Form = forms[act]
  return (
    <Modal opened onClose={close} title={t(`acts.${act}.title`)} size='lg'>
      <Form consignment={consignment} id={id} close={close} />
    </Modal>
  )
}
