import './parties.css'
import { Button, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { Name } from '#parties/name.ts'
import { languageCodes } from '#standards/languages.ts'
import { useOptions } from '../ui/country.tsx'

/** A name as a form holds it: null where its language or script was not said. */
export type NameValues = Name

export const emptyName: NameValues = { name: '', language: null, script: null }

/** The scripts that names of this work are written in (ISO 15924). */
const scripts = [
  'Latn',
  'Hans',
  'Hant',
  'Arab',
  'Armn',
  'Beng',
  'Cyrl',
  'Deva',
  'Ethi',
  'Geor',
  'Grek',
  'Hebr',
  'Jpan',
  'Khmr',
  'Kore',
  'Mymr',
  'Sinh',
  'Taml',
  'Thai',
]

/** What is sent: names that nobody typed are left out. */
export const namesOf = (names: readonly NameValues[]): readonly NameValues[] =>
  names.filter(({ name }, at) => at === 0 || name.trim() !== '')

/** The names of one thing, in as many languages and scripts as it has; the first is primary. */
export const NameFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('parties')
  const form = fields as UseFormReturnType<{ names: NameValues[] }>
  const languages = useOptions(languageCodes, 'language')
  const writing = useOptions(scripts, 'script')
  const { names } = form.getValues()
  const problem = form.errors['names']
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t('names')}</legend>
      <p className='wb-hint'>{t('namesHelp')}</p>
      <div className='wb-lines'>
        {names.map((_, at) => (
          // Names have no id of their own, and their order is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className='wb-line'>
            <TextInput
              label={at === 0 ? t('primaryName') : t('otherName')}
              {...form.getInputProps(`names.${at}.name`)}
            />
            <Select
              label={t('language')}
              data={languages}
              searchable
              clearable
              {...form.getInputProps(`names.${at}.language`)}
            />
            <Select
              label={t('script')}
              data={writing}
              searchable
              clearable
              {...form.getInputProps(`names.${at}.script`)}
            />
            {at > 0 && (
              <Button
                variant='subtle'
                color='gray'
                size='xs'
                mt={24}
                onClick={() => form.removeListItem('names', at)}
              >
                {t('removeName')}
              </Button>
            )}
          </div>
        ))}
      </div>
      {problem && <p className='wb-field-problem'>{problem}</p>}
      <Button
        variant='default'
        size='xs'
        mt={8}
        onClick={() => form.insertListItem('names', emptyName)}
      >
        {t('addName')}
      </Button>
    </fieldset>
  )
}
