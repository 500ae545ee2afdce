import { TextInput } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { type OperationAnswer, operationAmendment } from '#operations/operation.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { ChangedMeanwhile, useBase } from '../ui/changed-meanwhile.tsx'
import { useNamesOf } from '../ui/country.tsx'
import { Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Day } from '../ui/when.tsx'
import { OperationFields, operationBody, operationValues } from './operation-fields.tsx'

/** What the operation is called, when it began, for whom it is, and what of it is public. */
export const Settings = () => {
  const t = useTranslations('operations')
  const operation = useOperation()
  const may = useMay()
  const found = useRead('getOperation', { params: { operation } })
  return (
    <Page title={t('settings')} below={t('settingsAbout')}>
      <Loaded of={found} height={480}>
        {(one) => (
          <>
            {may('operation.amend') ? (
              <Amending operation={one} readAgain={found.refetch} />
            ) : (
              <Read operation={one} />
            )}
            <Section title={t('done')}>
              <Timeline operation={operation} subject={one.id} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Amending = ({
  operation,
  readAgain,
}: {
  operation: OperationAnswer
  readAgain: () => unknown
}) => {
  const t = useTranslations('operations')
  const { base, newer, take } = useBase(operation)
  const form = useActForm({
    name: 'amendOperation',
    params: { operation: operation.slug },
    schema: operationAmendment,
    draft: `${base.version}`,
    start: operationValues(base),
    toBody: (values) => ({ ...operationBody(values), amends: base.version }),
    done: t('amended'),
    onDone: () => void readAgain(),
  })
  const takeTheirs = () => {
    form.fields.setValues(operationValues(operation))
    take()
  }
  // What one has just saved oneself is no news.
  if (newer && !form.fields.isDirty()) take()
  return (
    <ActForm form={form} submit={t('amend')}>
      <ChangedMeanwhile
        base={base}
        newer={form.busy ? undefined : newer}
        labels={{
          name: t('name'),
          glide: t('glide'),
          beginsOn: t('beginsOn'),
          endsOn: t('endsOn'),
          recipientCountries: t('countries'),
          summary: t('summary'),
          public: t('isPublic'),
          publicDelayHours: t('delay'),
          situationHours: t('situationHours'),
          situationTimeZone: t('situationTimeZone'),
        }}
        error={form.error}
        readAgain={readAgain}
        keepMine={take}
        takeTheirs={takeTheirs}
      />
      <TextInput label={t('name')} {...form.fields.getInputProps('name')} />
      <OperationFields fields={form.fields} />
    </ActForm>
  )
}

const Read = ({ operation }: { operation: OperationAnswer }) => {
  const t = useTranslations('operations')
  const format = useFormatter()
  const countryOf = useNamesOf('region')
  const { beginsOn, endsOn } = operation
  return (
    <Facts
      facts={[
        [t('name'), operation.name],
        [t('glide'), operation.glide],
        [t('countries'), format.list(operation.recipientCountries.map(countryOf))],
        [t('beginsOn'), beginsOn && <Day key='b' on={beginsOn} />],
        [t('endsOn'), endsOn && <Day key='e' on={endsOn} />],
        [t('summary'), operation.summary],
        [t('isPublic'), operation.public ? t('yes') : t('no')],
        [t('delay'), operation.public && String(operation.publicDelayHours)],
        [
          t('situationHours'),
          operation.situationHours.length > 0 &&
            `${format.list(operation.situationHours.toSorted())} (${operation.situationTimeZone})`,
        ],
      ]}
    />
  )
}
