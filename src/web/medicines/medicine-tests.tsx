import { Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { isMedicine, tested } from '#conformity/medicine.ts'
import { letsGo, type Outcome } from '#conformity/verdict.ts'
import { useRead } from '../api/query.ts'
import { useRoles } from '../session/me.ts'

type Answer = '' | 'yes' | 'no'

/** As the form holds it: nothing is answered until somebody does. */
export const noTests = {
  number: '',
  authority: '',
  needed: '' as Answer,
  shelfLifeOk: '' as Answer,
  innOnLabel: '' as Answer,
  readableLabel: '' as Answer,
  note: '',
}
export type TestsHeld = typeof noTests

/** What is sent of it: nothing where nothing was answered, or where the verdict lets nothing go. */
export const testsSaid = (held: TestsHeld, outcome: Outcome | '') => {
  const isSilent = Object.values(held).every((each) => each === '')
  if (isSilent || outcome === '' || !letsGo(outcome)) return {}
  const { number, authority, note } = held
  const answerTo = (test: (typeof tested)[number]) =>
    held[test] === '' ? null : held[test] === 'yes'
  return {
    medicine: {
      importAuthorisation: number || authority ? { number, authority } : null,
      needed: answerTo('needed'),
      shelfLifeOk: answerTo('shelfLifeOk'),
      innOnLabel: answerTo('innOnLabel'),
      readableLabel: answerTo('readableLabel'),
      note: note || null,
    },
  }
}

interface Fields {
  readonly getInputProps: (path: string) => object
}

/** What a pharmacist looks at before a medicine passes; nothing of it for any other item. */
export const MedicineTests = ({
  item,
  outcome,
  fields,
}: {
  item: string | null
  outcome: Outcome | ''
  fields: Fields
}) => {
  const t = useTranslations('medicines')
  const isPharmacist = useRoles().includes('pharmacist')
  const found = useRead('getItem', { params: { item: item ?? '' } }, { enabled: item !== null })
  if (!found.data || !isMedicine(found.data) || outcome === '' || !letsGo(outcome)) return null
  return (
    <fieldset className='wb-card'>
      <legend>{t('tests.title')}</legend>
      <Stack>
        <p className='wb-hint'>{t(isPharmacist ? 'tests.about' : 'tests.pharmacist')}</p>
        <TextInput
          label={t('tests.number')}
          description={t('tests.numberHelp')}
          {...fields.getInputProps('medicine.number')}
        />
        <TextInput label={t('tests.authority')} {...fields.getInputProps('medicine.authority')} />
        {tested.map((test) => (
          <Radio.Group
            key={test}
            label={t(`tests.${test}`)}
            description={t(`tests.${test}Help`)}
            {...fields.getInputProps(`medicine.${test}`)}
          >
            <Group mt='xs'>
              <Radio value='yes' label={t('tests.yes')} />
              <Radio value='no' label={t('tests.no')} />
            </Group>
          </Radio.Group>
        ))}
        <Textarea
          label={t('tests.note')}
          description={t('tests.noteHelp')}
          autosize
          minRows={2}
          {...fields.getInputProps('medicine.note')}
        />
      </Stack>
    </fieldset>
  )
}
