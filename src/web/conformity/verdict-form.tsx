import { Checkbox, MultiSelect, Stack, TextInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import {
  keeps,
  letsGo,
  lotVerdictsInput,
  type Outcome,
  outcomes,
  verdictInput,
} from '#conformity/verdict.ts'
import { purposes, wearers } from '#needs/need.ts'
import { useRead } from '../api/query.ts'
import { MedicineTests, noTests, testsSaid, type TestsHeld } from '../medicines/medicine-tests.tsx'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { CountryPicker } from '../ui/country.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { said } from '../ui/said.ts'
import { EvidenceTicks } from './evidence-ticks.tsx'
import { SubjectFields, subjectOf, type SubjectValues } from './subject-fields.tsx'
import { UnderFields } from './under-fields.tsx'
import { useSubjectWords } from './subject-words.tsx'
import { useUseWords } from './verdict-line.tsx'

interface Values extends Record<string, unknown> {
  subject: SubjectValues
  outcome: Outcome | ''
  jurisdiction: string | null
  limits: { users: string[]; purposes: string[]; excluded: string[] }
  under: { rule: string | null; authorisedOn: string; placedOn: string }
  receiptCheck: boolean
  evidence: string[]
  medicine: TestsHeld
  reason: string
  decidedBy: string
  lifts: string[]
}

const startFrom = (subject: SubjectValues): Values => ({
  subject,
  outcome: '',
  jurisdiction: null,
  limits: { users: [], purposes: [], excluded: [] },
  under: { rule: null, authorisedOn: '', placedOn: '' },
  receiptCheck: false,
  evidence: [],
  medicine: noTests,
  reason: '',
  decidedBy: '',
  lifts: [],
})

/** The decision: on a type, a lot or a package; or on several lots at once. */
export const VerdictForm = ({
  start,
  lots = [],
  onDone,
}: {
  start: SubjectValues
  lots?: readonly string[]
  onDone: () => void
}) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const isMany = lots.length > 0
  const form = useActForm({
    name: isMany ? 'recordLotVerdicts' : 'recordVerdict',
    params: { operation },
    schema: isMany ? lotVerdictsInput : verdictInput,
    draft: lots[0] ?? start.package ?? start.lot ?? 'new',
    start: startFrom(start),
    toBody: ({ subject, limits, under, receiptCheck, medicine, ...rest }) => ({
      ...(said(rest) as object),
      ...testsSaid(medicine, rest.outcome),
      ...(rest.outcome === 'limited_use' && { limits }),
      ...(mayGo(rest.outcome) && under.rule && { under: said(under) }),
      ...(isMany
        ? { lots }
        : {
            subject: subjectOf(subject),
            receiptCheck: receiptCheck && subject.kind === 'type' && mayGo(rest.outcome),
          }),
    }),
    done: t('verdictRecorded'),
    onDone,
  })
  const { fields } = form
  const { outcome, jurisdiction, subject } = fields.getValues()
  return (
    <ActForm form={form} submit={t(`decideSubmit.${outcome || 'none'}`)}>
      {!isMany && <SubjectFields fields={fields} />}
      <RadioChoices
        label={t('outcome')}
        of={outcomes}
        word={(value) => t(`outcomes.${value}`)}
        help={(value) => t(`outcomeHelp.${value}`)}
        {...fields.getInputProps('outcome')}
      />
      {outcome === 'limited_use' && <LimitFields fields={fields} />}
      {mayGo(outcome) && <UnderFields fields={fields} item={subject.item} />}
      {!isMany && mayGo(outcome) && subject.kind === 'type' && (
        <Checkbox
          label={t('receiptCheck')}
          description={t('receiptCheckHelp')}
          {...fields.getInputProps('receiptCheck', { type: 'checkbox' })}
        />
      )}
      <MedicineTests item={subject.item} outcome={outcome} fields={fields} />
      <EvidenceTicks
        item={subject.item}
        lot={subject.kind === 'lot' && !isMany ? subject.lot : null}
        {...fields.getInputProps('evidence')}
      />
      <Textarea
        label={t('reason')}
        description={t('reasonHelp')}
        autosize
        minRows={2}
        {...fields.getInputProps('reason')}
      />
      <Lifts item={subject.item} {...fields.getInputProps('lifts')} />
      <CountryPicker
        label={t('jurisdiction')}
        placeholder={t('everywhere')}
        {...fields.getInputProps('jurisdiction')}
        value={jurisdiction}
      />
      <TextInput
        label={t('decidedBy')}
        description={t('decidedByHelp')}
        {...fields.getInputProps('decidedBy')}
      />
      <EnvelopeFields fields={fields} />
    </ActForm>
  )
}

const mayGo = (outcome: Outcome | ''): boolean => outcome !== '' && letsGo(outcome)

const LimitFields = ({ fields: given }: { fields: unknown }) => {
  const t = useTranslations('conformity')
  const uses = useUseWords()
  const fields = given as UseFormReturnType<Values>
  return (['users', 'purposes', 'excluded'] as const).map((part) => (
    <MultiSelect
      key={part}
      label={t(`limits.${part}`)}
      description={t(`limitsHelp.${part}`)}
      data={(part === 'users' ? wearers : purposes).map((value) => ({
        value,
        label: uses(value),
      }))}
      {...fields.getInputProps(`limits.${part}`)}
    />
  ))
}

/** Wider holds that this verdict answers for what it reaches. */
const Lifts = ({
  item,
  value,
  onChange,
}: {
  item: string | null
  value?: string[]
  onChange?: (ids: string[]) => void
}) => {
  const t = useTranslations('conformity')
  const words = useSubjectWords()
  const operation = useOperation()
  const asked = { params: { operation }, query: { item: item ?? '', limit: 50 } }
  const found = useRead('listVerdicts', asked, { enabled: item !== null })
  const wider = (found.data?.items ?? []).filter(({ outcome }) => keeps(outcome))
  if (wider.length === 0) return null
  return (
    <Checkbox.Group
      label={t('lifts')}
      description={t('liftsHelp')}
      value={value ?? []}
      onChange={(ids) => onChange?.(ids)}
    >
      <Stack gap={8} mt={8}>
        {wider.map((verdict) => (
          <Checkbox
            key={verdict.id}
            value={verdict.id}
            label={`${t(`outcomes.${verdict.outcome}`)}: ${words(verdict.subject)}`}
            description={verdict.reason}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
