import { Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useOperation } from '../session/me.ts'
import { languageNames, languages } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'

const sizes = ['100x150', 'a6'] as const
const sizeNames = { '100x150': '100 × 150 mm', a6: 'A6' } as const

/** A label or a paper to be printed, in one or two languages; labels in the sizes of printers. */
export const LabelLinks = ({
  path,
  title,
  isPaper = false,
}: {
  /** After the operation's address. */
  path: string
  title: string
  isPaper?: boolean
}) => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const { language } = useLanguage()
  const [second, setSecond] = useState('')
  const asked = [...new Set([language, second].filter(Boolean))].join(',')
  const address = (size?: string) => {
    const query = new URLSearchParams({ languages: asked, ...(size && { size }) })
    return `/api/operations/${operation}/${path}?${query}`
  }
  return (
    <Group my='md' className='wb-no-print'>
      <span>{title}:</span>
      {(isPaper ? [undefined] : sizes).map((size) => (
        <a key={size ?? 'paper'} href={address(size)} target='_blank' rel='noreferrer'>
          {size ? sizeNames[size] : t('labels.open')}
        </a>
      ))}
      <NativeSelect
        aria-label={t('labels.second')}
        data={[
          { value: '', label: t('labels.oneLanguage') },
          ...languages
            .filter((each) => each !== language)
            .map((each) => ({ value: each, label: languageNames[each] })),
        ]}
        value={second}
        onChange={({ currentTarget: { value } }) => setSecond(value)}
      />
    </Group>
  )
}
