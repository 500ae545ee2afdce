import { useTranslations } from 'use-intl'
import { type MedicineTests, tested } from '#conformity/medicine.ts'
import { Held } from '../stock/goods-state.tsx'
import { Facts } from '../ui/page.tsx'

/** What a pharmacist found of a medicine that passed; what it failed stands out. */
export const MedicineFound = ({ tests }: { tests: MedicineTests }) => {
  const t = useTranslations('medicines')
  const given = tests.importAuthorisation
  return (
    <Facts
      facts={[
        [
          t('tests.number'),
          given ? `${given.number}, ${given.authority}` : <Held key='n'>{t('tests.no')}</Held>,
        ],
        ...tested.map(
          (test) =>
            [
              t(`tests.${test}`),
              tests[test] ? t('tests.yes') : <Held key={test}>{t('tests.no')}</Held>,
            ] as const,
        ),
        [t('tests.note'), tests.note],
      ]}
    />
  )
}
