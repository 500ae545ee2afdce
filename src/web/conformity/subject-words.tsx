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

/** The same in a narrow cell. */
export const SubjectCell = ({ subject }: { subject: SubjectAnswer }) => {
  const words = useSubjectWords()
  if (subject.kind !== 'lot') return <>{words(subject)}</>
  return <LotCell item={subject.itemName ?? ''} lotNumber={subject.lotNumber ?? ''} />
}

/** A lot of an item, of which a long name is cut and the lot never: by it they differ. */
export const LotCell = ({ item, lotNumber }: { item: string; lotNumber: string }) => {
  const t = useTranslations('conformity')
  return (
    <span className='wb-two'>
      <span>{item}</span>
      <span>{t('lotOf', { item: '', lot: lotNumber || t('unstated') })}</span>
    </span>
  )
}
