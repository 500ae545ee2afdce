import { useTranslations } from 'use-intl'
import type { OpenConsignment } from '../outbox/place-data.ts'

type Box = OpenConsignment['packages'][number]

/** What a package is called here: “Carton 3”. */
export const usePackageName = () => {
  const t = useTranslations('receipts')
  return ({ kind, number }: Pick<Box, 'kind' | 'number'>): string =>
    t('package', { kind: t(`packageKinds.${kind}`), number })
}
