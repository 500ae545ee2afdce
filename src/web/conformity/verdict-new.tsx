import '../stock/stock.css'
import { Checkbox, MultiSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { keeps, type Outcome, outcomes, verdictInput } from '#conformity/verdict.ts'
import { purposes, wearers } from '#needs/need.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import type { ListSearch } from '../ui/columns.ts'
import { CountryPicker } from '../ui/country.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { said } from '../ui/said.ts'
import { SubjectFields, subjectFrom, subjectOf, type SubjectValues } from './subject-fields.tsx'
import { useSubjectWords } from './subject-words.tsx'
import { useUseWords } from './verdict-line.tsx'

interface Values extends Record<string, unknown> {
  subject: SubjectValues
  outcome: Outcome | ''
  jurisdiction: string | null
  limits: { users: string[]; purposes: string[]; excluded: string[] }
  reason: string
  decidedBy: string
  lifts: string[]
}

const startFrom = (asked: ListSearch): Values => ({
  subject: subjectFrom(asked),
  outcome: '',
  jurisdiction: null,
  limits: { users: [], purposes: [], excluded: [] },
  reason: '',
  decidedBy: '',
  lifts: [],
})

/** Pass, hold or reject: at the level that the evidence supports, with the reason. */
export const VerdictNew = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const uses = useUseWords()
  const room = `/o/${operation}/conformity`
  const form = useActForm({
    name: 'recordVerdict',
    params: { operation },
    schema: verdictInput,
    draft: asked['package'] ?? asked['lot'] ?? 'new',
    start: startFrom(asked),
    toBody: ({ subject, limits, ...rest }) => ({
      ...(said(rest) as object),
      ...(rest.outcome === 'limited_use' && { limits }),
      subject: subjectOf(subject),
    }),
    done: t('verdictRecorded'),
    onDone: () => void navigate({ to: room }),
  })
  const { fields } = form
  const { outcome, jurisdiction, subject } = fields.getValues()
  return (
    <Page
      title={t('recordVerdict')}
      above={<Back to={room}>{t('title')}</Back>}
      below={t('verdictHelp')}
    >
      <ActForm form={form} submit={t(`decideSubmit.${outcome || 'none'}`)}>
        <SubjectFields fields={fields} />
        <Radio.Group label={t('outcome')} {...fields.getInputProps('outcome')}>
          <div className='wb-choices'>
            {outcomes.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`outcomes.${value}`)}
                description={t(`outcomeHelp.${value}`)}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          autosize
          minRows={2}
          {...fields.getInputProps('reason')}
        />
        {outcome === 'limited_use' && (
          <>
            {(['users', 'purposes', 'excluded'] as const).map((part) => (
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
            ))}
          </>
        )}
        <CountryPicker
          label={t('jurisdiction')}
          placeholder={t('everywhere')}
          {...fields.getInputProps('jurisdiction')}
          value={jurisdiction}
        />
        {subject.kind !== 'type' && (
          <Lifts item={subject.item} {...fields.getInputProps('lifts')} />
        )}
        <TextInput
          label={t('decidedBy')}
          description={t('decidedByHelp')}
          {...fields.getInputProps('decidedBy')}
        />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
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
      <div className='wb-choices'>
        {wider.map((verdict) => (
          <Checkbox
            key={verdict.id}
            value={verdict.id}
            label={`${t(`outcomes.${verdict.outcome}`)}: ${words(verdict.subject)}`}
            description={verdict.reason}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
