import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { packLevels, type PackLevel } from '#catalogue/pack.ts'
import { hsEditions } from '#standards/hs.ts'

const schemes = ['gtin', 'hs', 'unspsc', 'emdn'] as const

/** A code as a form holds it: a GTIN stands on a pack, an HS code is of an edition. */
export interface CodeValues {
  readonly scheme: (typeof schemes)[number]
  readonly code: string
  readonly level: PackLevel
  readonly edition: string
}

export const emptyCode: CodeValues = { scheme: 'gtin', code: '', level: 'piece', edition: '2017' }

export const codeBody = ({ scheme, code, level, edition }: CodeValues) => {
  if (scheme === 'gtin') return { scheme, code, level }
  return scheme === 'hs' ? { scheme, code, edition: Number(edition) } : { scheme, code }
}

/** What other registers call the item: GTIN, HS, UNSPSC, EMDN. */
export const CodeFields = ({ fields }: { fields: unknown }) => {
  const t = useTranslations('catalogue')
  const form = fields as UseFormReturnType<{ codes: CodeValues[] }>
  return (
    <fieldset className='wb-fieldset'>
      <legend>{t('codes')}</legend>
      <div className='wb-lines'>
        {form.getValues().codes.map(({ scheme }, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className='wb-line'>
            <NativeSelect
              label={t('register')}
              data={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
              {...form.getInputProps(`codes.${at}.scheme`)}
            />
            <TextInput label={t('code')} {...form.getInputProps(`codes.${at}.code`)} />
            {scheme === 'gtin' && (
              <NativeSelect
                label={t('printedOn')}
                data={packLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
                {...form.getInputProps(`codes.${at}.level`)}
              />
            )}
            {scheme === 'hs' && (
              <NativeSelect
                label={t('edition')}
                description={t('editionHelp')}
                data={hsEditions.map(String)}
                {...form.getInputProps(`codes.${at}.edition`)}
              />
            )}
            <Button
              variant='subtle'
              color='gray'
              size='xs'
              mt={24}
              onClick={() => form.removeListItem('codes', at)}
            >
              {t('removeCode')}
            </Button>
          </div>
        ))}
      </div>
      <Button
        variant='default'
        size='xs'
        mt={8}
        onClick={() => form.insertListItem('codes', emptyCode)}
      >
        {t('addCode')}
      </Button>
    </fieldset>
  )
}
