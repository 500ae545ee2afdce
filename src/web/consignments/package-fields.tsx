import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { packageKinds } from '#consignments/package.ts'
import type { Existing } from './goods-line.tsx'

/** What a package is and what its label says. `kind` stays what it is once it is recorded. */
export const PackageFields = ({
  form,
  path,
  within,
  title,
  withKind = true,
}: {
  form: unknown
  /** `packages.0`, or empty where the form is about one package. */
  path: string
  within: readonly Existing[]
  title?: string
  withKind?: boolean
}) => {
  const t = useTranslations('consignments.goods')
  const fields = form as UseFormReturnType<Record<string, unknown>>
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const input = (name: string) => fields.getInputProps(at(name))
  const size = (name: 'weightKg' | 'lengthCm' | 'widthCm' | 'heightCm') => (
    <NumberInput
      label={t(name)}
      min={0}
      decimalScale={name === 'weightKg' ? 3 : 1}
      thousandSeparator=' '
      {...input(name)}
    />
  )
  return (
    <div className='wb-line-inner' role='group' aria-label={title}>
      {title && <h3 className='wb-package-title'>{title}</h3>}
      {withKind && (
        <NativeSelect
          label={t('kind')}
          data={packageKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...input('kind')}
        />
      )}
      {size('weightKg')}
      {size('lengthCm')}
      {size('widthCm')}
      {size('heightCm')}
      {within.length > 0 && (
        <NativeSelect
          label={t('liesIn')}
          data={[
            { value: '', label: t('stands') },
            ...within.map(({ id, label }) => ({ value: id, label })),
          ]}
          {...input('parent')}
          value={String(input('parent').value ?? '')}
          onChange={({ currentTarget: { value } }) =>
            fields.setFieldValue(at('parent'), value || null)
          }
        />
      )}
      <details className='wb-line-more' open={!withKind || undefined}>
        <summary>{t('moreOfPackage')}</summary>
        <div className='wb-line-inner'>
          <TextInput label='SSCC' description={t('ssccHelp')} {...input('sscc')} />
          <TextInput label={t('marks')} {...input('marks')} />
          <Textarea
            label={t('message')}
            description={t('messageHelp')}
            autosize
            {...input('message')}
          />
        </div>
      </details>
    </div>
  )
}
