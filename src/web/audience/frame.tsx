import './audience.css'
import '../parties/parties.css'
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { languageNames, languages } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'

/** The frame of a page for anyone: whose it is, the language, and the page. */
export const PublicFrame = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('audience')
  const { language, speak } = useLanguage()
  return (
    <div className='wb-public'>
      <header className='wb-public-head wb-no-print'>
        <Link to='/public' className='wb-brand'>
          Waybill
        </Link>
        <NativeSelect
          size='xs'
          aria-label={t('language')}
          value={language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(event) => speak(event.currentTarget.value as typeof language)}
        />
      </header>
      <main>{children}</main>
    </div>
  )
}
