import { useTranslations } from 'use-intl'

/** One donor; or several under a brace, whose shares stay unknown where nobody stated them. */
export const JointDonors = ({
  names,
  shares,
}: {
  names: readonly string[]
  shares: 'sole' | 'agreed' | 'stated' | 'unknown'
}) => {
  const t = useTranslations('pledges')
  if (names.length < 2) return <>{names[0] ?? t('nobody')}</>
  return (
    <span className='wb-joint' title={shares === 'unknown' ? t('sharesUnknown') : undefined}>
      <span aria-hidden='true'>{'{ '}</span>
      {names.join(' + ')}
      {shares === 'unknown' && <span className='wb-visually-hidden'>{t('sharesUnknown')}</span>}
      <span aria-hidden='true'>{' }'}</span>
    </span>
  )
}
