import { useTranslations } from 'use-intl'
import type { SubjectAnswer } from './verdict-line.tsx'

/** What a verdict or a release is about, in words. */
export const useSubjectWords = () => {
  const t = useTranslations('conformity')
  return (subject: SubjectAnswer): string => {
    const item = subject.itemName ?? ''
    switch (subject.kind) {
      case 'type':
        return [item, subject.makerName ?? t('anyMaker'), subject.packaging]
          .filter(Boolean)
          .join(', ')
      case 'lot':
        return t('lotOf', { item, lot: subject.lotNumber || t('unstated') })
      case 'package':
        return t('packageOf', { code: subject.packageCode ?? '' })
    }
  }
}

/** The same in a narrow cell, where a long name is cut and the lot never: by it they differ. */
export const SubjectCell = ({ subject }: { subject: SubjectAnswer }) => {
  const t = useTranslations('conformity')
  const words = useSubjectWords()
  if (subject.kind !== 'lot') return <>{words(subject)}</>
  return (
    <span className='wb-two'>
      <span>{subject.itemName}</span>
      <span>{t('lotOf', { item: '', lot: subject.lotNumber || t('unstated') })}</span>
    </span>
  )
}
