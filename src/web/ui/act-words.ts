import { useTranslations } from 'use-intl'

/** What a kind of act is called: `pledge.record` → "Pledge recorded". */
export const useActWords = () => {
  const t = useTranslations('acts')
  return (kind: string): string => {
    const key = kind.replaceAll('.', '_')
    return t.has(key as never) ? t(key as never) : kind
  }
}
