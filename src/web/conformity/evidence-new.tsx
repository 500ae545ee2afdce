import '../stock/stock.css'
import './conformity.css'
import { Button, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { evidenceInput } from '#conformity/evidence.ts'
import { type EvidenceKind, evidenceKinds, properties, testUnits } from '#rules/evidence.ts'
import { languageCodes } from '#standards/languages.ts'
import { useRuleWords } from '../rules/rule-words.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import type { ListSearch } from '../ui/columns.ts'
import { useOptions } from '../ui/country.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { Back, Page } from '../ui/page.tsx'
import { said } from '../ui/said.ts'
import { SubjectFields, subjectFrom, subjectOf, type SubjectValues } from './subject-fields.tsx'

interface Values extends Record<string, unknown> {
  subject: SubjectValues
  kind: EvidenceKind
  issuer: string
  bodyNumber: string
  number: string
  standard: string
  edition: string
  issuedOn: string
  validFrom: string
  validUntil: string
  values: { property: string; value: number | ''; unit: string }[]
  languages: string[]
  note: string
}

const startFrom = (asked: ListSearch): Values => ({
  subject: subjectFrom(asked),
  kind: 'certificate',
  issuer: '',
  bodyNumber: '',
  number: '',
  standard: '',
  edition: '',
  issuedOn: '',
  validFrom: '',
  validUntil: '',
  values: [],
  languages: [],
  note: '',
})

const dated: ReadonlySet<EvidenceKind> = new Set([
  'declaration_of_conformity',
  'certificate',
  'authority_decision',
])

/** A paper or a photograph, at the level that it supports. Its files are added on its page. */
export const EvidenceNew = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const { word } = useRuleWords()
  const languages = useOptions(languageCodes, 'language')
  const room = `/o/${operation}/conformity`
  const form = useActForm({
    name: 'recordEvidence',
    params: { operation },
    schema: evidenceInput,
    draft: asked['lot'] ?? 'new',
    start: startFrom(asked),
    toBody: ({ subject, values, ...rest }) => ({
      ...(said(rest) as object),
      values: rest.kind === 'test_report' ? values : [],
      subject: subjectOf(subject),
    }),
    done: t('evidenceRecorded'),
    onDone: ({ id }) => void navigate({ to: `${room}/evidence/${id}` }),
  })
  const { fields } = form
  const { kind } = fields.getValues()
  const isPaper = kind !== 'donor_statement' && kind !== 'label_photograph'
  return (
    <Page
      title={t('addEvidence')}
      above={<Back to={`${room}/evidence`}>{t('tabs.evidence')}</Back>}
      below={t('evidenceHelp')}
    >
      <ActForm form={form} submit={t('recordEvidence')}>
        <Select
          label={t('kindOf')}
          description={kind === 'donor_statement' && t('weakest')}
          allowDeselect={false}
          data={evidenceKinds.map((value) => ({ value, label: word('evidenceKinds', value) }))}
          {...fields.getInputProps('kind')}
          value={kind}
        />
        <SubjectFields fields={fields} />
        <TextInput
          label={t('issuer')}
          description={t('issuerHelp')}
          {...fields.getInputProps('issuer')}
        />
        {isPaper && (
          <>
            <TextInput label={t('number')} {...fields.getInputProps('number')} />
            <TextInput
              label={t('bodyNumber')}
              description={t('bodyNumberHelp')}
              inputMode='numeric'
              {...fields.getInputProps('bodyNumber')}
            />
            <TextInput
              label={t('standard')}
              description={t('standardHelp')}
              {...fields.getInputProps('standard')}
            />
            <TextInput label={t('edition')} {...fields.getInputProps('edition')} />
          </>
        )}
        <TextInput type='date' label={t('issuedOn')} {...fields.getInputProps('issuedOn')} />
        {dated.has(kind) && (
          <>
            <TextInput type='date' label={t('validFrom')} {...fields.getInputProps('validFrom')} />
            <TextInput
              type='date'
              label={t('validUntil')}
              {...fields.getInputProps('validUntil')}
            />
          </>
        )}
        {kind === 'test_report' && <ValueFields fields={fields} />}
        {kind === 'label_photograph' && (
          <MultiSelect
            label={t('languages')}
            searchable
            data={languages}
            {...fields.getInputProps('languages')}
          />
        )}
        <Textarea label={t('note')} autosize minRows={2} {...fields.getInputProps('note')} />
        <EnvelopeFields fields={fields} />
      </ActForm>
    </Page>
  )
}

/** What a laboratory measured, value by value. */
const ValueFields = ({ fields: given }: { fields: unknown }) => {
  const t = useTranslations('conformity')
  const { word } = useRuleWords()
  const fields = given as UseFormReturnType<Values>
  const { values } = fields.getValues()
  return (
    <fieldset className='wb-fieldset wb-values'>
      <legend>{t('values')}</legend>
      {values.map((_, at) => (
        // Values are only added and taken away by their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          <Select
            label={t('property')}
            searchable
            data={properties.map((value) => ({ value, label: word('properties', value) }))}
            {...fields.getInputProps(`values.${at}.property`)}
          />
          <NumberInput
            label={t('value')}
            hideControls
            {...fields.getInputProps(`values.${at}.value`)}
          />
          <Select
            label={t('unit')}
            data={[...testUnits]}
            {...fields.getInputProps(`values.${at}.unit`)}
          />
          <Button
            variant='default'
            aria-label={t('removeValue', { number: at + 1 })}
            onClick={() => fields.removeListItem('values', at)}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        variant='default'
        onClick={() => fields.insertListItem('values', { property: '', value: '', unit: '%' })}
      >
        {t('addValue')}
      </Button>
    </fieldset>
  )
}
