import { useTranslations } from 'use-intl'

/** A lot as the goods say it: its number or serial, and which pack; or that they do not say. */
export const useLotName = () => {
  const t = useTranslations('stock')
  return (lot: {
    readonly lotNumber: string
    readonly serial?: string
    readonly packaging?: string
  }): string => {
    const name = [lot.serial, lot.lotNumber].filter(Boolean).join(' · ')
    return [name || t('lotUnstated'), lot.packaging].filter(Boolean).join(', ')
  }
}
